import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Report as JSON") struct LanguageReportJSONTests {
    @Test("A foreign reader finds the figures, and every object's keys are sorted", arguments: LanguageTag.six)
    func figures(language: LanguageTag) throws {
        let text = LanguageReportTests.report(language, try LanguageReportTests.articles())
            .json(signature: SampleArticle.signature)
        let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(read["language"] as? String == language.code)
        let totals = try #require(read["totals"] as? [String: Int])
        #expect(totals["articles"] == 4 && totals["present"] == (language == .english ? 4 : 3))
        #expect((read["articles"] as? [[String: Any]])?.compactMap { $0["doc"] as? String } == ["a", "b", "c", "lone"])
        #expect((read["signature"] as? [String: Any])?["icu"] as? String == "72.1")
        #expect((read["versions"] == nil) == (language != .english))
        let sorted = try JSONSerialization.data(
            withJSONObject: read, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
        #expect(Self.keys(text) == Self.keys(String(decoding: sorted, as: UTF8.self)))
    }

    private static func keys(_ json: String) -> [Substring] {
        json.split(separator: "\n").compactMap { line in
            let parts = line.drop { $0 == " " }.split(separator: ":", maxSplits: 1)
            return parts.count == 2 && parts[0].hasPrefix("\"") ? parts[0].prefix { $0 != " " } : nil
        }
    }
}
