import HexaplaCore

/// A file whose text is in one of the six languages, but not in the one it is filed under.
struct FiledUnderOtherLanguage {
    /// At most one finding for a document.
    func findings(_ document: DetectedDocument) -> [Finding] {
        let found = document.language.tag
        let filed = document.source.id.language
        guard found.isOneOfTheSix, found.base != filed.base else { return [] }
        let message = "The file is filed under '\(filed)', but its text is in '\(found)'."
        return [
            Finding(
                .filedUnderOtherLanguage, .warning, message, article: document.source.id.article, language: filed,
                file: document.source.path)
        ]
    }
}
