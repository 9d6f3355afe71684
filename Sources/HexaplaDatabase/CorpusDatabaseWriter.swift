import Foundation
import GRDB
package import HexaplaCore
import HexaplaICU
package import HexaplaLanguage
package import HexaplaRecord
package import HexaplaSystem

/// Writes the records of a run into an SQLite database, article by article.
///
/// The same records give the same bytes. Memory does not grow with the corpus, but for the lists of words, where they are
/// asked for. Tables and columns are described in `Docs/Formats.md`.
package final class CorpusDatabaseWriter {
    /// The language of the canonical texts.
    let canonicalLanguage: LanguageTag
    /// Adds rows.
    let inserts = CorpusInserts()
    private let queue: DatabaseQueue
    private let path: String
    private let languages: [LanguageTag]
    private let cutters: WordCutters
    private var words: WordLists?
    private var sentences: [LanguageTag: Int] = [:]
    /// The next number of each table.
    var next = Counters()

    /// The next number of each table that has numbers.
    struct Counters {
        var (article, document, paragraph, sentence, bead, row, finding) = (1, 1, 1, 1, 1, 1, 1)
    }

    /// Starts a database.
    ///
    /// - Parameters:
    ///   - path: A file that is not there yet.
    ///   - languages: The languages of the corpus, in the order of the columns, the canonical one first; texts in others
    ///     are left out.
    ///   - known: What is known of languages.
    ///   - isIndex: Whether it is an index to search in: normal forms and lists of words are written, too.
    /// - Throws: `PipelineError` when the file cannot be written.
    package init(
        path: String, languages: [LanguageTag], known: LanguageSet, isIndex: Bool = false
    ) throws(PipelineError) {
        guard !languages.isEmpty else { throw PipelineError(.usage, path, "There is no language to write.") }
        self.path = path
        self.languages = languages.map(\.base)
        canonicalLanguage = known.canonical
        cutters = WordCutters(known)
        words = isIndex ? WordLists() : nil
        let statements = CorpusSchema.statements(self.languages, isIndex: isIndex)
        queue = try Self.guarded(path) {
            let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
            try queue.inDatabase { database in
                try database.execute(sql: "BEGIN EXCLUSIVE")
                for statement in statements { try database.execute(sql: statement) }
                for table in CorpusSchema.fullText(isIndex: isIndex) {
                    try Self.set("hashsize", 32 << 20, of: table, database)
                    try Self.set("automerge", 0, of: table, database)
                    try Self.set("crisismerge", 1999, of: table, database)
                }
            }
            return queue
        }
    }

    /// Nobody else reads the file before it is whole, so nothing is kept for the case that it does not become so.
    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = 0; PRAGMA journal_mode = OFF;
                    PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536;
                    PRAGMA application_id = \(CorpusSchema.applicationID);
                    PRAGMA user_version = \(CorpusSchema.version)
                    """)
        }
        return configuration
    }

    private static func set(_ key: String, _ value: Int, of table: String, _ database: Database) throws {
        try database.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES(?, ?)", arguments: [key, value])
    }

    /// Turns what SQLite says into a full sentence.
    ///
    /// - Parameters:
    ///   - path: What messages call the file.
    ///   - body: Asks SQLite.
    /// - Returns: What `body` returns.
    /// - Throws: `PipelineError` for whatever `body` throws.
    package static func guarded<Result>(_ path: String, _ body: () throws -> Result) throws(PipelineError) -> Result {
        do {
            return try body()
        } catch {
            if let error = error as? PipelineError { throw error }
            let reason = (error as? DatabaseError).map { "SQLite reports: \($0.message ?? "\($0.resultCode)")." }
            throw PipelineError(.input, path, reason ?? "\(error)")
        }
    }

    /// Adds an article; the articles come in the order of their ids.
    ///
    /// - Parameter record: The whole result of the article.
    /// - Throws: `PipelineError` when the record points to units that it has not, or the file cannot be written.
    package func add(_ record: ArticleRecord) throws(PipelineError) {
        try Self.guarded(path) { try queue.inDatabase { try insert(record, $0) } }
    }

    /// Adds findings on the corpus, and others that are not among those of an article's record.
    ///
    /// - Parameter findings: The findings, in a fixed order, when all articles are there.
    /// - Throws: `PipelineError` when the file cannot be written.
    package func add(_ findings: [Finding]) throws(PipelineError) {
        try Self.guarded(path) {
            try queue.inDatabase { database in
                for finding in findings { try insert(finding, article: nil, database) }
            }
        }
    }

    /// Ends the database and closes the file.
    ///
    /// - Parameter info: What stands in the table `info`, by key.
    /// - Throws: `PipelineError` when the file cannot be written.
    package func finish(info: [String: String]) throws(PipelineError) {
        try Self.guarded(path) {
            try queue.inDatabase { database in
                try words?.write(inserts, database)
                try write(info, database)
                for table in CorpusSchema.fullText(isIndex: words != nil) {
                    try database.execute(sql: "INSERT INTO \(table)(\(table)) VALUES('optimize')")
                    try Self.set("automerge", 4, of: table, database)
                    try Self.set("crisismerge", 16, of: table, database)
                }
                try database.execute(sql: "COMMIT")
                inserts.close()
            }
            try queue.close()
        }
    }

    private func write(_ info: [String: String], _ database: Database) throws {
        for (position, language) in languages.enumerated() {
            try database.execute(
                sql: "INSERT INTO language VALUES (?, ?, ?, ?)",
                arguments: [
                    language.code, position, language == canonicalLanguage ? 1 : 0, sentences[language] ?? 0,
                ])
        }
        for (key, value) in info.sorted(by: { $0.key < $1.key }) {
            try database.execute(sql: "INSERT INTO info VALUES (?, ?)", arguments: [key, value])
        }
    }
}

extension CorpusDatabaseWriter {
    /// Whether the corpus has a language.
    func has(_ language: LanguageTag) -> Bool { languages.contains(language.base) }

    /// Writes a sentence into the full-text tables and the list of words.
    func index(_ text: String, _ sentence: Int, _ language: LanguageTag, _ database: Database) throws {
        let cutter = cutters[language]
        let text = Array(text.utf8)
        let (folded, map) = cutter.fold(text)
        let tokens = cutter.tokens(in: folded)
        let plain = Self.joined(tokens) { folded[$0.range] }
        try inserts.add(to: CorpusSchema.words, language.base, sentence, plain, database)
        if words != nil {
            let forms = Self.joined(tokens) { cutter.form(of: $0, in: folded) }
            try inserts.add(to: CorpusSchema.forms, language.base, sentence, forms, database)
        }
        let list = try words?.add(folded, cutter) { range in
            text[WordCutter.withMarks(map.map(ByteRange(range.lowerBound, range.upperBound)).indices, in: text)]
        }
        if let list {
            try inserts.add(to: .sentenceList, [sentence, Data(list)], database)
        }
        sentences[language.base, default: 0] += 1
    }

    private static func joined(_ tokens: [SearchToken], _ word: (SearchToken) -> ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        for token in tokens {
            if !text.isEmpty { text.append(0x20) }
            text += word(token)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
