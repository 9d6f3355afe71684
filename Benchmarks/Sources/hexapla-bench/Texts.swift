import Foundation
import HexaplaCore
import HexaplaICU

/// The sample texts of one language, repeated until they are about a megabyte.
struct Texts {
    /// The language.
    let language: LanguageTag
    /// The paragraphs as UTF-8.
    let paragraphs: [[UInt8]]
    /// The sentences of the paragraphs, as ICU cuts them.
    let sentences: [[UInt8]]

    /// The bytes of all paragraphs.
    var byteCount: Int { paragraphs.reduce(0) { $0 + $1.count } }

    private static let leastBytes = 1_000_000

    /// Reads `<article>/<language>.txt` of a folder.
    init(_ language: LanguageTag, corpus: URL) throws {
        self.language = language
        var once: [[UInt8]] = []
        for article in try FileManager.default.contentsOfDirectory(atPath: corpus.path).sorted() {
            let file = corpus.appendingPathComponent("\(article)/\(language).txt")
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            once += text.components(separatedBy: "\n\n").map { Array($0.utf8) }.filter { !$0.isEmpty }
        }
        let bytes = once.reduce(0) { $0 + $1.count }
        let times = bytes == 0 ? 0 : Self.leastBytes / bytes + 1
        paragraphs = Array(repeating: once, count: times).flatMap { $0 }
        let inner = try once.flatMap { try Self.sentences(of: $0, language) }
        sentences = Array(repeating: inner, count: times).flatMap { $0 }
    }

    private static func sentences(of paragraph: [UInt8], _ language: LanguageTag) throws -> [[UInt8]] {
        var iterator = BreakIterator(.sentence, locale: language.code)
        try iterator.find(in: paragraph)
        var start = 0
        return iterator.ends.map { end in
            defer { start = Int(end) }
            return Array(paragraph[start..<Int(end)])
        }
    }
}
