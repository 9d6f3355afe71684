import HexaplaCore

/// Walks through a decoded text from start to end, keeping the place in the file, and cuts paragraphs out of it.
///
/// Every byte is passed once, so each byte of the file is counted in exactly one way.
struct FileCursor {
    private enum Mode { case same, one, each }

    private let utf8: [UInt8]
    private let widths: [UInt8]
    private let mode: Mode
    private let hasNUL: Bool
    private var position: Int
    private var scalar = 0
    private var place: Int
    /// Bytes of the file between paragraphs, NUL aside.
    private(set) var outsideBytes = 0
    /// Bytes of hyphens that stand in no text, since the lines around them were joined.
    private(set) var hyphenBytes = 0
    /// Bytes of the file that are U+0000, anywhere.
    private(set) var nulBytes = 0
    /// The bytes of the first U+0000.
    private(set) var firstNUL: Range<Int>?

    init(_ text: DecodedText, hasNUL: Bool) {
        utf8 = text.utf8
        self.hasNUL = hasNUL
        switch text.widths {
        case .same: (mode, widths) = (.same, [])
        case .one: (mode, widths) = (.one, [])
        case .each(let each): (mode, widths) = (.each, each)
        }
        position = text.start
        place = text.markLength
    }

    /// Passes text that is in no paragraph.
    ///
    /// - Parameter end: A scalar boundary of the text, not before the cursor.
    mutating func skip(to end: Int) {
        while position < end {
            let isNUL = utf8[position] == 0
            let width = step()
            if isNUL { noteNUL(width) } else { outsideBytes += width }
        }
    }

    /// Cuts out a paragraph and moves past it.
    ///
    /// - Parameters:
    ///   - end: The scalar boundary at which it ends; the text between must not be all NUL.
    ///   - sentences: Ranges of the decoded text that are its sentences, in order.
    /// - Returns: The paragraph without its NULs.
    mutating func take(to end: Int, sentences: [Range<Int>]?) -> SourceParagraph {
        let start = position
        let map = makeMap(to: end)
        if !hasNUL {
            return SourceParagraph(
                text: LayeredText(validUTF8: Array(utf8[start..<end])), map: map,
                givenSentences: sentences?.map { ByteRange($0.lowerBound - start, $0.upperBound - start) })
        }
        let shifted = sentences.map { shift($0, from: start) }
        let kept = utf8[start..<end].filter { $0 != 0 }
        return SourceParagraph(text: LayeredText(validUTF8: kept), map: map, givenSentences: shifted)
    }

    /// Cuts out a paragraph of several lines that are joined, and moves past it.
    ///
    /// - Parameters:
    ///   - lines: The ranges of the lines in the decoded text, in order.
    ///   - joins: What becomes of each line end between them.
    /// - Returns: The paragraph, without NULs.
    mutating func take(lines: [Range<Int>], joins: [LineJoiner.Join]) -> SourceParagraph {
        var map = OffsetMap<Original, FileBytes>(origin: place)
        var text: [UInt8] = []
        for (index, line) in lines.enumerated() {
            var end = line.upperBound
            let join = index < joins.count ? joins[index] : .nothing
            if join == .dropsHyphen {
                end = UTF8Bytes.last(utf8, before: end, from: line.lowerBound)?.start ?? end
            }
            text += hasNUL ? utf8[line.lowerBound..<end].filter { $0 != 0 } : utf8[line.lowerBound..<end]
            addUnits(to: end, &map)
            drop(to: line.upperBound, &map) { $0.hyphenBytes += $1 }
            guard index + 1 < lines.count else { break }
            var needsSpace = join == .space
            while position < lines[index + 1].lowerBound {
                let isNUL = utf8[position] == 0
                if needsSpace, !isNUL {
                    text.append(0x20)
                    map.append(fromWidth: 1, toWidth: step())
                    needsSpace = false
                } else {
                    drop(to: position + UTF8Bytes.length(utf8[position]), &map) { $0.outsideBytes += $1 }
                }
            }
        }
        return SourceParagraph(text: LayeredText(validUTF8: text), map: map)
    }

    /// Passes scalars that stand in no text.
    private mutating func drop(
        to end: Int, _ map: inout OffsetMap<Original, FileBytes>, _ count: (inout FileCursor, Int) -> Void
    ) {
        while position < end {
            let isNUL = utf8[position] == 0
            let width = step()
            map.append(fromWidth: 0, toWidth: width)
            if isNUL { noteNUL(width) } else { count(&self, width) }
        }
    }

    private mutating func makeMap(to end: Int) -> OffsetMap<Original, FileBytes> {
        var map = OffsetMap<Original, FileBytes>(origin: place)
        addUnits(to: end, &map)
        return map
    }

    private mutating func addUnits(to end: Int, _ map: inout OffsetMap<Original, FileBytes>) {
        if mode == .same, !hasNUL {
            map.append(fromWidth: 1, toWidth: 1, count: end - position)
            place += end - position
            position = end
            return
        }
        var run = (from: 1, to: 1, count: 0)
        while position < end {
            let from = utf8[position] == 0 ? 0 : UTF8Bytes.length(utf8[position])
            let width = step()
            if from == 0 { noteNUL(width) }
            let isSame = mode == .same && from > 0
            let unit = isSame ? (from: 1, to: 1, count: from) : (from: from, to: width, count: 1)
            if unit.from != run.from || unit.to != run.to {
                map.append(fromWidth: run.from, toWidth: run.to, count: run.count)
                run = (unit.from, unit.to, 0)
            }
            run.count += unit.count
        }
        map.append(fromWidth: run.from, toWidth: run.to, count: run.count)
    }

    /// Passes one scalar and returns its width in the file.
    private mutating func step() -> Int {
        let length = UTF8Bytes.length(utf8[position])
        let width: Int
        switch mode {
        case .same: width = length
        case .one: width = 1
        case .each: width = Int(widths[scalar])
        }
        position += length
        scalar += 1
        place += width
        return width
    }

    private mutating func noteNUL(_ width: Int) {
        if firstNUL == nil { firstNUL = (place - width)..<place }
        nulBytes += width
    }

    /// Ranges of the decoded text as ranges of the paragraph without its NULs.
    private func shift(_ sentences: [Range<Int>], from start: Int) -> [ByteRange<Original>] {
        var result: [ByteRange<Original>] = []
        var kept = 0
        var position = start
        for sentence in sentences {
            kept += utf8[position..<sentence.lowerBound].count { $0 != 0 }
            let length = utf8[sentence].count { $0 != 0 }
            result.append(ByteRange(kept, kept + length))
            kept += length
            position = sentence.upperBound
        }
        return result
    }
}
