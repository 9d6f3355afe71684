package import HexaplaAlign
package import HexaplaCore
import HexaplaCorpus
package import HexaplaLanguage
package import HexaplaSystem

/// A review as it lies on disk: a table that a person fills in.
///
/// The first row names the columns, in any order: `verdict`, `article`, `language`, `level`, `source`, `target`,
/// `source_hash`, `target_hash`; other columns, such as `note`, are for people. A row without a verdict says nothing.
package struct ReviewFile: Sendable, Hashable {
    /// A row that cannot be used.
    package struct Problem: Sendable, Hashable {
        /// The 1-based line.
        package let line: Int
        /// What is wrong and what to do, as a full sentence.
        package let reason: String
    }

    /// The name of the file.
    package let name: String
    /// The verdicts, in file order.
    package private(set) var entries: [ReviewEntry] = []
    /// The number of rows without a verdict.
    package private(set) var blank = 0
    package let sha256: String
    package let size: Int
    package private(set) var problems: [Problem] = []

    /// Reads a review.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - languages: The languages that a row can name.
    /// - Throws: `PipelineError` when it cannot be read, or its first row does not name the columns.
    package init(path: String, languages: LanguageSet) throws(PipelineError) {
        let bytes = try GivenFile.read(path)
        guard let text = TableText.text(of: bytes) else {
            throw PipelineError(.usage, path, "The file is not UTF-8; save the table as text in Unicode.")
        }
        try self.init(
            text, path: path, sha256: try SHA256.hex(of: bytes), size: bytes.count,
            languages: Array(languages.known.dropFirst()))
    }

    init(
        _ text: String, path: String, sha256: String = "", size: Int = 0,
        languages: [LanguageTag] = LanguageSet.usualVersions
    ) throws(PipelineError) {
        name = Files.name(of: path)
        self.sha256 = sha256
        self.size = size
        let rows = TableText(text).rows
        let columns = try ReviewColumns(rows.first?.fields ?? [], path: path, languages: languages)
        for row in rows.dropFirst() {
            do throws(ReviewRowProblem) {
                if let entry = try columns.entry(row) { entries.append(entry) } else { blank += 1 }
            } catch {
                problems.append(Problem(line: row.line, reason: "The row \(error.reason)"))
            }
        }
    }

    /// The verdicts for a corpus.
    ///
    /// - Parameter articles: The ids of all its articles.
    /// - Returns: What the align stage takes.
    package func review(over articles: some Sequence<String> = []) -> Review {
        Review(file: name, entries: entries, articles: articles)
    }

    /// The rows that cannot be used, as findings.
    package var findings: [Finding] {
        problems.map {
            Finding(.badReviewRow, .error, "Line \($0.line) of the review '\(name)': \($0.reason)", file: name)
        }
    }
}

/// Where the columns of a review stand.
package struct ReviewColumns {
    package static let names = [
        "verdict", "article", "language", "level", "source", "target", "source_hash", "target_hash", "note",
    ]

    /// How the type of a bead out of order ends.
    package static let movedMark = " moved"

    private let places: [String: Int]
    /// The languages that a row can name.
    private let languages: [LanguageTag]

    package init(_ header: [String], path: String, languages: [LanguageTag]) throws(PipelineError) {
        self.languages = languages
        let names = header.map { $0[...].trimmingSpaces.lowercased().replacing(" ", with: "_") }
        places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let missing = ["verdict", "level", "source", "target"].filter { places[$0] == nil }
        guard missing.isEmpty else {
            throw PipelineError(
                .usage, path,
                "The first row must name the columns, but \(missing.map { "'\($0)'" }.joined(separator: ", ")) "
                    + "is not among them; 'hexapla review' writes a table that has them all.")
        }
    }

    package func field(_ name: String, of row: TableText.Row) -> String {
        guard let place = places[name], place < row.fields.count else { return "" }
        return row.fields[place][...].trimmingSpaces
    }

    /// The same row with other fields.
    package func row(_ row: TableText.Row, with changes: [String: String]) -> [String] {
        var fields = row.fields
        for (name, value) in changes {
            guard let place = places[name] else { continue }
            while fields.count <= place { fields.append("") }
            fields[place] = value
        }
        return fields
    }

    /// The verdict of a row; `nil` when it has none.
    package func entry(_ row: TableText.Row) throws(ReviewRowProblem) -> ReviewEntry? {
        let word = field("verdict", of: row).lowercased()
        if word.isEmpty { return nil }
        guard var verdict = ReviewVerdict(rawValue: word) else {
            throw ReviewRowProblem(
                "has the verdict '\(word.prefix(40))'; write accept, reject, link or move, or nothing.")
        }
        let level = try level(row)
        if verdict == .accept, field("type", of: row).hasSuffix(Self.movedMark) { verdict = .move }
        if verdict == .move, level == .sentence {
            throw ReviewRowProblem("moves sentences; write the paragraphs that stand in another place.")
        }
        let source = try UnitList.units(
            ordinals: field("source", of: row), hashes: field("source_hash", of: row), level: level)
        let target = try UnitList.units(
            ordinals: field("target", of: row), hashes: field("target_hash", of: row), level: level)
        if verdict == .move, source.isEmpty || target.isEmpty {
            throw ReviewRowProblem("moves units of one side; name those of both, or write link to leave them alone.")
        }
        if source.isEmpty, target.isEmpty { throw ReviewRowProblem("names no unit in 'source' or 'target'.") }
        let article = field("article", of: row).composed
        if article.isEmpty, (source + target).contains(where: { $0.hash == nil }) {
            throw ReviewRowProblem("has neither an article nor hashes, so that its units could be anywhere.")
        }
        return ReviewEntry(
            line: row.line, verdict: verdict, level: level, article: article.isEmpty ? nil : article,
            language: try language(row), source: source, target: target)
    }

    private func level(_ row: TableText.Row) throws(ReviewRowProblem) -> AlignmentLevel {
        let word = field("level", of: row).lowercased()
        if let level = AlignmentLevel(rawValue: word) { return level }
        throw ReviewRowProblem("has the level '\(word.prefix(40))'; write paragraph or sentence.")
    }

    private func language(_ row: TableText.Row) throws(ReviewRowProblem) -> LanguageTag? {
        let word = field("language", of: row)
        if word.isEmpty { return nil }
        guard let tag = LanguageTag(word), languages.contains(tag.base) else {
            let codes = ListFormat.or(languages.map(\.code))
            throw ReviewRowProblem("has the language '\(word.prefix(40))'; write \(codes).")
        }
        return tag.base
    }
}
