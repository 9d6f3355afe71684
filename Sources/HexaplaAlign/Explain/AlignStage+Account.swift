package import HexaplaCore

extension AlignStage {
    /// Links told as rivals of a bead, besides leaving its unit alone.
    private static let rivalCount = 3

    /// What speaks for and against the bead of one unit.
    ///
    /// The version is aligned again, as `run` does it.
    ///
    /// - Parameters:
    ///   - index: The 0-based ordinal of the unit.
    ///   - isCanonical: Whether the unit belongs to the canonical text and not to the version.
    ///   - level: Whether it is a paragraph or a sentence.
    ///   - canonical: The canonical text.
    ///   - version: The version.
    /// - Returns: The account; `nil` when there is no such unit.
    package func account(
        ofUnit index: Int, isCanonical: Bool, level: AlignmentLevel, canonical: SegmentedDocument,
        version: SegmentedDocument
    ) -> BeadAccount? {
        guard limits.allow(canonical, version) else {
            let (count, others) = (canonical.unitCount(level), version.unitCount(level))
            guard index < (isCanonical ? count : others) else { return nil }
            return .notSearched(isCanonical ? .canonical(index) : .target(index))
        }
        let (left, right) = (side(of: canonical), side(of: version))
        let outcome = outcome(
            left, right, review: review.flatMap { _ in verdicts(on: version, hashes: HashedUnits(canonical)) },
            vectors: likeness(canonical, version))
        let (bitext, gain) = (outcome.bitext, outcome.score.gain)
        let reading = outcome.reading ?? bitext.reading(sentences: bitext.sentences(), findsMoves: false)
        let lattice = level == .paragraph ? reading.paragraphs : reading.sentences
        let count = isCanonical ? lattice.model.canonical.count : lattice.model.target.count
        guard index < count else { return nil }
        let unit = isCanonical ? BitextUnit.canonical(index) : .target(index)
        let facts = FactCollector(
            model: lattice.model, lexicon: bitext.words(level), canonical: named(canonical), target: named(version))
        if outcome.reading == nil { return .refused(unit, facts: facts, gain: gain) }
        let beads = level == .paragraph ? reading.beads.paragraphs : reading.beads.sentences
        guard let place = beads.firstIndex(where: { unit.isIn($0.step) }) else { return nil }
        let step = beads[place].step
        let settled = bitext.adjustment(level).settledBead(step, lattice.model, evidence: true)
        let paragraph = level == .paragraph ? unit : bitext.paragraph(of: unit)
        return BeadAccount(
            canonical: step.canonical, target: step.target,
            probability: settled?.score ?? outcome.confidence.applied(to: beads[place].probability),
            parts: settled?.evidence ?? lattice.model.parts(of: step, after: place > 0 ? beads[place - 1].step : nil),
            facts: facts.facts(step),
            rivals: settled == nil ? lattice.rivals(for: unit, besides: step, count: Self.rivalCount) : [],
            partner: settled == nil && !beads[place].isLink
                ? BestPartner(lattice: lattice, beads: beads, facts: facts).partner(of: unit) : nil,
            move: reading.moves.first { paragraph.isIn(($0.canonical, $0.target)) }, gain: gain, isRefused: false)
    }

    private func named(_ document: SegmentedDocument) -> FactCollector.NamedItems {
        FactCollector.NamedItems(document: document, extractor: builder(of: document).extractor)
    }
}

extension BeadAccount {
    /// The account of a unit of a document that is too long to be aligned.
    fileprivate static func notSearched(_ unit: BitextUnit) -> BeadAccount {
        BeadAccount(
            canonical: unit.alone.canonical, target: unit.alone.target, probability: SearchLimits.unsearchedProbability,
            parts: [],
            facts: BeadFacts(), rivals: [], move: nil, gain: 0, isRefused: true)
    }

    /// The account of a unit of a version that is no translation.
    fileprivate static func refused(_ unit: BitextUnit, facts: FactCollector, gain: Double) -> BeadAccount {
        let step = unit.alone
        return BeadAccount(
            canonical: step.canonical, target: step.target, probability: TranslationTest.refusalProbability, parts: [],
            facts: facts.facts(step), rivals: [], move: nil, gain: gain, isRefused: true)
    }
}

extension BitextUnit {
    /// The bead that leaves the unit alone.
    fileprivate var alone: BestPath.Step {
        switch self {
        case .canonical(let row): (row..<row + 1, 0..<0)
        case .target(let column): (0..<0, column..<column + 1)
        }
    }

    fileprivate func isIn(_ step: BestPath.Step) -> Bool {
        switch self {
        case .canonical(let row): step.canonical.contains(row)
        case .target(let column): step.target.contains(column)
        }
    }
}

extension Bitext {
    /// What the lexicon says of the units of a level.
    fileprivate func words(_ level: AlignmentLevel) -> LexicalLevel? {
        switch level {
        case .paragraph: lexicon?.level(canonical: canonical.paragraphs, target: target.paragraphs)
        case .sentence: lexicon?.level(canonical: canonical.sentences, target: target.sentences)
        }
    }

    /// The paragraph of a sentence.
    fileprivate func paragraph(of sentence: BitextUnit) -> BitextUnit {
        switch sentence {
        case .canonical(let row): .canonical(canonical.paragraphOfSentence[row])
        case .target(let column): .target(target.paragraphOfSentence[column])
        }
    }
}
