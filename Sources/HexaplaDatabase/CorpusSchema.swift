import HexaplaCore

/// The tables of a corpus in SQLite.
package enum CorpusSchema {
    /// Raised when the tables or what is in them change.
    package static let version = 1
    /// What tells the file from other databases (`PRAGMA application_id`): "Hxpl".
    package static let applicationID = 0x4878_706C
    /// The full-text tables: the words as folded, and their normal forms.
    package static let (words, forms) = ("sentence_words", "sentence_forms")

    /// The full-text tables.
    static func fullText(isIndex: Bool) -> [String] { isIndex ? [words, forms] : [words] }

    /// The statements that make the tables.
    ///
    /// - Parameters:
    ///   - languages: The languages of the corpus; each has a column of the full-text tables.
    ///   - isIndex: Whether it is an index to search in, with normal forms and lists of words.
    /// - Returns: One statement each.
    static func statements(_ languages: [LanguageTag], isIndex: Bool) -> [String] {
        let columns = languages.map { quoted($0.code) }.joined(separator: ", ")
        return tables + indexes + (isIndex ? wordLists : [])
            + fullText(isIndex: isIndex).map { name in
                """
                CREATE VIRTUAL TABLE \(name) USING fts5(\(columns), content='', columnsize=0,
                  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'")
                """
            }
    }

    /// What finds rows.
    ///
    /// The keys grow with the articles, so that they are made along with the rows and nothing is sorted.
    private static let indexes = [
        "CREATE INDEX document_of_article ON document(article)",
        "CREATE INDEX paragraph_of_document ON paragraph(document, number)",
        "CREATE INDEX sentence_of_document ON sentence(document, number)",
        "CREATE INDEX sentence_of_paragraph ON sentence(paragraph)",
        "CREATE INDEX bead_of_paragraph ON bead_paragraph(paragraph, side, bead)",
        "CREATE INDEX bead_of_sentence ON bead_sentence(sentence, side, bead)",
        "CREATE INDEX row_of_article ON row(article, number)",
        "CREATE INDEX row_of_paragraph ON row(paragraph)",
        "CREATE INDEX cell_of_paragraph ON cell(paragraph)",
        "CREATE INDEX finding_of_article ON finding(article)",
    ]

    private static let tables = [
        "CREATE TABLE info(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        """
        CREATE TABLE language(code TEXT PRIMARY KEY, position INTEGER NOT NULL, is_canonical INTEGER NOT NULL,
          sentences INTEGER NOT NULL) WITHOUT ROWID
        """,
        "CREATE TABLE article(id INTEGER PRIMARY KEY, name TEXT NOT NULL, first_sentence INTEGER NOT NULL)",
        "CREATE UNIQUE INDEX article_name ON article(name)",
        """
        CREATE TABLE document(id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id),
          language TEXT NOT NULL, edition TEXT, file TEXT, encoding TEXT, sha256 TEXT)
        """,
        """
        CREATE TABLE paragraph(id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id),
          number INTEGER NOT NULL, kind TEXT NOT NULL, furniture TEXT, span_start INTEGER NOT NULL,
          span_end INTEGER NOT NULL, text TEXT NOT NULL)
        """,
        """
        CREATE TABLE sentence(id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id),
          paragraph INTEGER NOT NULL REFERENCES paragraph(id), number INTEGER NOT NULL, span_start INTEGER NOT NULL,
          span_end INTEGER NOT NULL, text TEXT NOT NULL)
        """,
        """
        CREATE TABLE bead(id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id),
          level TEXT NOT NULL, type TEXT NOT NULL, score REAL)
        """,
        """
        CREATE TABLE bead_paragraph(bead INTEGER NOT NULL REFERENCES bead(id), side INTEGER NOT NULL,
          paragraph INTEGER NOT NULL REFERENCES paragraph(id), PRIMARY KEY(bead, side, paragraph)) WITHOUT ROWID
        """,
        """
        CREATE TABLE bead_sentence(bead INTEGER NOT NULL REFERENCES bead(id), side INTEGER NOT NULL,
          sentence INTEGER NOT NULL REFERENCES sentence(id), PRIMARY KEY(bead, side, sentence)) WITHOUT ROWID
        """,
        """
        CREATE TABLE row(id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(id),
          number INTEGER NOT NULL, paragraph INTEGER REFERENCES paragraph(id))
        """,
        """
        CREATE TABLE cell(row INTEGER NOT NULL REFERENCES row(id), paragraph INTEGER NOT NULL REFERENCES paragraph(id),
          type TEXT NOT NULL, score REAL, PRIMARY KEY(row, paragraph)) WITHOUT ROWID
        """,
        """
        CREATE TABLE finding(id INTEGER PRIMARY KEY, code TEXT NOT NULL, severity TEXT NOT NULL,
          article INTEGER REFERENCES article(id), language TEXT, level TEXT, number INTEGER, file TEXT,
          span_start INTEGER, span_end INTEGER, message TEXT NOT NULL)
        """,
    ]

    /// The normal forms and the words of them, with the number of sentences that hold each, and the words of a sentence.
    private static let wordLists = [
        """
        CREATE TABLE form(id INTEGER PRIMARY KEY, language TEXT NOT NULL, form TEXT NOT NULL,
          sentences INTEGER NOT NULL)
        """,
        """
        CREATE TABLE word(form INTEGER NOT NULL REFERENCES form(id), number INTEGER NOT NULL, word TEXT NOT NULL,
          sentences INTEGER NOT NULL, PRIMARY KEY(form, number)) WITHOUT ROWID
        """,
        "CREATE TABLE sentence_list(sentence INTEGER PRIMARY KEY REFERENCES sentence(id), words BLOB NOT NULL)",
    ]

    /// A name in a statement.
    ///
    /// - Parameter name: Such as the code of a language.
    /// - Returns: The name in quotation marks.
    package static func quoted(_ name: String) -> String { "\"" + name.split(separator: "\"").joined() + "\"" }
}
