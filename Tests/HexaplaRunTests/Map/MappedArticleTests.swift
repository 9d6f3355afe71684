import Foundation
import HexaplaCore
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun

@Suite struct MappedArticleTests {
    private static let path = "a\u{2028}b\u{85}c\"/fr.txt"

    private static func signature(_ language: LanguageTag) -> ContentSignature {
        let items = [
            ContentItem(.name, [1, 2] as [UInt8], chance: 0.5, position: 7),
            ContentItem(.number, [3] as [UInt8], chance: 1, position: 255),
        ]
        return ContentSignature(path: path, language: language, length: 12, paragraphs: 3, items: items)
    }

    /// A name of a file may hold what some programs take for the end of a line.
    @Test func linesAreReadAsTheyWereWritten() throws {
        let articles = [
            MappedArticle(
                id: "a\u{2028}b", canonical: Self.signature(.english), suspects: [Self.signature(.french)],
                texts: [TextSketch(language: .french, path: Self.path, digest: .max, paragraphs: [1, .max])]),
            MappedArticle(id: "c"),
        ]
        let lines = MappedArticle.lines(articles)
        let text = String(decoding: lines, as: UTF8.self)
        #expect(!text.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{85}" })
        let read = try lines.split(separator: 0x0A).map {
            try JSONDecoder().decode(MappedArticle.self, from: Data($0))
        }
        #expect(read == articles)
        #expect(text.hasSuffix("{\"id\":\"c\",\"suspects\":[],\"texts\":[]}\n"))
    }
}
