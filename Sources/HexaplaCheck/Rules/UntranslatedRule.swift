import HexaplaCore

/// Paragraphs of a version that are still in the canonical language.
///
/// Text that stands beside its translation is told by the rule for copies.
/// A version that is in that language as a whole is a matter of the detect stage and is not told line by line.
struct UntranslatedRule: CheckRule {
    private static let fewestLetters = 15

    func findings(_ context: CheckContext) -> [Finding] {
        let canonical = context.canonical.id.language.base
        return context.versions.flatMap { version -> [Finding] in
            let document = version.document
            guard document.id.language.base != canonical, document.detected.language.tag.base != canonical else {
                return []
            }
            let copies = version.alignment.targetCopies
            return document.detected.paragraphs.indices.compactMap { paragraph in
                guard !copies.contains(paragraph), isUntranslated(paragraph, of: document, canonical, context.options)
                else { return nil }
                let name = context.name(document.id.language)
                return context.finding(
                    .untranslated, .warning, "A paragraph of the \(name) version is in \(context.canonicalName).",
                    about: document.id.language, paragraph: paragraph, of: document)
            }
        }
    }

    private func isUntranslated(
        _ paragraph: Int, of document: SegmentedDocument, _ canonical: LanguageTag, _ options: CheckOptions
    ) -> Bool {
        let guess = document.detected.paragraphs[paragraph]
        return guess.tag.base == canonical && guess.confidence >= options.leastLanguageConfidence
            && document.isContent(paragraph)
            && document.source.paragraphs[paragraph].text.count >= Self.fewestLetters
    }
}
