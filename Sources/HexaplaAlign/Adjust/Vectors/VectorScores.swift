import HexaplaCore

/// What sentence vectors say of the links of a lattice.
///
/// The likeness of two spans is 1 - (1 - cos) / d, where d is the mean of 1 - cos between each of them and sentences of
/// the other side (Thompson and Koehn 2019, their normalization): 1 for the same vector, 0 for any two. It counts for
/// each unit that a link joins.
struct VectorScores: Sendable {
    private let canonical: VectorSide
    private let target: VectorSide
    private let weight: Double

    /// The likeness at which vectors neither speak for a link nor against it.
    static let neutral: Float = 0.4
    /// The name of the part of a score that vectors make.
    static let part = "vectors"

    /// - Parameters:
    ///   - canonical: The English sentences.
    ///   - target: The version's sentences.
    ///   - weight: Nats for each unit of a link between like spans.
    init(canonical: VectorSide, target: VectorSide, weight: Double) {
        self.canonical = canonical
        self.target = target
        self.weight = weight
    }

    /// What vectors add to the score of a link; 0 where one side has none.
    func score(canonical rows: Range<Int>, target columns: Range<Int>) -> Double {
        guard !rows.isEmpty, !columns.isEmpty, max(rows.count, columns.count) <= BeadShape.maxUnitsPerSide,
            let left = canonical.span(rows.lowerBound, count: rows.count, against: target.mean),
            let right = target.span(columns.lowerBound, count: columns.count, against: canonical.mean)
        else { return 0 }
        return score(left, right, units: rows.count + columns.count)
    }

    private func score(_ left: VectorSide.Span, _ right: VectorSide.Span, units: Int) -> Double {
        let distance = max(0.05, (left.distance + right.distance) / 2)
        let likeness = max(-1, 1 - (1 - left.vector.dot(right.vector)) / distance)
        return weight * Double(units) / 2 * Double(likeness - Self.neutral)
    }

    /// Adds to the scores of all links of a band; at most a band's width of vectors is in memory.
    func add(to links: inout LinkScores, band: Band) {
        var near: [Int: [VectorSide.Span?]] = [:]
        var first = 0
        for row in 0..<band.rows {
            let left = canonical.spans(at: row, against: target.mean)
            while first < band.low[row] {
                near[first] = nil
                first += 1
            }
            for column in band.low[row]...band.high[row] where column < band.columns {
                let right = near[column] ?? target.spans(at: column, against: canonical.mean)
                near[column] = right
                let node = band.offsets[row] + column - band.low[row]
                for (height, ours) in left.enumerated() {
                    guard let ours else { continue }
                    for (width, theirs) in right.enumerated() {
                        guard let theirs, links.score(node: node, rows: height + 1, columns: width + 1) > -.infinity
                        else { continue }
                        links.values[LinkScores.place(node, rows: height + 1)][width] += Float(
                            score(ours, theirs, units: height + width + 2))
                    }
                }
            }
        }
    }

    /// What vectors add to a bead, as a part of its score.
    func parts(of step: BestPath.Step) -> [EvidencePart] {
        let value = score(canonical: step.canonical, target: step.target)
        let rounded = (value * 1000).rounded() / 1000
        return rounded == 0 ? [] : [EvidencePart(name: Self.part, value: rounded)]
    }
}
