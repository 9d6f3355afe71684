import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaSegment

@Suite struct SentenceDecisionTests {
    private static func decisions(_ text: String, _ language: LanguageTag = .english) throws -> [SentenceDecision] {
        try TestLists.segmenter.explain(LayeredText(text), language: language)
    }

    @Test func aLineNamesPlaceRuleTextAndReason() throws {
        let text = LayeredText<Normalized>("We met Mr. Doe.\nIt rained on Valdia (ROV).We left. So?")
        let decisions = try TestLists.segmenter.explain(text, language: .english)
        #expect(
            decisions.map { $0.line(in: text) } == [
                "11: end refused by abbreviation: [We met Mr. ] [Doe. It rained on Valdia…] "
                    + "The stop belongs to an abbreviation of the list; its kind and the next word decide.",
                "16: end kept by icu: [We met Mr. Doe. ] [It rained on Valdia (ROV…] "
                    + "No rule decides, so ICU does (UAX #29).",
                "42: end kept by missingSpace: [… rained on Valdia (ROV).] [We left. So?] "
                    + "The next sentence starts without a space.",
                "51: end kept by icu: […n Valdia (ROV).We left. ] [So?] No rule decides, so ICU does (UAX #29).",
            ])
    }

    @Test func everyOutcomeHasItsWords() throws {
        let text = LayeredText<Normalized>("It is 3.5 now. 12 left")
        let lines = try TestLists.segmenter.explain(text, language: .english).map { $0.line(in: text) }
        #expect(lines.first?.hasPrefix("8: no end, says numberMark:") == true)
        #expect(lines.last?.hasPrefix("15: end added by numberStart:") == true)
    }

    @Test(arguments: SegmentOptions.ruleIDs)
    func everyRuleHasAReasonOfItsOwn(id: String) throws {
        let decision = SentenceDecision(position: 0, stop: ByteRange(0, 0), outcome: .kept, rule: id)
        #expect(decision.reason.hasSuffix("."))
        #expect(decision.reason.first?.isUppercase == true)
        let others = SegmentOptions.ruleIDs.filter { $0 != id }.map {
            SentenceDecision(position: 0, stop: ByteRange(0, 0), outcome: .kept, rule: $0).reason
        }
        #expect(!others.contains(decision.reason))
    }

    /// Boundaries told by `explain` are the boundaries of `sentences`, and each place is told once.
    @Test(arguments: LanguageTag.six)
    func explainIsComplete(language: LanguageTag) throws {
        let text = LayeredText<Normalized>(
            "Mr. A. Doe left… “Why?” he said. 12 stayed! 😊 Да. — Нет? 他走了。“好！”他说。 انتهى الأمر. ثم غادر؟ نعم.\nend")
        let segmenter = TestLists.segmenter
        let decisions = try segmenter.explain(text, language: language)
        let starts = try segmenter.sentences(text, language: language).map(\.start).dropFirst()
        #expect(decisions.filter(\.isBoundary).map(\.position) == Array(starts))
        #expect(zip(decisions, decisions.dropFirst()).allSatisfy { $0.position < $1.position })
        #expect(Set(decisions.map(\.rule)).isSubset(of: Set(SegmentOptions.ruleIDs + ["icu"])))
    }
}
