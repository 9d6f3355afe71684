import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Sums over all alignments inside a band: a linear-chain model over links and nulls.
///
/// A path is in one of three states at a node: after a link, after a canonical null, after a version null. In a gap the
/// canonical nulls come first, so that each alignment is one path. See Lafferty et al. (2001) for the model and
/// Rabiner (1989) for the forward and backward sums.
struct Lattice {
    let model: BeadModel
    let forward: [State]
    let backward: [State]
    /// The logarithm of the sum over all alignments.
    let logTotal: Double
    let nulls: NullScores

    /// The logarithms of the three states of a node.
    struct State {
        var link = -Double.infinity
        var canonicalNull = -Double.infinity
        var targetNull = -Double.infinity

        var any: Double { logSum(logSum(link, canonicalNull), targetNull) }
        var beforeTargetNull: Double { logSum(link, canonicalNull) }
    }

    init(_ model: BeadModel) {
        self.model = model
        let nulls = NullScores(model)
        forward = Self.forwardStates(model, nulls)
        backward = Self.backwardStates(model, nulls)
        logTotal = forward[model.band.nodeCount - 1].any
        self.nulls = nulls
    }

    private static func forwardStates(_ model: BeadModel, _ nulls: NullScores) -> [State] {
        let band = model.band
        var states = Array(repeating: State(), count: band.nodeCount)
        states[0].link = 0
        for row in 0...band.rows {
            for column in band.low[row]...band.high[row] {
                let state = states[band.offsets[row] + column - band.low[row]]
                let any = state.any
                guard any > -.infinity else { continue }
                model.forEachLink(from: row, column) { rows, columns, score in
                    guard let next = band.node(row + rows, column + columns) else { return }
                    states[next].link = logSum(states[next].link, any + score)
                }
                if row < band.rows, let next = band.node(row + 1, column) {
                    let first = state.link + nulls.canonical[row].first
                    let further = state.canonicalNull + nulls.canonical[row].further
                    states[next].canonicalNull = logSum(states[next].canonicalNull, logSum(first, further))
                }
                if column < nulls.target.count, let next = band.node(row, column + 1) {
                    let first = state.beforeTargetNull + nulls.target[column].first
                    let further = state.targetNull + nulls.target[column].further
                    states[next].targetNull = logSum(states[next].targetNull, logSum(first, further))
                }
            }
        }
        return states
    }

    private static func backwardStates(_ model: BeadModel, _ nulls: NullScores) -> [State] {
        let band = model.band
        var states = Array(repeating: State(), count: band.nodeCount)
        states[band.nodeCount - 1] = State(link: 0, canonicalNull: 0, targetNull: 0)
        for row in stride(from: band.rows, through: 0, by: -1) {
            for column in stride(from: band.high[row], through: band.low[row], by: -1) {
                let node = band.offsets[row] + column - band.low[row]
                if node == band.nodeCount - 1 { continue }
                var viaLink = -Double.infinity
                model.forEachLink(from: row, column) { rows, columns, score in
                    guard let next = band.node(row + rows, column + columns) else { return }
                    viaLink = logSum(viaLink, states[next].link + score)
                }
                var state = State(link: viaLink, canonicalNull: viaLink, targetNull: viaLink)
                if row < band.rows, let next = band.node(row + 1, column) {
                    let after = states[next].canonicalNull
                    state.link = logSum(state.link, after + nulls.canonical[row].first)
                    state.canonicalNull = logSum(state.canonicalNull, after + nulls.canonical[row].further)
                }
                if column < nulls.target.count, let next = band.node(row, column + 1) {
                    let first = states[next].targetNull + nulls.target[column].first
                    state.link = logSum(state.link, first)
                    state.canonicalNull = logSum(state.canonicalNull, first)
                    state.targetNull = logSum(
                        state.targetNull, states[next].targetNull + nulls.target[column].further)
                }
                states[node] = state
            }
        }
        return states
    }
}

/// The scores of leaving each unit alone, as the first of a block and as a further one.
struct NullScores {
    private(set) var canonical: [(first: Double, further: Double)]
    private(set) var target: [(first: Double, further: Double)]

    init(_ model: BeadModel) {
        canonical = model.canonical.units.indices.map {
            (
                model.score(model.canonicalNull($0, isFirst: true)),
                model.score(model.canonicalNull($0, isFirst: false))
            )
        }
        target = model.target.units.indices.map {
            (model.score(model.targetNull($0, isFirst: true)), model.score(model.targetNull($0, isFirst: false)))
        }
    }
}

/// log(exp(a) + exp(b)), also for minus infinity.
@inline(__always)
func logSum(_ a: Double, _ b: Double) -> Double {
    let high = max(a, b)
    guard high > -.infinity else { return high }
    let difference = min(a, b) - high
    return difference < -40 ? high : high + log1p(exp(difference))
}
