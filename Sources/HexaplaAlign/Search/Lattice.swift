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
    /// For each node the logarithm of the sum over all ways to it.
    let reached: [Double]
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
        let sums = LatticeSums(band: model.band, links: links, nulls: nulls)
        (forward, reached) = sums.forward()
        backward = sums.backward()
        logTotal = reached[model.band.nodeCount - 1]
    }

    /// The same lattice with the scores shifted by the habits of its document.
    ///
    /// The sums of this one are given up before the new ones are made, where nobody else holds them: they are large.
    consuming func shifted(by habits: Habits) -> Lattice {
        guard habits != .none else { return self }
        var (model, links, nulls) = (self.model, self.links, self.nulls)
        _ = consume self
        model.weights.null[.one] += habits.null
        for shape in ShapeClass.allCases { model.weights.link[shape.feature] += habits.shapes[shape.rawValue] }
        links.shift(by: habits.shapes)
        nulls = nulls.shifted(by: habits.null)
        return Lattice(model, links: links, nulls: nulls)
    }

    /// The score of the alignment that links nothing.
    var emptyScore: Double {
        func sum(_ nulls: [(first: Double, further: Double)]) -> Double {
            nulls.enumerated().reduce(0) { $0 + ($1.offset == 0 ? $1.element.first : $1.element.further) }
        }
        return sum(nulls.canonical) + sum(nulls.target)
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
func logSum(_ a: Double, _ b: Double) -> Double { LogTable.shared.sum(a, b) }
