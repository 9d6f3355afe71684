import HexaplaCore

/// What two documents come to.
struct BitextOutcome {
    let bitext: Bitext
    let score: TranslationScore
    /// The part of the grid of sentences that was searched first.
    let band: Band
    /// How far the probabilities of the beads can be believed.
    let confidence: ConfidenceShift
    /// How the documents are read; `nil` for a version that is no translation.
    let reading: Bitext.Reading?
    /// Paragraphs left alone because they say again what others say.
    var copies: [TextCopy] = []
}

extension AlignStage {
    /// Reads two documents: first whether one translates the other at all, then how.
    func outcome(
        _ canonical: BitextSide, _ target: BitextSide, review: BitextReview? = nil, vectors: VectorScores? = nil
    ) -> BitextOutcome {
        let lexicon = aligner.lexicalSides(canonical, target)
        let bitext = Bitext(
            aligner: aligner, canonical: canonical, target: target, lexicon: lexicon, review: review, vectors: vectors)
        let sentences = bitext.sentences()
        let share = lexicon == nil ? TranslationTest.thresholdShareWithoutLexicon : 1
        let score = TranslationScore(sentences)
        let isTranslation = TranslationTest(minimumGain: options.minimumGain * share).accepts(score) {
            TranslationScore(Lattice(aligner.sentenceModel(canonical, target.reversed(), lexicon: lexicon)))
        }
        let isRead = isTranslation || review?.linksSomething ?? false
        let confidence = ConfidenceShift(gain: score.gain / share)
        let band = sentences.model.band
        guard isRead else {
            return BitextOutcome(bitext: bitext, score: score, band: band, confidence: confidence, reading: nil)
        }
        let read = bitext.readingBesideCopies(sentences: sentences, findsMoves: options.moves)
        return BitextOutcome(
            bitext: read.bitext, score: score, band: band, confidence: confidence, reading: read.reading,
            copies: read.copies)
    }
}
