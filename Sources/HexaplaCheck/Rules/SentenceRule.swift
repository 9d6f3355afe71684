import HexaplaCore

/// Sentences left out of or added to paragraphs that are linked as a whole.
///
/// What whole paragraphs lack or add is told by the rules for paragraphs. Both levels must say it: the sentence stands
/// alone, and the lengths of its paragraphs bear it out.
struct SentenceRule: CheckRule {
    func findings(_ context: CheckContext) -> [Finding] {
        guard context.options.sentences else { return [] }
        return context.versions.flatMap { findings(in: $0.document, $0.alignment, context) }
    }

    private func findings(
        in version: SegmentedDocument, _ alignment: VersionAlignment, _ context: CheckContext
    ) -> [Finding] {
        let links = alignment.paragraphs.beads.filter(\.isLink)
        let canonical = Set(links.flatMap(\.canonical))
        let target = Set(links.flatMap(\.target))
        let witness = SentenceWitness(alignment, canonical: context.canonical, version: version)
        let language = version.id.language
        let name = context.name(language)
        var result: [Finding] = []
        for bead in alignment.sentences.beads where !bead.isLink && bead.isBelieved {
            for sentence in bead.canonical
            where isText(sentence, of: context.canonical, in: canonical)
                && witness.confirmsOmission(inParagraph: context.canonical.sentences[sentence].paragraph)
            {
                result.append(
                    context.finding(
                        .sentenceOmitted, .info,
                        "The \(name) version leaves out this sentence of the \(context.canonicalName) text.",
                        about: language, sentence: sentence, of: context.canonical))
            }
            for sentence in bead.target
            where isText(sentence, of: version, in: target)
                && witness.confirmsAddition(inParagraph: version.sentences[sentence].paragraph)
            {
                result.append(
                    context.finding(
                        .sentenceAdded, .info,
                        "The \(name) version has a sentence here that the \(context.canonicalName) text lacks.",
                        about: language, sentence: sentence, of: version))
            }
        }
        return result
    }

    private func isText(_ sentence: Int, of document: SegmentedDocument, in paragraphs: Set<Int>) -> Bool {
        let paragraph = document.sentences[sentence].paragraph
        return paragraphs.contains(paragraph) && document.isContent(paragraph)
    }
}
