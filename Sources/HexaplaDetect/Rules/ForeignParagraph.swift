import HexaplaCore
import HexaplaLanguage

/// A paragraph that is surely in another language than its document.
struct ForeignParagraph {
    let options: DetectOptions
    let languages: LanguageSet

    /// At most one finding for a paragraph.
    func findings(_ document: DetectedDocument, _ index: Int, letters: Int) -> [Finding] {
        let guess = document.paragraphs[index]
        let language = document.language.tag
        guard languages.contains(language), guess.tag != .undetermined, guess.tag.base != language.base,
            letters >= options.foreignLetters, guess.confidence >= options.sureConfidence
        else { return [] }
        let source = document.source
        return [
            Finding(
                .foreignParagraph, .warning, "The paragraph is in '\(guess.tag)', the document in '\(language)'.",
                article: source.id.article, language: source.id.language, level: .paragraph, index: index,
                file: source.path, span: source.paragraphs[index].span)
        ]
    }
}
