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
        self.init(source: bead.source, target: bead.target, score: bead.score ?? 0)
        isReviewed = bead.evidence.contains { $0.name == Self.review }
    }

    /// The beads of a version at a level in the order of the English text, moved ones among them.
    static func links(_ version: VersionRecord, _ level: AlignmentLevel, _ record: ArticleRecord) -> [ExportLink] {
        var links = version.beads.filter { $0.level == level }.map(ExportLink.init)
        if level == .paragraph { insert(MovedPairs.pairs(of: version.language, in: record), into: &links) }
        return links
    }

    /// Puts pairs where the beads leave both their sides alone, in front of the first link behind them.
    private static func insert(_ moved: [ExportLink], into links: inout [ExportLink]) {
        guard !moved.isEmpty else { return }
        let (sources, targets) = (Set(moved.flatMap(\.source)), Set(moved.flatMap(\.target)))
        for index in links.indices where !links[index].isLink {
            links[index].source.removeAll(where: sources.contains)
            links[index].target.removeAll(where: targets.contains)
        }
        links.removeAll { $0.source.isEmpty && $0.target.isEmpty }
        for pair in moved {
            let place = links.firstIndex { ($0.source.first ?? -1) > pair.source[0] } ?? links.endIndex
            links.insert(pair, at: place)
        }
    }
}
