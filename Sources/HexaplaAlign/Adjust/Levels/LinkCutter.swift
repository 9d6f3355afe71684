#if canImport(Glibc)
    import Glibc
#endif

/// Cuts a link of several units on both sides where smaller links that leave nothing alone explain it with hardly less
/// score.
///
/// Translators hardly ever regroup several units into several others; the weights were fitted where they do. So such a
/// link is made dearer by some nats against the best chain of 1-n and n-1 links of the same units.
struct LinkCutter {
    let lattice: Lattice

    /// What several units on both sides cost more, in nats.
    static let slack = 1.5

    /// The links in order, those that are cut in parts.
    func cut(_ links: [PathBead], keeping isSettled: (PathBead) -> Bool) -> [PathBead] {
        links.flatMap { link in
            min(link.canonical.count, link.target.count) < 2 || link.span.isLarge || isSettled(link)
                ? [link] : parts(link)
        }
    }

    private func parts(_ link: PathBead) -> [PathBead] {
        guard let chain = chain(link.span), let start = node(link.canonical.lowerBound, link.target.lowerBound) else {
            return [link]
        }
        let whole = lattice.links.score(node: start, rows: link.canonical.count, columns: link.target.count)
        let gain = chain.score + Self.slack - whole
        guard gain > 0 else { return [link] }
        let share = 1 / (1 + exp(-gain))
        return chain.links.map { part in
            let own = lattice.probability(canonical: part.canonical, target: part.target)
            return PathBead(part.canonical, part.target, probability: min(1, (own + link.probability) * share))
        }
    }

    private func node(_ row: Int, _ column: Int) -> Int? { lattice.model.band.node(row, column) }

    /// The best chain of links with one unit on a side that covers a block; `nil` where there is none.
    private func chain(_ block: BeadSpan) -> (score: Double, links: [BestPath.Step])? {
        var best: [SIMD2<Int>: (score: Double, from: SIMD2<Int>)] = [
            SIMD2(block.canonical.lowerBound, block.target.lowerBound): (0, SIMD2(-1, -1))
        ]
        for row in block.canonical {
            for column in block.target {
                guard let (score, _) = best[SIMD2(row, column)], let start = node(row, column) else { continue }
                for (rows, columns) in Self.shapes
                where row + rows <= block.canonical.upperBound && column + columns <= block.target.upperBound {
                    let next = SIMD2(row + rows, column + columns)
                    let value = score + lattice.links.score(node: start, rows: rows, columns: columns)
                    if value > best[next]?.score ?? -.infinity { best[next] = (value, SIMD2(row, column)) }
                }
            }
        }
        var place = SIMD2(block.canonical.upperBound, block.target.upperBound)
        guard let score = best[place]?.score, score > -.infinity else { return nil }
        var links: [BestPath.Step] = []
        while let from = best[place]?.from, from.x >= 0 {
            links.append((from.x..<place.x, from.y..<place.y))
            place = from
        }
        return (score, links.reversed())
    }

    /// The shapes with one unit on a side.
    private static let shapes: [(rows: Int, columns: Int)] =
        (1...BeadShape.maxUnitsPerSide).map { (1, $0) } + (2...BeadShape.maxUnitsPerSide).map { ($0, 1) }
}
