import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Finds blocks that a version has in another place: runs of paragraphs left alone on both sides that match each other.
///
/// A pair of paragraphs is compared as a 1-1 link against leaving both alone; the best chains of such pairs, taken
/// greedily, are the moves.
struct MoveFinder {
    let model: BeadModel
    /// The least log-odds for a block to be reported.
    var threshold = 3.0

    func moves(in alignment: Alignment) -> [Move] {
        let left = places(in: alignment) { $0.target.isEmpty ? $0.canonical : nil }.filter { isText($0.key) }
        let right = places(in: alignment) { $0.canonical.isEmpty ? $0.target : nil }.filter { isTargetText($0.key) }
        guard !left.isEmpty, !right.isEmpty, left.count * right.count <= Self.largestGrid else { return [] }
        let evidence = LooseEvidence(model: model, rows: left.keys.sorted(), columns: right.keys.sorted())
        let grid = Grid(rows: left, columns: right, evidence: evidence)
        var blocks: [Move] = []
        var used = (rows: Set<Int>(), columns: Set<Int>())
        for block in chains(grid).sorted(by: isBefore) {
            guard used.rows.isDisjoint(with: block.canonical), used.columns.isDisjoint(with: block.target) else {
                continue
            }
            used.rows.formUnion(block.canonical)
            used.columns.formUnion(block.target)
            blocks.append(
                Move(canonical: block.canonical, target: block.target, score: 1 / (1 + exp(-block.score / 2))))
        }
        return blocks.sorted { $0.canonical.lowerBound < $1.canonical.lowerBound }
    }

    /// Pairs compared at most; a document with more units left alone on both sides has other troubles than moves.
    private static let largestGrid = 40_000

    /// The units left alone on one side, each with the number of links before it.
    private func places(in alignment: Alignment, _ side: (Bead) -> Range<Int>?) -> [Int: Int] {
        var links = 0
        var places: [Int: Int] = [:]
        for bead in alignment.beads {
            if bead.isLink { links += 1 } else if let units = side(bead) { places[units.lowerBound] = links }
        }
        return places
    }

    /// The units left alone on both sides; a pair without a link between its places has not moved.
    private struct Grid {
        let rows: [Int: Int]
        let columns: [Int: Int]
        let evidence: LooseEvidence

        func odds(_ row: Int, _ column: Int) -> Double? {
            guard let before = rows[row], let other = columns[column], before != other else { return nil }
            return evidence.odds(row, column)
        }
    }

    private func isText(_ row: Int) -> Bool { model.canonical.units[row].kind != .furniture }
    private func isTargetText(_ column: Int) -> Bool { model.target.units[column].kind != .furniture }

    /// Every run of diagonal neighbours whose pairs all speak for a link, with the sum of their log-odds.
    private func chains(_ grid: Grid) -> [Move] {
        var found: [Move] = []
        for row in grid.rows.keys.sorted() {
            for column in grid.columns.keys.sorted() where (grid.odds(row - 1, column - 1) ?? 0) <= 0 {
                var length = 0
                var sum = 0.0
                while let odds = grid.odds(row + length, column + length), odds > 0 {
                    sum += odds
                    length += 1
                }
                guard length > 0, sum >= threshold else { continue }
                found.append(Move(canonical: row..<row + length, target: column..<column + length, score: sum))
            }
        }
        return found
    }

    private func isBefore(_ left: Move, _ right: Move) -> Bool {
        (right.score, left.canonical.lowerBound, left.target.lowerBound)
            < (left.score, right.canonical.lowerBound, right.target.lowerBound)
    }
}

/// Log-odds of single pairs of paragraphs anywhere in two documents, also outside the band.
struct LooseEvidence {
    private let model: BeadModel
    private var shared: [Int: SIMD2<Float>] = [:]

    init(model: BeadModel, rows: [Int], columns: [Int]) {
        self.model = model
        let rarity = Rarity(unitCount: model.canonical.count + model.target.count)
        let left = model.canonical.postings
        let right = model.target.postings
        let wanted = Set(columns)
        for row in rows {
            for item in model.canonical.items[model.canonical.units[row].items] {
                let partners = right[item.key]
                guard !partners.isEmpty else { continue }
                let weight = rarity.weight(partners.count + left[item.key].count)
                for column in partners.lazy.map({ Int($0) }) where wanted.contains(column) {
                    shared[row * model.target.count + column, default: .zero][item.channel == .number ? 0 : 1] += weight
                }
            }
        }
    }

    /// Link against two nulls, without what only holds for neighbours on the path; `nil` for paragraphs that share
    /// nothing.
    func odds(_ row: Int, _ column: Int) -> Double? {
        guard let pair = shared[row * model.target.count + column] else { return nil }
        var left = SpanSums()
        left.add(model.canonical.units[row], model.evidence.canonicalMass[row], isFirst: true)
        var right = SpanSums()
        right.add(model.target.units[column], model.evidence.targetMass[column], isFirst: true)
        let features = model.looseFeatures(left, right, SIMD4(pair[0], pair[1], 0, 0), row: row, column: column)
        var null = model.score(model.canonicalNull(row, isFirst: true))
        null += model.score(model.targetNull(column, isFirst: true))
        return model.score(features) - null
    }
}
