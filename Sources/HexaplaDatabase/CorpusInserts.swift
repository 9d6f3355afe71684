import GRDB
import HexaplaCore

/// The statements that add rows, each prepared once.
final class CorpusInserts {
    /// A table by the number of its columns.
    enum Table: Int, CaseIterable {
        case article, document, paragraph, sentence, bead, beadParagraph, beadSentence, row, cell, finding, sentenceList
        case form, word

        fileprivate var name: String {
            switch self {
            case .beadParagraph: "bead_paragraph"
            case .beadSentence: "bead_sentence"
            case .sentenceList: "sentence_list"
            default: "\(self)"
            }
        }

        fileprivate var columns: Int {
            switch self {
            case .sentenceList: 2
            case .article, .beadParagraph, .beadSentence: 3
            case .row, .cell, .form, .word: 4
            case .bead: 5
            case .document, .sentence: 7
            case .paragraph: 8
            case .finding: 11
            }
        }
    }

    private var tables = [Statement?](repeating: nil, count: Table.allCases.count)
    private var fullText: [String: [LanguageTag: Statement]] = [:]

    /// Gives the statements up, so that the connection can be closed.
    func close() {
        tables = tables.map { _ in nil }
        fullText = [:]
    }

    /// Adds a row to a table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - values: A value for each column.
    ///   - database: The connection, always the same.
    /// - Throws: `DatabaseError` when the row cannot be written.
    func add(to table: Table, _ values: StatementArguments, _ database: Database) throws {
        let statement = try tables[table.rawValue] ?? prepare(table, database)
        statement.setUncheckedArguments(values)
        try statement.execute()
    }

    private func prepare(_ table: Table, _ database: Database) throws -> Statement {
        let places = Array(repeating: "?", count: table.columns).joined(separator: ", ")
        let statement = try database.makeStatement(sql: "INSERT INTO \(table.name) VALUES (\(places))")
        tables[table.rawValue] = statement
        return statement
    }

    /// Adds a sentence to a full-text table.
    ///
    /// - Parameters:
    ///   - table: The name of the table.
    ///   - language: The column.
    ///   - sentence: The number of the sentence.
    ///   - words: Its words with spaces between.
    ///   - database: The connection, always the same.
    /// - Throws: `DatabaseError` when the row cannot be written.
    func add(to table: String, _ language: LanguageTag, _ sentence: Int, _ words: String, _ database: Database) throws {
        var statement = fullText[table]?[language]
        if statement == nil {
            let column = CorpusSchema.quoted(language.code)
            statement = try database.makeStatement(sql: "INSERT INTO \(table)(rowid, \(column)) VALUES (?, ?)")
            fullText[table, default: [:]][language] = statement
        }
        statement?.setUncheckedArguments([sentence, words])
        try statement?.execute()
    }
}
