import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Estimates the priors of one document: how much dearer its nulls are, and how its bead shapes differ, from the texts
/// the weights were fitted to.
///
/// A null costs `log(nullSlack · rate / typical rate)` nats more, from −2 to 0; a shape of links gains or loses what
/// `log(rate / typical rate)` goes beyond `log(shapeSlack)`, at most 1 nat. Rates are smoothed with pseudo-counts.
///
/// Nulls feed on nulls: in a free translation many units look like no translation of anything, and were they counted,
/// nulls would become cheaper still. So only those units count that stay alone even when being alone costs much more,
/// and the priors only ever make nulls dearer. Rates within a usual range change nothing.
struct PriorEstimator: Sendable {
    /// The rates in the documents the weights were fitted to.
    let typical: BeadRates

    /// What being alone costs more while the units that stay alone are counted; also the largest shift.
    static let nullProbe = -2.0
    /// Pseudo-count: units at the typical rate that are added to those of the document, so that a few decide nothing.
    static let pseudoUnits = 40.0
    /// Pseudo-count: links at the typical rates that are added to those of the document.
    static let pseudoLinks = 100.0
    /// A document whose nulls are at least one in so many of the typical ones keeps its nulls as they are.
    static let nullSlack = 2.0
    /// How many times more or less often a shape may come before its score is shifted.
    static let shapeSlack = 2.5
    /// The largest shift of a shape.
    static let maxShapeShift = 1.0

    /// The priors that show in the best path through a lattice.
    func priors(_ lattice: Lattice) -> DocumentPriors {
        var counts = BeadCounts()
        let steps = BestPath(lattice, nullShift: Self.nullProbe).steps()
        counts.add(steps, canonical: lattice.model.canonical, target: lattice.model.target)
        return priors(counts)
    }

    /// The priors that counts show.
    func priors(_ counts: BeadCounts) -> DocumentPriors {
        guard typical.null > 0 else { return .none }
        let rates = counts.rates(prior: typical, units: Self.pseudoUnits, links: Self.pseudoLinks)
        let null = log(Self.nullSlack * rates.null / typical.null)
        let shapes = zip(rates.shapes, typical.shapes).map { $1 > 0 ? Self.shift(log($0 / $1)) : 0 }
        return DocumentPriors(null: max(Self.nullProbe, min(0, null)), shapes: shapes)
    }

    /// What goes beyond the slack, on either side.
    private static func shift(_ logRatio: Double) -> Double {
        let beyond = max(0, min(maxShapeShift, abs(logRatio) - log(shapeSlack)))
        return logRatio < 0 ? -beyond : beyond
    }
}

extension BitextAligner {
    /// A lattice shifted by the priors that it shows.
    func adapted(_ lattice: consuming Lattice, level: AlignmentLevel) -> Lattice {
        let typical = level == .paragraph ? weights.paragraphHabits : weights.sentenceHabits
        let priors = PriorEstimator(typical: typical).priors(lattice)
        return lattice.shifted(by: priors)
    }
}
