import HexaplaCore
import HexaplaICU
import HexaplaTesting
import Testing

@testable import HexaplaSegment

@Suite struct RuleTableTests {
    private static let pieces = [
        "Mr. ", "Dr. Doe ", "a.b ", "U.S. ", "etc. ", "No. 5 ", "Art. 5. ", "J. K. ", "vitamin C. ", "3.5 ", "1. ",
        "(b) ", "ii. ",
        "?” said ", "!» — ", "... ", "[...] ", "… ", "😀 ", ")) ", ":) ", "@a ", "www.a.org ", "https://b.c ", "; ",
        "\n", "\n\n",
        "。", "“好！”他说。", "《谁？》", "؟ ", "۔ ", "د. ", "إلخ. ", "¿y ", "— Да. ", "/A/ ", "[3] ", "5 см. ", "they ", "He ",
        "we ", "12 ",
        "%. ", "it. ", "``. ", "\". ", "Zap! and ", ".We ", "over.They ", " . . . ", "$5 ", "слово. ", "mot. ",
        "palabra. ",
    ]

    private static func text(seed: Int) -> [UInt8] {
        var random = SeededGenerator(seed: UInt64(seed))
        var text = ""
        for _ in 0..<60 { text += pieces[Int(random.next() % UInt64(pieces.count))] }
        return Array(text.utf8)
    }

    /// A rule's scope leaves out no place the rule would decide on, so that asking all rules says the same.
    @Test(arguments: 0..<20)
    func scopesLeaveNothingOut(seed: Int) throws {
        let bytes = Self.text(seed: seed)
        for language in LanguageTag.six {
            let text = SegmentText(bytes: bytes, profile: TestLists.segmenter.profile(language))
            var icu = BreakIterator(.sentence, locale: language.code)
            try icu.find(in: bytes)
            var boundaries = BoundaryCursor(icu.ends)
            var scanner = StopScanner(text)
            while let stop = scanner.next(sentenceStart: 0, isInformal: seed % 2 == 1, boundaries: &boundaries) {
                let table = TestLists.segmenter.rules
                let rules = table.rules
                let slow = rules.indices.first { rules[$0].decide(stop, text) != nil }
                let fast = table.decide(stop, text)
                #expect(fast?.rule == slow, "\(stop)")
                #expect(fast?.verdict == slow.flatMap { rules[$0].decide(stop, text) })
            }
        }
    }

    @Test func theOrderOfTheRulesDecides() {
        let ids = RuleTable(BoundaryRules.all).rules.map(\.id)
        #expect(ids == SegmentOptions.ruleIDs)
        #expect(Set(ids).count == ids.count)
        #expect(ids.count <= 64)
    }

    @Test func noRulesDecideNothing() throws {
        let text = SegmentText(bytes: Array("A. B".utf8), profile: TestLists.segmenter.profile(.english))
        var boundaries = BoundaryCursor([3, 4])
        var scanner = StopScanner(text)
        let stop = try #require(scanner.next(sentenceStart: 0, isInformal: false, boundaries: &boundaries))
        #expect(RuleTable([]).decide(stop, text) == nil)
        #expect(stop.isProposed)
    }
}
