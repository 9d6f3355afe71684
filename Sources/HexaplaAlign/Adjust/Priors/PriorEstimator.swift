import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Estimates the habits of the translator of one document.
///
/// Nulls feed on nulls: in a free translation many units look like no translation of anything, and were they counted,
/// nulls would become cheaper still. So only those units count that stay alone even when being alone costs much more,
/// and habits only ever make nulls dearer. Rates within a usual range change nothing.
struct PriorEstimator: Sendable {
    /// The rates in the documents the weights were fitted to.
    let usual: BeadRates

    /// What being alone costs more while the units that stay alone are counted; also the largest shift.
    static let nullProbe = -2.0
    /// Units at the usual rate that are added to those of the document, so that a few decide nothing.
    static let pseudoUnits = 40.0
    /// Links at the usual rates that are added to those of the document.
    static let pseudoLinks = 100.0
    /// A document whose nulls are at least one in so many of the usual ones has no habit of its own.
    static let nullSlack = 2.0
    /// How many times more or less often a shape may come before it is a habit.
    static let shapeSlack = 2.5
    /// The largest shift of a shape.
    static let maxShapeShift = 1.0

    /// The habits that show in the best path through a lattice.
    func priors(_ lattice: Lattice) -> DocumentPriors {
        var counts = BeadCounts()
        let steps = BestPath(lattice, nullShift: Self.nullProbe).steps()
        counts.add(steps, canonical: lattice.model.canonical, target: lattice.model.target)
        return priors(counts)
    }

    /// The habits that counts show.
    func priors(_ counts: BeadCounts) -> DocumentPriors {
        guard usual.null > 0 else { return .none }
        let rates = counts.rates(prior: usual, units: Self.pseudoUnits, links: Self.pseudoLinks)
        let null = log(Self.nullSlack * rates.null / usual.null)
        let shapes = zip(rates.shapes, usual.shapes).map { $1 > 0 ? Self.shift(log($0 / $1)) : 0 }
        return DocumentPriors(null: max(Self.nullProbe, min(0, null)), shapes: shapes)
    }

    /// What goes beyond the slack, on either side.
    private static func shift(_ logRatio: Double) -> Double {
        let beyond = max(0, min(maxShapeShift, abs(logRatio) - log(shapeSlack)))
        return logRatio < 0 ? -beyond : beyond
    }
}

extension BitextAligner {
    /// A lattice with the habits that it shows taken into account.
    func adapted(_ lattice: consuming Lattice, level: AlignmentLevel) -> Lattice {
        let usual = level == .paragraph ? weights.paragraphHabits : weights.sentenceHabits
        let priors = PriorEstimator(usual: usual).priors(lattice)
        return lattice.shifted(by: priors)
    }
}
