import HexaplaCore

/// Puts files into articles by their content: the language is detected, the English text found by what both share.
///
/// An English file gives the article its id. Files of each language are matched with those English files that lack the
/// language. What is not matched surely is left over with a reason.
struct ContentLayout: Sendable {
    /// An English file that may get versions.
    struct Canonical: Sendable {
        /// The file.
        let file: ListedDocument
        /// The article that a name put it into; `nil` for a file that no name explains.
        let article: String?
        /// The languages the article has already.
        let languages: Set<LanguageTag>
    }

    /// What came of it.
    struct Result: Sendable, Hashable {
        var files: [CorpusFile] = []
        var matches: [ContentMatch] = []
        var setAside: [SetAside] = []
        var failures: [InputFailure] = []
        var findings: [Finding] = []
    }

    let reader: any ContentReading
    /// The language of the texts that the others are aligned to.
    let canonical: LanguageTag
    /// The languages wanted besides English.
    let languages: [LanguageTag]
    /// Whether an English text without any version is an article all the same.
    let keepsLoneEnglish: Bool

    /// Whether the layout asked for is this one, or no layout explains any file.
    static func isWanted(_ setting: String, documents: [ListedDocument], languages: Set<LanguageTag>) -> Bool {
        if setting == "content" { return true }
        guard setting == "auto", documents.contains(where: { $0.statement == nil }) else { return false }
        let automatic = Layout.automatic(languages)
        return !documents.contains { document in
            document.statement == nil && automatic.contains { $0.match(document.names) != nil }
        }
    }

    /// Puts files into articles.
    ///
    /// - Parameters:
    ///   - files: The files that no name explains, by path.
    ///   - canonicals: English files that names explain and that lack a language.
    ///   - takenIDs: The ids of articles that there are already.
    /// - Returns: The files with their articles, and what was left over, by path.
    func place(_ files: [ListedDocument], canonicals: [Canonical] = [], takenIDs: Set<String> = []) -> Result {
        var sorting = ContentSorting(layout: self, files: files)
        sorting.read()
        sorting.addCanonicals(canonicals)
        sorting.nameArticles(takenIDs: takenIDs)
        for language in languages { sorting.match(language) }
        return sorting.finish()
    }

    /// Endings of files that hold data, not a text.
    private static let dataEndings: Set<String> = [
        "json", "jsonl", "ndjson", "tsv", "csv", "xml", "xlf", "xliff", "tmx", "yaml", "yml", "toml", "ini", "py", "sh",
        "js", "css", "sqlite", "db", "log", "md",
    ]

    /// Whether a name ends like a data file.
    static func isDataFile(_ path: String) -> Bool {
        DocumentName.ending(of: DocumentName.withoutPacking(path)).map(dataEndings.contains) ?? false
    }
}
