import HexaplaCore

/// The score of a bead by named parts, for people.
extension BeadModel {
    private static let groups: [(name: String, features: [LinkFeature])] = [
        ("shape", [.oneToOne, .oneToTwo, .oneToThree, .oneToFour, .manyToMany, .furtherUnits]),
        ("length", [.length, .lengthSum]),
        ("numbers", [.numbersShared, .numbersMissed]),
        ("words", [.wordsShared, .wordsMissed]),
        ("lexicon", [.lexicalGain, .lexicalSize, .lexicalLesser]),
        ("marks", [.marksShared, .marksMissed]),
        ("furniture", [.furnitureMixed, .furnitureAlike]),
        ("title", [.titleBoth, .titleOne]),
        ("paragraphs", [.boundariesInside, .startsBoth, .startsOne]),
        ("sentences", [.massCanonical, .massTarget, .massLesser]),
    ]

    /// What each part adds to the score of a bead, parts that add nothing left out.
    ///
    /// - Parameters:
    ///   - step: The bead.
    ///   - previous: The bead before it on the path: a null is the first of its block or a further one.
    /// - Returns: The parts in a fixed order.
    func parts(of step: BestPath.Step, after previous: BestPath.Step? = nil) -> [EvidencePart] {
        guard !step.canonical.isEmpty, !step.target.isEmpty else { return nullParts(of: step, after: previous) }
        let weighted = linkFeatures(canonical: step.canonical, target: step.target) * weights.link
        let parts = Self.groups.compactMap { group in
            part(group.name, group.features.reduce(0) { $0 + weighted[$1] })
        }
        return parts
            + [part("dictionary", contradiction(canonical: step.canonical, target: step.target))].compactMap(\.self)
    }

    private func nullParts(of step: BestPath.Step, after previous: BestPath.Step?) -> [EvidencePart] {
        let isFirst =
            previous.map {
                $0.canonical.isEmpty != step.canonical.isEmpty || !$0.target.isEmpty && !$0.canonical.isEmpty
            } ?? true
        let features =
            step.target.isEmpty
            ? canonicalNull(step.canonical.lowerBound, isFirst: isFirst)
            : targetNull(step.target.lowerBound, isFirst: isFirst)
        let weighted = features * weights.null
        return NullFeature.allCases.compactMap { part(NullFeature.partNames[$0.rawValue], weighted[$0]) }
    }

    private func part(_ name: String, _ value: Double) -> EvidencePart? {
        let rounded = (value * 1000).rounded() / 1000
        return rounded == 0 ? nil : EvidencePart(name: name, value: rounded)
    }
}
