import HexaplaCore

@testable import HexaplaAlign

/// All alignments of a small model, written out one by one: the oracle of the lattice.
struct Enumeration {
    struct Path {
        var steps: [BestPath.Step]
        var score: Double
    }

    private(set) var paths: [Path] = []
    private let model: BeadModel
    private let links: LinkScores

    init(_ model: BeadModel) {
        self.model = model
        links = LinkScores(model)
        extend(Path(steps: [], score: 0), row: 0, column: 0, last: .link)
    }

    private enum Last { case link, canonicalNull, targetNull }

    private mutating func extend(_ path: Path, row: Int, column: Int, last: Last) {
        let (rows, columns) = (model.canonical.count, model.target.count)
        if row == rows, column == columns { paths.append(path) }
        for height in 1...4 where row + height <= rows {
            for width in 1...4 where column + width <= columns {
                let step: BestPath.Step = (row..<row + height, column..<column + width)
                let link = model.band.node(row, column).map { links.score(node: $0, rows: height, columns: width) }
                let next = Path(steps: path.steps + [step], score: path.score + (link ?? -.infinity))
                extend(next, row: row + height, column: column + width, last: .link)
            }
        }
        if row < rows, last != .targetNull {
            let features = model.canonicalNull(row, isFirst: last == .link)
            let next = Path(
                steps: path.steps + [(row..<row + 1, column..<column)], score: path.score + model.score(features))
            extend(next, row: row + 1, column: column, last: .canonicalNull)
        }
        if column < columns {
            let features = model.targetNull(column, isFirst: last != .targetNull)
            let next = Path(
                steps: path.steps + [(row..<row, column..<column + 1)], score: path.score + model.score(features))
            extend(next, row: row, column: column + 1, last: .targetNull)
        }
    }
}
