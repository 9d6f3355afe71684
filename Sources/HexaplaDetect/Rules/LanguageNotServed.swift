import HexaplaCore
import HexaplaLanguage

/// A document whose language cannot be told or is none that is served.
struct LanguageNotServed {
    let languages: LanguageSet

    /// At most one finding for a document; none for a document without paragraphs.
    func findings(_ document: DetectedDocument) -> [Finding] {
        let tag = document.language.tag
        guard !languages.contains(tag), !document.paragraphs.isEmpty else { return [] }
        let isNamed = tag != .undetermined
        let message =
            isNamed
            ? "The text is in '\(tag)', which is none of the languages that are served."
            : "The language of the text cannot be told, or is none that is known."
        let source = document.source
        return [
            Finding(
                .languageNotServed, .error, message, article: source.id.article, language: source.id.language,
                file: source.path)
        ]
    }
}
