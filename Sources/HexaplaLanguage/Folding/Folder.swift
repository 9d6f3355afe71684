package import HexaplaCore

/// Makes the folded layer of a text and its map.
///
/// Units that keep their length are written in one fast loop (`FoldLoop`); all others, and the rules that look around,
/// are handled one by one.
package struct Folder {
    /// How often each rule of `FoldRules.all`, then of `FoldRules.contextual`, applied.
    package private(set) var counts = [Int](repeating: 0, count: FoldRules.all.count + FoldRules.contextual.count)

    private let table: FoldTable
    private let loop: FoldLoop
    private let foldsStress: Bool
    private let foldsVariants: Bool
    private let foldsSpaces: Bool
    private let foldsDegrees: Bool
    private var variants: HanVariantFold?

    private var output: [UInt8] = []
    private var written = 0
    private var map = OffsetMap<Folded, Normalized>()
    private var same = 0

    /// Creates a folder.
    ///
    /// - Parameters:
    ///   - table: The table of the rules that are on.
    ///   - disabled: The ids of the rules that are off.
    package init(table: FoldTable, disabled: Set<String>) {
        self.table = table
        foldsStress = !disabled.contains(StressMarkFold.id)
        foldsVariants = !disabled.contains(HanVariantFold.id)
        foldsSpaces = !disabled.contains(TypographicSpaceFold.id)
        foldsDegrees = !disabled.contains(DegreeSignFold.id)
        loop = FoldLoop(table)
    }

    /// Folds one paragraph.
    ///
    /// - Parameters:
    ///   - text: The text in NFC.
    ///   - habits: What is known of its language.
    /// - Returns: The text as matched and its map.
    package mutating func fold(
        _ text: [UInt8], habits: FoldingHabits
    ) -> ([UInt8], OffsetMap<Folded, Normalized>) {
        output = [UInt8](repeating: 0, count: text.count + 64)
        written = 0
        map = OffsetMap()
        same = 0
        let simplifier = shouldSimplify(text, habits) ? variants : nil
        let dropsSpaces = foldsSpaces && habits.spacesMarks
        var index = 0
        while true {
            let start = index
            index = loop.run(
                text, from: index, into: &output, at: written, simplifier: simplifier, stopsAtSpaces: dropsSpaces,
                counts: &counts)
            written += index - start
            same += index - start
            if index >= text.count { break }
            index = foldOne(text, at: index, simplifier: simplifier, dropsSpaces: dropsSpaces)
        }
        output.removeLast(output.count - written)
        map.append(fromWidth: 1, toWidth: 1, count: same)
        return (output, map)
    }

    private mutating func shouldSimplify(_ text: [UInt8], _ habits: FoldingHabits) -> Bool {
        guard foldsVariants, habits.mayBeTraditional, text.contains(where: { $0 >= 0xE3 && $0 <= 0xE9 }) else {
            return false
        }
        if variants == nil { variants = HanVariantFold() }
        return habits.isTraditional || variants?.isTraditional(text) == true
    }

    /// Folds the scalar at a position; returns the position after it.
    private mutating func foldOne(
        _ text: [UInt8], at index: Int, simplifier: HanVariantFold?, dropsSpaces: Bool
    ) -> Int {
        let scalar = UTF8Bytes.scalar(text, at: index)
        let end = index + UTF8Bytes.length(text[index])
        if !Self.isContextual(scalar), simplifier?.changes(scalar) != true, scalar < 0x10000,
            let single = table.single(table[scalar]), single > 0
        {
            counts[table[scalar].rule] += 1
            write(single, from: end - index, rest: text.count - index)
            return end
        }
        let (scalars, rule) = folded(scalar, text, index, end, simplifier: simplifier, dropsSpaces: dropsSpaces)
        if let rule { counts[rule] += 1 }
        if scalars.count == 1 {
            write(scalars[0], from: end - index, rest: text.count - index)
            return end
        }
        makeRoom(text.count - index + 4 * scalars.count)
        let start = written
        for scalar in scalars { written += UTF8Bytes.write(scalar, to: &output, at: written) }
        addUnit(from: written - start, to: end - index)
        return end
    }

    private static func isContextual(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0xA0, 0xB0, 0x300, 0x301, 0x2009, 0x202F: true
        default: false
        }
    }

    private mutating func write(_ scalar: UInt32, from width: Int, rest: Int) {
        makeRoom(rest + 4)
        let count = UTF8Bytes.write(scalar, to: &output, at: written)
        written += count
        addUnit(from: count, to: width)
    }

    private mutating func makeRoom(_ needed: Int) {
        guard output.count - written < needed + 16 else { return }
        output.append(contentsOf: repeatElement(0, count: needed + output.count / 2))
    }

    /// What a scalar becomes, with the rule that says so.
    private func folded(
        _ scalar: UInt32, _ text: [UInt8], _ index: Int, _ end: Int, simplifier: HanVariantFold?, dropsSpaces: Bool
    ) -> ([UInt32], Int?) {
        if dropsSpaces, TypographicSpaceFold.drops(scalar, in: text, from: index, to: end) {
            return ([], contextualRule(TypographicSpaceFold.id))
        }
        if foldsStress,
            StressMarkFold.drops(scalar, after: UTF8Bytes.scalar(text, before: index))
        {
            return ([], contextualRule(StressMarkFold.id))
        }
        if foldsDegrees,
            DegreeSignFold.isOrdinal(scalar, after: UTF8Bytes.scalar(text, before: index))
        {
            return ([0x6F], contextualRule(DegreeSignFold.id))
        }
        if let form = simplifier?.fold(scalar, in: text, from: index, to: end), form != scalar {
            return ([form], contextualRule(HanVariantFold.id))
        }
        if scalar >= 0x10000 { return table.fold(beyond: scalar).map { ($0.scalars, $0.rule) } ?? ([scalar], nil) }
        let entry = table[scalar]
        return entry.isUnchanged ? ([scalar], nil) : (table.scalars(entry), entry.rule)
    }

    private func contextualRule(_ id: String) -> Int? {
        FoldRules.contextual.firstIndex(of: id).map { FoldRules.all.count + $0 }
    }

    /// Adds a changed unit; one that keeps its length goes on with the run of unchanged bytes around it.
    private mutating func addUnit(from: Int, to: Int) {
        if from == to {
            same += to
            return
        }
        map.append(fromWidth: 1, toWidth: 1, count: same)
        same = 0
        map.append(fromWidth: from, toWidth: to)
    }
}
