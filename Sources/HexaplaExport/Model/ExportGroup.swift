package import HexaplaCore

/// Units of two languages that belong together; one side may be empty.
package struct PairGroup: Sendable, Hashable {
    /// The units of the language on the left, in order.
    package var source: [Int] = []
    /// The units of the language on the right, in order.
    package var target: [Int] = []
    /// The probability that the group is right: the product over its beads; `nil` where no bead says it.
    package var score: Double?
    /// Whether a bead of it stands out of order.
    package var isMoved = false
    /// Whether a person has said of all its beads that they are right.
    package var isReviewed = false
    /// For a pair without English, whether both versions group the English units alike; `true` for all others.
    package var isConsistent = true

    /// Whether both sides hold something.
    package var isLink: Bool { !source.isEmpty && !target.isEmpty }
    /// The shape, such as `1-2`.
    package var type: String { "\(source.count)-\(target.count)" }

    /// The same with its sides exchanged.
    package var reversed: PairGroup {
        var group = self
        (group.source, group.target) = (target, source)
        return group
    }
}

/// The units of all languages that belong together: the smallest group that no bead leads out of.
package struct ColumnGroup: Sendable, Hashable {
    /// The units by column, English first; none where a language has nothing.
    package var units: [[Int]]
    /// The probability that a language's part is right, the product over its beads; `nil` for English and for gaps.
    package var scores: [Double?]
    /// Whether a bead stands out of order, by column.
    package var isMoved: [Bool]
    /// The beads that the parts are of, by column; none of English.
    var beads: [PartBeads]

    /// Whether every language has something.
    package var isComplete: Bool { units.allSatisfy { !$0.isEmpty } }
    /// The number of languages that have something.
    package var width: Int { units.count { !$0.isEmpty } }
    /// The product over all languages.
    var score: Double { scores.reduce(1) { $0 * ($1 ?? 1) } }
}

/// The beads of a language in a group.
struct PartBeads: Sendable, Hashable {
    /// How many they are.
    private(set) var count = 0
    /// The English units of the last one.
    private(set) var source: [Int] = []
    /// Whether a person has said of all of them that they are right.
    private(set) var isReviewed = true

    /// Adds a bead.
    mutating func take(_ link: ExportLink) {
        count += 1
        source = link.source
        isReviewed = isReviewed && link.isReviewed
    }
}

/// What is exported of one level of an article.
package struct LevelGroups: Sendable {
    /// The level.
    package let level: AlignmentLevel
    /// The groups of each pair of the plan, null ones among them, in the order of the left side.
    package var pairs: [[PairGroup]]
    /// The groups over all languages, in the order of the English text.
    package var all: [ColumnGroup]
}
