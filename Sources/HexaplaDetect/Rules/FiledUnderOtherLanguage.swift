import HexaplaCore
import HexaplaLanguage

/// A file whose text is in a language that is served, but not in the one it is filed under.
struct FiledUnderOtherLanguage {
    let languages: LanguageSet

    /// The lowest confidence at which the content is believed against the file's name.
    private static let leastConfidence = 0.5

    /// At most one finding for a document.
    func findings(_ document: DetectedDocument) -> [Finding] {
        let found = document.language.tag
        let filed = document.source.id.language
        guard languages.contains(found), found.base != filed.base,
            document.language.confidence >= Self.leastConfidence
        else { return [] }
        let message = "The file is filed under '\(filed)', but its text is in '\(found)'."
        return [
            Finding(
                .filedUnderOtherLanguage, .warning, message, article: document.source.id.article, language: filed,
                file: document.source.path)
        ]
    }
}
