public import HexaplaCore

/// A line of `articles.jsonl`: an article, with where its lines stand in the files that are filed by article.
///
/// The lines are in the order of the UTF-8 bytes of the ids, so that one can be found without reading them all.
public struct ArticleEntry: Sendable, Hashable {
    /// The article's id.
    public let article: String
    /// The languages whose files were read, in column order.
    public let languages: [LanguageTag]
    /// The versions that were aligned to the canonical text, in column order.
    public let aligned: [LanguageTag]
    /// What each aligned version is of the canonical text, where that was judged.
    public let editions: [LanguageTag: EditionClass]
    /// The bytes that hold the article's lines, by the name of the file in the output folder.
    public var lines: [String: ByteRange<FileBytes>]

    /// Creates a line.
    ///
    /// - Parameters:
    ///   - article: The article's id.
    ///   - languages: The languages whose files were read.
    ///   - aligned: The versions that were aligned.
    ///   - editions: What each of these is of the canonical text.
    ///   - lines: The bytes that hold the article's lines, by file.
    public init(
        article: String, languages: [LanguageTag], aligned: [LanguageTag],
        editions: [LanguageTag: EditionClass] = [:], lines: [String: ByteRange<FileBytes>]
    ) {
        self.article = article
        self.languages = languages
        self.aligned = aligned
        self.editions = editions
        self.lines = lines
    }
}

extension ArticleEntry: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        var editions: [LanguageTag: EditionClass] = [:]
        let classes = try fields.object("editions")
        for code in classes.keys {
            guard let language = LanguageTag(code) else {
                throw RecordError(key: "editions", reason: "'\(code)' is no language.")
            }
            editions[language] = try classes.name(code)
        }
        var lines: [String: ByteRange<FileBytes>] = [:]
        let ranges = try fields.object("lines")
        for file in ranges.keys { lines[file] = try ranges.span(file) }
        self.init(
            article: try fields.text("article"), languages: try fields.languages("languages"),
            aligned: try fields.languages("aligned"), editions: editions, lines: lines)
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("aligned", texts: aligned.map(\.code))
        writer.member("article", article)
        let classes = editions.sorted { $0.key.code < $1.key.code }
        writer.member("editions", map: classes, name: \.key.code) { $0.value($1.value.rawValue) }
        writer.member("languages", texts: languages.map(\.code))
        let ranges = lines.sorted { $0.key < $1.key }
        writer.member("lines", map: ranges, name: \.key) { $0.value($1.value) }
    }
}
