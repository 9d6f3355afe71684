import HexaplaCore

/// A list of documents: article, language and path in three columns parted by tabs.
///
/// A first line that names the columns may stand there, with the columns in any order. Empty lines are skipped; paths
/// are relative to the corpus folder.
enum Manifest {
    /// One line of a manifest.
    struct Entry: Sendable, Hashable {
        let article: String
        let language: LanguageTag
        let spelling: String
        let path: String
        /// The 1-based line.
        let line: Int
    }

    private static let columns = ["article", "language", "path"]

    /// Reads a manifest.
    ///
    /// - Throws: `PipelineError` naming the file and the line.
    static func parse(_ text: String, file: String) throws(PipelineError) -> [Entry] {
        var order = [0, 1, 2]
        var entries: [Entry] = []
        var isFirst = true
        for (index, raw) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = Substring(raw.last == 0x0D ? raw.dropLast() : raw)
            if line.allSatisfy(\.isWhitespace) { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { $0.trimmingSpaces }
            if isFirst, let header = headerOrder(fields) {
                order = header
            } else {
                entries.append(try entry(fields, order, place: "\(file):\(index + 1)", line: index + 1))
            }
            isFirst = false
        }
        return entries
    }

    private static func headerOrder(_ fields: [String]) -> [Int]? {
        let names = fields.map { $0.lowercased() }
        let order = columns.compactMap { names.firstIndex(of: $0) }
        return order.count == 3 ? order : nil
    }

    private static func entry(
        _ fields: [String], _ order: [Int], place: String, line: Int
    ) throws(PipelineError) -> Entry {
        guard fields.count > (order.max() ?? 2) else {
            throw PipelineError(
                .usage, place, "The line has \(fields.count) columns, but article, language and path make three.")
        }
        let (article, spelling, path) = (fields[order[0]], fields[order[1]], fields[order[2]])
        if let reason = ArticleID.objection(to: article) { throw PipelineError(.usage, place, reason) }
        guard let language = LanguageTag(spelling), language.isOneOfTheSix else {
            throw PipelineError(
                .usage, place, "'\(spelling)' is none of the six languages: en, ar, es, ru, fr, zh.")
        }
        guard !path.isEmpty else { throw PipelineError(.usage, place, "The path is empty.") }
        return Entry(article: article, language: language.base, spelling: spelling, path: path, line: line)
    }
}

/// The rules for ids of articles: an id is also the name of a file and a part of a reference.
enum ArticleID {
    /// What speaks against an id, as a full sentence; `nil` when it is good.
    static func objection(to id: String) -> String? {
        if id.isEmpty { return "The article has no id." }
        if id == "." || id == ".." { return "'\(id)' cannot be the id of an article." }
        if id.utf8.count > 200 { return "The id '\(id.prefix(40))…' is longer than 200 bytes." }
        if id.unicodeScalars.contains(where: { $0 == "/" || $0.value < 0x20 || $0.value == 0x7F }) {
            return "The id of an article must hold no '/' and no control character."
        }
        return nil
    }
}

extension Substring {
    var trimmingSpaces: String {
        var rest = self
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
