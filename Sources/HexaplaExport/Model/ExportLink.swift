import HexaplaCore
import HexaplaRecord

/// A bead as exports take it.
struct ExportLink: Sendable, Hashable {
    /// The English units.
    var source: [Int]
    /// The units of the version.
    var target: [Int]
    /// The probability that the bead is right.
    var score: Double
    /// Whether it stands out of order.
    var isMoved = false
    /// Whether a person has said so.
    var isReviewed = false

    /// Whether both sides hold something.
    var isLink: Bool { !source.isEmpty && !target.isEmpty }
}

extension ExportLink {
    /// The name of the part of a score that is a person's word.
    private static let review = "review"

    init(_ bead: BeadLine) {
        self.init(source: bead.source, target: bead.target, score: bead.score ?? 0, isMoved: bead.moved)
        isReviewed = bead.evidence.contains { $0.name == Self.review }
    }

    /// The beads of a version at a level, in the order of the record, moved ones among them.
    static func links(_ version: VersionRecord, _ level: AlignmentLevel) -> [ExportLink] {
        version.beads.filter { $0.level == level }.map(ExportLink.init)
    }
}
