import HexaplaCore

extension MoveFinder {
    /// A block with the sentences that belong together inside each of its beads, without those a person rejected.
    func withSentences(_ block: MovedBlock) -> MovedBlock {
        var block = block
        block.sentences = block.beads.flatMap(links).filter { !refusedSentences.contains($0.span) }
        return block
    }

    /// The sentence links inside a bead of paragraphs, as if these were two documents; one of all its sentences where no
    /// two are linked.
    private func links(in bead: BeadSpan) -> [SentenceLink] {
        let all = BeadSpan(sentencesOf: bead, canonical, target)
        guard !all.canonical.isEmpty, !all.target.isEmpty else { return [] }
        if all.canonical.count == 1, all.target.count == 1 { return [SentenceLink(span: all, probability: 1)] }
        let lattice = Lattice(
            aligner.sentenceModel(
                BitextSide(canonical, paragraphs: bead.canonical), BitextSide(target, paragraphs: bead.target),
                lexicon: lexicon))
        let links = BestPath(lattice).steps().filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
        guard !links.isEmpty else { return [SentenceLink(span: all, probability: 0.5)] }
        return links.map { link in
            SentenceLink(
                span: BeadSpan(
                    canonical: link.canonical.shifted(by: all.canonical.lowerBound),
                    target: link.target.shifted(by: all.target.lowerBound)),
                probability: lattice.probability(canonical: link.canonical, target: link.target))
        }
    }
}

extension Range<Int> {
    /// The range with both bounds moved.
    fileprivate func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
