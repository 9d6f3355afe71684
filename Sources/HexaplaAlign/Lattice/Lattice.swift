import HexaplaCore

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
    let links: LinkScores
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
        var (links, nulls) = (LinkScores(model), NullScores(model))
        model.vectors?.add(to: &links, band: model.band)
        model.constraints?.apply(to: &links, &nulls, band: model.band)
        self.init(model, links: links, nulls: nulls)
    }

    private init(_ model: BeadModel, links: LinkScores, nulls: NullScores) {
        self.model = model
        self.links = links
        self.nulls = nulls
        forward = Self.forwardStates(model.band, links, nulls)
        backward = Self.backwardStates(model.band, links, nulls)
        logTotal = forward[model.band.nodeCount - 1].any
    }

    /// The same lattice with the scores shifted by the habits of its document.
    func shifted(by habits: Habits) -> Lattice {
        guard habits != .none else { return self }
        var model = model
        model.weights.null[.one] += habits.null
        for shape in ShapeClass.allCases { model.weights.link[shape.feature] += habits.shapes[shape.rawValue] }
        return Lattice(model, links: links.shifted(by: habits.shapes), nulls: nulls.shifted(by: habits.null))
    }

    /// The score of the alignment that links nothing.
    var emptyScore: Double {
        func sum(_ nulls: [(first: Double, further: Double)]) -> Double {
            nulls.enumerated().reduce(0) { $0 + ($1.offset == 0 ? $1.element.first : $1.element.further) }
        }
        return sum(nulls.canonical) + sum(nulls.target)
    }

    private static func forwardStates(_ band: Band, _ links: LinkScores, _ nulls: NullScores) -> [State] {
        var states = Array(repeating: State(), count: band.nodeCount)
        var any = Array(repeating: -Double.infinity, count: band.nodeCount)
        for row in 0...band.rows {
            for column in band.low[row]...band.high[row] {
                let node = band.offsets[row] + column - band.low[row]
                var state = State()
                if node == 0 { state.link = 0 } else { state.link = linkSum(band, links, any, row, column) }
                if row > 0, let before = band.node(row - 1, column) {
                    let null = nulls.canonical[row - 1]
                    state.canonicalNull = logSum(
                        states[before].link + null.first, states[before].canonicalNull + null.further)
                }
                if column > 0, let before = band.node(row, column - 1) {
                    let null = nulls.target[column - 1]
                    state.targetNull = logSum(
                        states[before].beforeTargetNull + null.first, states[before].targetNull + null.further)
                }
                states[node] = state
                any[node] = state.any
            }
        }
        return states
    }

    /// The sum over all links that end at a node.
    @inline(__always)
    private static func linkSum(
        _ band: Band, _ links: LinkScores, _ any: [Double], _ row: Int, _ column: Int
    ) -> Double {
        var sum = LogSum()
        for rows in stride(from: 1, through: min(BeadModel.reach, row), by: 1) {
            let start = band.offsets[row - rows] - band.low[row - rows]
            let first = max(1, column - band.high[row - rows])
            let last = min(BeadModel.reach, column - band.low[row - rows])
            for columns in stride(from: first, through: last, by: 1) {
                let before = start + column - columns
                sum.add(any[before] + links.score(node: before, rows: rows, columns: columns))
            }
        }
        return sum.value
    }

    /// The sum over all links that start at a node.
    @inline(__always)
    private static func linkSum(
        _ band: Band, _ links: LinkScores, after: [Double], node: Int, _ row: Int, _ column: Int
    ) -> Double {
        var sum = LogSum()
        for rows in stride(from: 1, through: min(BeadModel.reach, band.rows - row), by: 1) {
            let start = band.offsets[row + rows] - band.low[row + rows]
            let first = max(1, band.low[row + rows] - column)
            let last = min(BeadModel.reach, band.high[row + rows] - column)
            let scores = links.scores(node: node, rows: rows)
            for columns in stride(from: first, through: last, by: 1) {
                sum.add(after[start + column + columns] + Double(scores[columns - 1]))
            }
        }
        return sum.value
    }

    private static func backwardStates(_ band: Band, _ links: LinkScores, _ nulls: NullScores) -> [State] {
        var states = Array(repeating: State(), count: band.nodeCount)
        states[band.nodeCount - 1] = State(link: 0, canonicalNull: 0, targetNull: 0)
        var afterLink = Array(repeating: -Double.infinity, count: band.nodeCount)
        afterLink[band.nodeCount - 1] = 0
        for row in stride(from: band.rows, through: 0, by: -1) {
            for column in stride(from: band.high[row], through: band.low[row], by: -1) {
                let node = band.offsets[row] + column - band.low[row]
                if node == band.nodeCount - 1 { continue }
                let viaLink = linkSum(band, links, after: afterLink, node: node, row, column)
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
                afterLink[node] = state.link
            }
        }
        return states
    }
}

/// The scores of leaving each unit alone, as the first of a block and as a further one.
struct NullScores {
    var canonical: [(first: Double, further: Double)]
    var target: [(first: Double, further: Double)]

    /// The same scores with something added to each.
    func shifted(by shift: Double) -> NullScores {
        var scores = self
        for index in canonical.indices {
            scores.canonical[index].first += shift
            scores.canonical[index].further += shift
        }
        for index in target.indices {
            scores.target[index].first += shift
            scores.target[index].further += shift
        }
        return scores
    }

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
    let difference = high - min(a, b)
    // Also the way out for two infinities, whose difference is no number.
    guard difference < LogTable.end else { return high }
    return high + LogTable.shared.value(difference)
}
