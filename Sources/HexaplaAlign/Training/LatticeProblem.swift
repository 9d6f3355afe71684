import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// One bitext to learn from: the loss of its known beads under given weights, and the slope of the loss.
struct LatticeProblem: Sendable {
    private let model: BeadModel
    private let goldLink: LinkVector
    private let goldNull: NullVector

    /// Creates a problem; `nil` when a known bead is out of the lattice's reach.
    init?(model: BeadModel, gold: [(canonical: Range<Int>, target: Range<Int>)]) {
        self.model = model
        var link = LinkVector.zero
        var null = NullVector.zero
        var pending = (canonical: [Int](), target: [Int]())
        func closeGap() {
            for (place, row) in pending.canonical.enumerated() { null += model.canonicalNull(row, isFirst: place == 0) }
            for (place, column) in pending.target.enumerated() { null += model.targetNull(column, isFirst: place == 0) }
            pending = ([], [])
        }
        for bead in gold {
            if bead.target.isEmpty {
                pending.canonical += Array(bead.canonical)
            } else if bead.canonical.isEmpty {
                pending.target += Array(bead.target)
            } else {
                guard bead.canonical.count <= BeadShape.maxUnitsPerSide, bead.target.count <= BeadShape.maxUnitsPerSide
                else { return nil }
                closeGap()
                link += model.linkFeatures(canonical: bead.canonical, target: bead.target)
            }
        }
        closeGap()
        goldLink = link
        goldNull = null
    }

    /// Minus the log-probability of the known beads, and its slope.
    func loss(_ weights: Weights) -> (value: Double, gradient: Weights) {
        var weighted = model
        weighted.weights = weights
        let lattice = Lattice(weighted)
        let gold = (goldLink * weights.link).sum() + (goldNull * weights.null).sum()
        var gradient = Weights(link: -goldLink, null: -goldNull)
        lattice.forEachLikelyLink(floor: 1e-7) { rows, columns, probability in
            gradient.link += probability * model.linkFeatures(canonical: rows, target: columns)
        }
        lattice.addExpectedNulls(to: &gradient.null)
        return (lattice.logTotal - gold, gradient)
    }
}

extension Lattice {
    /// Adds the features of all nulls, each weighted by its probability.
    func addExpectedNulls(to sum: inout NullVector) {
        let band = model.band
        for row in 0...band.rows {
            for column in band.low[row]...band.high[row] {
                let from = forward[band.offsets[row] + column - band.low[row]]
                if row < band.rows, let next = band.node(row + 1, column) {
                    let after = backward[next].canonicalNull - logTotal
                    add(model.canonicalNull(row, isFirst: true), from.link + after, to: &sum)
                    add(model.canonicalNull(row, isFirst: false), from.canonicalNull + after, to: &sum)
                }
                if column < model.target.count, let next = band.node(row, column + 1) {
                    let after = backward[next].targetNull - logTotal
                    add(model.targetNull(column, isFirst: true), from.beforeTargetNull + after, to: &sum)
                    add(model.targetNull(column, isFirst: false), from.targetNull + after, to: &sum)
                }
            }
        }
    }

    private func add(_ features: NullVector, _ around: Double, to sum: inout NullVector) {
        guard around > -80 else { return }
        sum += exp(min(0, around + model.score(features))) * features
    }
}
