import Foundation
import HexaplaCore
import Testing

/// The articles in further languages are cut as their gold says.
@Suite struct MoreLanguagesTests {
    private struct Gold: Decodable {
        let sentences: [String: [Sentence]]
    }

    /// A sentence as the gold writes it: `[paragraph, text]`.
    private struct Sentence: Decodable {
        let paragraph: Int
        let text: String

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            paragraph = try fields.decode(Int.self)
            text = try fields.decode(String.self)
        }
    }

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Resources/samples/more-languages")

    @Test(arguments: ["ferry-collision-wire", "grain-reserve-questions", "lusen-bridge-statement"], ["de", "en", "pt"])
    func sentencesAreThoseOfTheGold(article: String, code: String) throws {
        let folder = Self.root.appendingPathComponent(article)
        let gold = try JSONDecoder().decode(
            Gold.self, from: Data(contentsOf: folder.appendingPathComponent("gold.json")))
        let text = try String(contentsOf: folder.appendingPathComponent("\(code).txt"), encoding: .utf8)
        let language = try #require(LanguageTag(code))
        var found: [String] = []
        for (index, paragraph) in text.trimmed.components(separatedBy: "\n\n").enumerated() {
            found += try sentences(paragraph, language).map { "\(index) \($0)" }
        }
        #expect(found == gold.sentences[code]?.map { "\($0.paragraph) \($0.text)" })
    }
}
