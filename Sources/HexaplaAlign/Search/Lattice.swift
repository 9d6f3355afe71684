import HexaplaCore

/// Sums over all alignments inside a band: a linear-chain model over links and nulls.
///
/// A path is in one of three states at a node: after a link, after a canonical null, after a version null. In a gap the
/// canonical nulls come first, so that each alignment is one path. See Lafferty et al. (2001) for the model and
/// Rabiner (1989) for the forward and backward sums.
struct Lattice {
    let model: BeadModel
    let forward: [LatticeState]
    let backward: [LatticeState]
    /// For each node the logarithm of the sum over all paths to it, whatever their state.
    let forwardScores: [Double]
    /// The logarithm of the sum over all alignments.
    let logTotal: Double
    let links: LinkScores
    let nulls: NullScores
    /// Where another strip was searched too; `nil` where this one was alone.
    var doubt: StripDoubt?

    /// Sums over the alignments of a model.
    init(_ model: BeadModel) { self.init(model, scores: BeadScores(model)) }

    /// Sums over the alignments of a model whose scores something else was added to.
    init(_ model: BeadModel, scores: consuming BeadScores) {
        self.model = model
        links = scores.links
        nulls = scores.nulls
        let sums = ForwardBackward(band: model.band, links: links, nulls: nulls)
        (forward, forwardScores) = sums.forward()
        backward = sums.backward()
        logTotal = forwardScores[model.band.nodeCount - 1]
    }

    /// The same lattice with the scores shifted by the priors of its document.
    ///
    /// The sums of this one are given up before the new ones are made, where nobody else holds them: they are large.
    consuming func shifted(by priors: DocumentPriors) -> Lattice {
        guard priors != .none else { return self }
        let doubt = self.doubt
        var (model, scores) = (self.model, BeadScores(links: links, nulls: nulls))
        _ = consume self
        model.weights.null[.one] += priors.null
        for shape in ShapeClass.allCases { model.weights.link[shape.feature] += priors.shapes[shape.rawValue] }
        scores.links.shift(by: priors.shapes)
        scores.nulls = scores.nulls.shifted(by: priors.null)
        var lattice = Lattice(model, scores: scores)
        lattice.doubt = doubt
        return lattice
    }

    /// The score of the alignment that links nothing.
    var emptyScore: Double {
        func sum(_ nulls: [(first: Double, further: Double)]) -> Double {
            nulls.enumerated().reduce(0) { $0 + ($1.offset == 0 ? $1.element.first : $1.element.further) }
        }
        return sum(nulls.canonical) + sum(nulls.target)
    }
}
