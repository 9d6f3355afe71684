/// What each scalar of the Basic Multilingual Plane is folded to, worked out once from the fold rules.
package struct FoldTable: Sendable {
    /// The table with the rules on that are on by default.
    package static let standard = FoldTable(disabled: [FoldRules.accent])

    /// What the table says about a scalar.
    struct Entry: Sendable {
        fileprivate let raw: UInt32
        /// Whether the scalar stays as it is.
        var isUnchanged: Bool { raw == 0 }
        /// The rule that changes it first, as an index into `FoldRules.all`.
        var rule: Int { Int(raw >> 24) - 1 }
    }

    private let entries: [UInt32]
    private let sequences: [[UInt32]]
    private let rules: [any FoldRule]
    private let numbers: [Int]

    private static let dropped: UInt32 = 0xFF_FFFF
    private static let firstSequence: UInt32 = 0x20_0000

    /// Works the table out.
    ///
    /// - Parameter disabled: The ids of the rules that are off.
    package init(disabled: Set<String>) {
        let numbers = FoldRules.all.indices.filter { !disabled.contains(FoldRules.all[$0].id) }
        let active = numbers.map { FoldRules.all[$0] }
        var entries = [UInt32](repeating: 0, count: 0x10000)
        var sequences: [[UInt32]] = []
        for block in Self.blocks {
            for scalar in block {
                guard let (position, folded) = Self.fold(scalar, by: active) else { continue }
                entries[Int(scalar)] = UInt32(numbers[position] + 1) << 24 | Self.payload(folded, &sequences)
            }
        }
        self.entries = entries
        self.sequences = sequences
        rules = active
        self.numbers = numbers
    }

    /// The scalars rules can have something to say about: all but ideographs, Hangul syllables, surrogates and private
    /// use.
    private static let blocks: [Range<UInt32>] = [0..<0x3400, 0xA000..<0xAC00, 0xF900..<0x10000]

    /// The entry of a scalar below U+10000.
    subscript(scalar: UInt32) -> Entry { Entry(raw: entries[Int(scalar)]) }

    /// All entries, for loops: 0 for a scalar that stays, else the rule's number in the upper byte and what it becomes
    /// below, where values from 0x800 to 0xFFFF and below stand for one scalar.
    func withEntries<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        entries.withUnsafeBufferPointer(body)
    }

    /// The single scalar an entry stands for, or `nil` when it stands for none or several.
    func single(_ entry: Entry) -> UInt32? {
        let payload = entry.raw & 0xFF_FFFF
        return payload < Self.firstSequence ? payload : nil
    }

    /// The scalars a changed entry stands for.
    func scalars(_ entry: Entry) -> [UInt32] {
        let payload = entry.raw & 0xFF_FFFF
        if payload == Self.dropped { return [] }
        return payload < Self.firstSequence ? [payload] : sequences[Int(payload - Self.firstSequence)]
    }

    /// Folds a scalar beyond the table by asking the rules.
    func fold(beyond scalar: UInt32) -> (rule: Int, scalars: [UInt32])? {
        Self.fold(scalar, by: rules).map { (rule: numbers[$0.position], scalars: $0.scalars) }
    }

    private static func payload(_ folded: [UInt32], _ sequences: inout [[UInt32]]) -> UInt32 {
        if folded.isEmpty { return dropped }
        if folded.count == 1 { return folded[0] }
        sequences.append(folded)
        return firstSequence + UInt32(sequences.count - 1)
    }

    private static func fold(_ scalar: UInt32, by rules: [any FoldRule]) -> (position: Int, scalars: [UInt32])? {
        for position in rules.indices {
            guard var folded = rules[position].fold(scalar) else { continue }
            for later in rules[(position + 1)...] {
                folded = folded.flatMap { later.fold($0) ?? [$0] }
            }
            return folded == [scalar] ? nil : (position, folded)
        }
        return nil
    }
}
