import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Ledger entries") struct LedgerEntryTests {
    static func entry(_ article: String, _ paragraph: Int, _ score: Double) -> LedgerEntry {
        LedgerEntry(
            article: article, paragraph: paragraph, anchor: "p\(paragraph).ar", textLanguage: .english, excerpt: "E",
            languages: [.arabic], score: score)
    }

    @Test("By article and paragraph; the least sure by score")
    func order() {
        let entries = [Self.entry("b", 0, 0.1), Self.entry("a", 10, 0.5), Self.entry("a", 9, 0.9)]
        #expect(entries.sorted().map(\.paragraph) == [9, 10, 0])
        let unsure = entries.map { UnsureEntry(entry: $0, type: "1-1") }
        #expect(unsure.sorted().map(\.entry.score) == [0.1, 0.5, 0.9])
    }

    @Test("The JSON of an entry")
    func json() {
        #expect(
            Self.entry("a", 9, 0.9).json.line
                == #"{"anchor":"p9.ar","doc":"a","languages":["ar"],"paragraph":9,"score":0.9,"text":"E"}"#)
    }
}
