/// The kind of unit an alignment joins.
public enum AlignmentLevel: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
    /// Paragraphs.
    case paragraph
    /// Sentences, counted through the whole document.
    case sentence
}

/// One named part of a bead's score, in nats.
public struct EvidencePart: Sendable, Hashable, Codable {
    /// The name of the part, such as `length` or `numbers`.
    public let name: String
    /// What it adds to the score; negative parts speak against the bead.
    public let value: Double

    /// Creates a part.
    ///
    /// - Parameters:
    ///   - name: The name of the part.
    ///   - value: What it adds to the score.
    public init(name: String, value: Double) {
        self.name = name
        self.value = value
    }
}

/// A matched group: units of the canonical text and the units of a version that render them.
///
/// Either side may be empty: 1-0 is left out of the version, 0-1 is added by it.
public struct Bead: Sendable, Hashable, Codable {
    /// The units of the canonical text.
    public let canonical: Range<Int>
    /// The units of the version.
    public let target: Range<Int>
    /// The probability that the bead is exactly right, from 0 to 1.
    public let score: Double
    /// What the score is made of, in a fixed order; empty when it was not asked for.
    public let evidence: [EvidencePart]
    /// Whether the bead is out of order: the version has these units in another place.
    public let isMoved: Bool

    /// Creates a bead.
    ///
    /// - Parameters:
    ///   - canonical: The units of the canonical text.
    ///   - target: The units of the version.
    ///   - score: The probability that the bead is exactly right.
    ///   - evidence: What the score is made of.
    ///   - isMoved: Whether the bead is out of order.
    public init(
        canonical: Range<Int>, target: Range<Int>, score: Double, evidence: [EvidencePart] = [], isMoved: Bool = false
    ) {
        self.canonical = canonical
        self.target = target
        self.score = score
        self.evidence = evidence
        self.isMoved = isMoved
    }

    /// The shape of the bead, such as `1-2`.
    public var type: String { "\(canonical.count)-\(target.count)" }

    /// Whether both sides hold something.
    public var isLink: Bool { !canonical.isEmpty && !target.isEmpty }
}

/// The ordered beads of one version at one level; every unit of both sides is in exactly one bead.
public struct Alignment: Sendable, Hashable, Codable {
    /// What the beads join.
    public let level: AlignmentLevel
    /// The beads, in order on both sides.
    public let beads: [Bead]

    /// Creates an alignment.
    ///
    /// - Parameters:
    ///   - level: What the beads join.
    ///   - beads: The beads, in order.
    ///   - canonicalCount: The number of units of the canonical text.
    ///   - targetCount: The number of units of the version.
    /// - Throws: `AlignmentError` when a unit is left out, doubled or out of order.
    public init(level: AlignmentLevel, beads: [Bead], canonicalCount: Int, targetCount: Int) throws(AlignmentError) {
        var canonical = 0
        var target = 0
        for (index, bead) in beads.enumerated() {
            guard bead.canonical.lowerBound == canonical, bead.target.lowerBound == target else {
                throw .outOfOrder(bead: index)
            }
            guard !(bead.canonical.isEmpty && bead.target.isEmpty) else { throw .empty(bead: index) }
            canonical = bead.canonical.upperBound
            target = bead.target.upperBound
        }
        guard canonical == canonicalCount, target == targetCount else { throw .incomplete }
        self.level = level
        self.beads = beads
    }
}

/// A list of beads that is no alignment.
public enum AlignmentError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A bead does not start where the one before it ended.
    case outOfOrder(bead: Int)
    /// A bead holds nothing on either side.
    case empty(bead: Int)
    /// The beads end before the units do, or run past them.
    case incomplete
    /// A sentence bead joins sentences whose paragraphs are not joined by one paragraph bead.
    case levels(bead: Int)

    /// A full sentence.
    public var description: String {
        switch self {
        case .outOfOrder(let bead): "Bead \(bead) does not start where the bead before it ended."
        case .empty(let bead): "Bead \(bead) holds no unit on either side."
        case .incomplete: "The beads do not cover all units of both sides."
        case .levels(let bead): "Sentence bead \(bead) joins sentences whose paragraphs no one paragraph bead joins."
        }
    }
}
