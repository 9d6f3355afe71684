import HexaplaCore

/// The beads of both levels, read as one.
struct LevelBeads: Sendable {
    let paragraphs: [PathBead]
    let sentences: [PathBead]

    /// Reads the best paths of two lattices.
    ///
    /// - Parameters:
    ///   - lower: The lattice of the sentences, what verdicts and vectors add to it, and its best path.
    ///   - upper: The lattice of the paragraphs, with what verdicts add to it.
    ///   - places: The paragraph of each sentence.
    init(
        sentences lower: (lattice: Lattice, adjustment: LevelAdjustment, path: [BestPath.Step]),
        paragraphs upper: (lattice: Lattice, adjustment: LevelAdjustment), places: SentencePlaces
    ) {
        let (rows, columns) = (upper.lattice.model.canonical.count, upper.lattice.model.target.count)
        let links = Self.links(lower.lattice, lower.adjustment, lower.path)
        let found = Self.filled(links, lower.lattice)
        let path = upper.adjustment.joined(BestPath(upper.lattice).steps()).map {
            PathBead(
                $0.canonical, $0.target,
                probability: upper.lattice.probability(canonical: $0.canonical, target: $0.target))
        }
        let reader = LevelReader(
            places: places, lattice: lower.lattice, sentences: links, paragraphs: path,
            nulls: LevelNulls(found, places, paragraphs: (rows, columns)), cutter: LinkCutter(lattice: upper.lattice),
            isSettled: { upper.adjustment.speaks(of: $0) || upper.adjustment.forbidsAlone(inside: $0) },
            joined: { lower.adjustment.joined($0) })
        let paragraphLinks = GroupEdges(lower.lattice, places).taken(
            into: reader.paragraphLinks(), rows: rows, columns: columns, isSettled: reader.isSettled)
        let sentenceLinks = reader.sentenceLinks(inside: paragraphLinks)
        let below = sentenceLinks == links ? found : Self.filled(sentenceLinks, lower.lattice)
        let above = Self.filled(
            paragraphLinks, alone: AloneProbabilities(path, rows: rows, columns: columns),
            LevelNulls(below, places, paragraphs: (rows, columns)))
        let doubt = lower.lattice.doubt
        paragraphs = doubt.map { doubt in above.map { $0.doubted(by: doubt, places.canonical) } } ?? above
        sentences = doubt.map { doubt in below.map { $0.doubted(by: doubt) } } ?? below
    }

    /// The links of the sentences: those of the path, small ones cut and large ones grown.
    private static func links(
        _ lattice: Lattice, _ adjustment: LevelAdjustment, _ path: [BestPath.Step]
    ) -> [PathBead] {
        let finder = GroupFinder(
            lattice: lattice, constraints: adjustment.said, vectors: adjustment.vectors)
        let links = LinkCutter(lattice: lattice).cut(finder.links(in: adjustment.joined(path))) {
            adjustment.speaks(of: $0)
        }
        return GroupEdges(lattice).taken(
            into: links, rows: lattice.model.canonical.count, columns: lattice.model.target.count
        ) { adjustment.speaks(of: $0) }
    }

    /// The links of paragraphs with the nulls between them.
    ///
    /// A null is no surer than the path of the paragraphs says, and no more than twice as sure as its least sure sentence.
    private static func filled(
        _ links: [PathBead], alone: AloneProbabilities, _ nulls: LevelNulls
    ) -> [PathBead] {
        PathBead.filled(links, rows: alone.canonical.count, columns: alone.target.count) { canonical, target in
            let (own, below) =
                target.isEmpty
                ? (alone.canonical[canonical.lowerBound], nulls.canonical[canonical.lowerBound])
                : (alone.target[target.lowerBound], nulls.target[target.lowerBound])
            guard let below else { return own ?? 0 }
            return min(own ?? below, 2 * below)
        }
    }

    /// The links of sentences with the nulls between them, each with the probability that it has no counterpart.
    private static func filled(_ links: [PathBead], _ lattice: Lattice) -> [PathBead] {
        PathBead.filled(links, rows: lattice.model.canonical.count, columns: lattice.model.target.count) {
            $1.isEmpty
                ? lattice.aloneProbability(canonical: $0.lowerBound) : lattice.aloneProbability(target: $1.lowerBound)
        }
    }
}

/// The probabilities of the nulls of a path, by unit.
private struct AloneProbabilities {
    private(set) var canonical: [Double?]
    private(set) var target: [Double?]

    init(_ path: [PathBead], rows: Int, columns: Int) {
        canonical = Array(repeating: nil, count: rows)
        target = Array(repeating: nil, count: columns)
        for bead in path where !bead.isLink {
            for row in bead.canonical { canonical[row] = bead.probability }
            for column in bead.target { target[column] = bead.probability }
        }
    }
}
