import HexaplaCore

/// Applies the rules of the normalized layer, all but composition, and keeps the map.
struct TextCleaner {
    /// How often each rule of `CharacterRules.all` applied.
    private(set) var counts: [Int]

    private let rules: [(index: Int, rule: any CharacterRule)]
    private let lineEnds: Bool
    private let spaceRuns: Bool

    private var output: [UInt8] = []
    private var map = OffsetMap<Normalized, Original>()
    private var copied = 0

    init(disabled: Set<String>) {
        counts = CharacterRules.all.map { _ in 0 }
        rules = CharacterRules.all.enumerated().compactMap { index, entry in
            guard let rule = entry.rule, !disabled.contains(entry.id) else { return nil }
            return (index, rule)
        }
        lineEnds = !disabled.contains(LineEndRule.id)
        spaceRuns = !disabled.contains(SpaceRunRule.id)
    }

    /// Cleans one paragraph.
    ///
    /// - Parameters:
    ///   - text: The text as read.
    ///   - isUnspaced: Whether line ends between wide characters stand for nothing.
    /// - Returns: The text and its map.
    mutating func clean(_ text: [UInt8], isUnspaced: Bool) -> ([UInt8], OffsetMap<Normalized, Original>) {
        output = []
        map = OffsetMap()
        copied = 0
        var index = 0
        while let at = nextOfInterest(text, from: index) {
            index = apply(text, at: at, isUnspaced: isUnspaced)
        }
        if copied == 0 { return (text, OffsetMap(identity: text.count)) }
        copy(text, until: text.count)
        return (output, map)
    }

    /// The next position a rule may have something to say about; a no-break space alone is none.
    private func nextOfInterest(_ text: [UInt8], from start: Int) -> Int? {
        if start < text.count, text[start] == 0x20, start == copied, start > 0, output.last == 0x20 { return start }
        var from = start
        while let index = ScanTable.shared.nextOddity(text, from: from) {
            let scalar = UTF8Bytes.scalar(text, at: index)
            let end = index + UTF8Bytes.length(text[index])
            guard SpaceRunRule.isNoBreak(scalar), !isRun(text, index, end) else { return index }
            from = end
        }
        return nil
    }

    /// Whether a no-break space has another space beside it.
    private func isRun(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
        let neighbours = [
            UTF8Bytes.scalar(text, before: start), end < text.count ? UTF8Bytes.scalar(text, at: end) : 0,
        ]
        return neighbours.contains { $0 == 0x20 || SpaceRunRule.isNoBreak($0) || LineEndRule.matches($0) }
    }

    /// Applies the first rule that has something to say; returns where to go on.
    private mutating func apply(_ text: [UInt8], at index: Int, isUnspaced: Bool) -> Int {
        let scalar = UTF8Bytes.scalar(text, at: index)
        let end = index + UTF8Bytes.length(text[index])
        if scalar == 0x20 || SpaceRunRule.isNoBreak(scalar) || LineEndRule.matches(scalar) {
            return applyToSpaces(text, at: index, isUnspaced: isUnspaced) ?? end
        }
        let previous = UTF8Bytes.scalar(text, before: index)
        let next = end < text.count ? UTF8Bytes.scalar(text, at: end) : 0
        for (number, rule) in rules {
            guard let edit = rule.edit(scalar, between: previous, and: next) else { continue }
            counts[number] += 1
            write(edit, text, index, end)
            break
        }
        return end
    }

    private mutating func write(_ edit: CharacterEdit, _ text: [UInt8], _ index: Int, _ end: Int) {
        switch edit {
        case .keep: return
        case .drop: replace(text, index, end, by: [])
        case .replace(let scalars): replace(text, index, end, by: scalars)
        }
    }

    /// Handles a run of white space that holds a line end, or more than one space.
    private mutating func applyToSpaces(_ text: [UInt8], at index: Int, isUnspaced: Bool) -> Int? {
        let run = spaceRun(text, around: index)
        guard run.hasLineEnd ? lineEnds : spaceRuns else { return run.end }
        counts[run.hasLineEnd ? 0 : 1] += 1
        let previous = UTF8Bytes.scalar(text, before: run.start)
        let next = run.end < text.count ? UTF8Bytes.scalar(text, at: run.end) : 0
        let joins = run.hasLineEnd && isUnspaced && next > 0 && LineEndRule.joins(previous, next)
        let followsSpace = run.start == copied && (output.last ?? 0x20) == 0x20
        let space = run.noBreak > 0 && SpaceRunRule.wantsNoBreak(previous, next) ? run.noBreak : 0x20
        replace(text, run.start, run.end, by: joins || followsSpace ? [] : [space])
        return run.end
    }

    /// A run of white space.
    private struct SpaceRun {
        var start: Int
        var end: Int
        var hasLineEnd = false
        /// The first no-break space in it, or 0.
        var noBreak: UInt32 = 0
    }

    private func spaceRun(_ text: [UInt8], around index: Int) -> SpaceRun {
        var run = SpaceRun(start: index, end: index)
        while run.start > copied {
            let before = UTF8Bytes.start(text, before: run.start)
            let scalar = UTF8Bytes.scalar(text, at: before)
            guard scalar == 0x20 || SpaceRunRule.isNoBreak(scalar), before >= copied else { break }
            run.start = before
        }
        run.end = run.start
        while run.end < text.count {
            let scalar = UTF8Bytes.scalar(text, at: run.end)
            let isLineEnd = LineEndRule.matches(scalar)
            if SpaceRunRule.isNoBreak(scalar) {
                if run.noBreak == 0 { run.noBreak = scalar }
            } else if scalar != 0x20, !isLineEnd {
                break
            }
            run.hasLineEnd = run.hasLineEnd || isLineEnd
            run.end += UTF8Bytes.length(text[run.end])
        }
        return run
    }

    private mutating func replace(_ text: [UInt8], _ start: Int, _ end: Int, by scalars: [UInt32]) {
        copy(text, until: start)
        var width = 0
        for scalar in scalars { width += UTF8Bytes.append(scalar, to: &output) }
        map.append(fromWidth: width, toWidth: end - start)
        copied = end
    }

    private mutating func copy(_ text: [UInt8], until end: Int) {
        guard end > copied else { return }
        output.append(contentsOf: text[copied..<end])
        map.append(fromWidth: 1, toWidth: 1, count: end - copied)
        copied = end
    }
}
