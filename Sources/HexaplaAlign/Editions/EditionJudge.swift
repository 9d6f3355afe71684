import HexaplaCore

/// Says what a version is of its canonical text, from its alignment.
///
/// The class goes by words, since a heading left out is not a chapter left out: a version is full when it renders at
/// least `wholeShare` of the words and at most the rest of its own words are added. Both levels must say otherwise: what
/// the sentences lack must be lacking in the length of the paragraphs, too. How the bounds were chosen is told in
/// `Docs/Decisions/editions.md`.
struct EditionJudge: Sendable {
    /// A version of whose paragraphs, and of the canonical ones, a smaller share has a counterpart is another text.
    var minimumLinked = 0.2
    /// The least share of the words that a full version renders, and of its own that are no additions.
    var wholeShare = 0.9

    /// The class and figures of a version.
    func edition(
        of alignment: VersionAlignment, canonical: SegmentedDocument, version: SegmentedDocument
    ) -> Edition {
        let survey = EditionSurvey(alignment, canonical: canonical, version: version)
        var edition = survey.figures
        if survey.linkedShare < minimumLinked {
            edition.kind = .unrelated
            return edition
        }
        let measures =
            edition.words.canonical + edition.words.own > 0
            ? [edition.words, survey.byParagraph] : [edition.paragraphs]
        if measures.allSatisfy({ $0.addedShare ?? 0 > 1 - wholeShare }) {
            edition.kind = .adapted
        } else if measures.allSatisfy({ $0.renderedShare ?? 1 < wholeShare }) {
            edition.kind = .abridged
        }
        return edition
    }
}
