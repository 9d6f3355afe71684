import HexaplaCore
import HexaplaSystem

/// A list of documents: article, language and path in three columns parted by tabs.
///
/// A first line that names the columns may stand there, with the columns in any order. Empty lines are skipped; paths
/// are relative to the corpus folder and stay inside it.
struct Manifest: Sendable, Hashable {
    /// One line of a manifest.
    struct Entry: Sendable, Hashable {
        let article: String
        let language: LanguageTag
        let spelling: String
        let path: String
        /// The 1-based line.
        let line: Int
    }

    private let languages: Set<LanguageTag>

    private static let columns = ["article", "language", "path"]

    /// A line that says nothing that can be used.
    struct Problem: Error, Sendable, Hashable {
        /// The 1-based line.
        let line: Int
        /// What is wrong, as a full sentence.
        let reason: String
    }

    /// The lines that name a document, in file order.
    private(set) var entries: [Entry] = []
    /// The other lines, in file order; they do not keep the rest from being read.
    private(set) var problems: [Problem] = []

    /// Reads a manifest.
    init(_ text: String, languages: Set<LanguageTag> = CorpusOptions().spelled) {
        self.languages = languages
        var order = [0, 1, 2]
        var isFirst = true
        for line in ListText.lines(text) where !line.text.allSatisfy(\.isWhitespace) {
            let fields = TableText.fields(line: line.text.utf8).map { $0[...].trimmingSpaces }
            if isFirst, let header = Self.headerOrder(fields) {
                order = header
            } else {
                take(fields, order, line: line.number)
            }
            isFirst = false
        }
    }

    private mutating func take(_ fields: [String], _ order: [Int], line: Int) {
        do throws(Problem) {
            entries.append(try entry(fields, order, line: line))
        } catch {
            problems.append(error)
        }
    }

    private static func headerOrder(_ fields: [String]) -> [Int]? {
        let names = fields.map { $0.lowercased() }
        let order = columns.compactMap { names.firstIndex(of: $0) }
        return order.count == 3 ? order : nil
    }

    private func entry(_ fields: [String], _ order: [Int], line: Int) throws(Problem) -> Entry {
        guard fields.count > (order.max() ?? 2) else {
            throw Problem(
                line: line,
                reason: "The line has \(fields.count) columns, but article, language and path make three.")
        }
        let (article, spelling, path) = (fields[order[0]].composed, fields[order[1]], fields[order[2]])
        if let reason = ArticleID.objection(to: article) { throw Problem(line: line, reason: reason) }
        guard let language = LanguageTag(spelling), languages.contains(language.base) else {
            let codes = languages.sorted().map(\.code).joined(separator: ", ")
            throw Problem(
                line: line, reason: "'\(spelling)' is none of the languages \(codes).")
        }
        if let reason = Self.objection(toPath: path) { throw Problem(line: line, reason: reason) }
        return Entry(article: article, language: language.base, spelling: spelling, path: path, line: line)
    }

    /// What speaks against a path; `nil` when it lies inside the corpus folder by its name.
    private static func objection(toPath path: String) -> String? {
        if path.isEmpty { return "The path is empty." }
        if path.hasPrefix("/") { return "The path '\(path)' is absolute; it must start from the corpus folder." }
        let steps = path.split(separator: "/")
        return steps.contains("..") ? "The path '\(path)' leads out of the corpus folder." : nil
    }
}

extension Substring {
    package var trimmingSpaces: String {
        var rest = self
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
