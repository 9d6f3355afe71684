import HexaplaCore
import HexaplaRecord
import HexaplaRun

/// Proves `synopsis.jsonl`: every English paragraph has one row, in order and with its text, and every paragraph of an
/// aligned version stands in a cell.
struct SynopsisProof {
    private let articles: [ArticleEntry]
    private let aligned: [String: [LanguageTag]]
    private let units: UnitCensus
    private var article: String?
    private var seen: Set<String> = []
    private var row = 0
    private var paragraph = 0
    private var placed: [LanguageTag: Set<Int>] = [:]
    private(set) var problems: [String] = []

    init(_ articles: [ArticleEntry], units: UnitCensus) {
        self.articles = articles
        aligned = Dictionary(articles.map { ($0.article, $0.aligned.map(\.base)) }) { first, _ in first }
        self.units = units
    }

    /// Looks at the next row.
    mutating func take(_ line: RowLine) {
        if line.doc != article {
            close()
            article = line.doc
            (row, paragraph, placed) = (0, 0, [:])
            if !seen.insert(line.doc).inserted { fail("the article stands twice.") }
        }
        if line.row != row { fail("row \(line.row) stands where row \(row) should.") }
        row = line.row &+ 1
        if let canonical = line.canonical {
            if canonical.paragraph != paragraph {
                fail("English paragraph \(canonical.paragraph) stands where \(paragraph) should.")
            }
            paragraph = canonical.paragraph &+ 1
            if let text = canonical.text,
                !units.shows(text, article: line.doc, paragraph: canonical.paragraph)
            {
                fail("the text of English paragraph \(canonical.paragraph) is not that of its segment.")
            }
        }
        for (language, cell) in line.cells { placed[language, default: []].formUnion(cell.paragraphs) }
    }

    private mutating func fail(_ problem: String) {
        problems.append("synopsis.jsonl, \(article ?? "?"): \(problem)")
    }

    /// Looks back at the rows of an article.
    private mutating func close() {
        guard let article else { return }
        let count = units.count(article, .english, .paragraph)
        if paragraph != count { fail("\(paragraph) of \(count) English paragraphs have a row.") }
        for language in aligned[article] ?? [] {
            let count = units.count(article, language, .paragraph)
            let here = placed[language, default: []]
            if here != Set(0..<count) {
                fail("\(here.count) of \(count) paragraphs of the '\(language)' version stand in a cell.")
            }
        }
    }

    /// Looks back at the last article and at those that are missing.
    mutating func finish() {
        close()
        for missing in articles where !missing.aligned.isEmpty && !seen.contains(missing.article) {
            problems.append("synopsis.jsonl: the article '\(missing.article)' is missing.")
        }
    }
}
