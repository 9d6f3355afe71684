import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import Testing

@testable import HexaplaRun

@Suite struct ReviewRunTests {
    private func run(
        _ rows: String, languages: [LanguageTag] = [.russian], here: [String] = ["a1"], others: [String] = [],
        shard: Shard? = nil
    ) throws -> ReviewRun {
        let header = "verdict\tarticle\tlanguage\tlevel\tsource\ttarget\n"
        let file = try ReviewFile(header + rows, path: "review.tsv")
        return ReviewRun(
            file, file.review(over: here + others), languages: languages, here: here, shard: shard)
    }

    private static let rows = """
        accept\ta1\tru\tparagraph\tp0\tp0
        reject\ta1\tru\tparagraph\tp1\tp1
        accept\ta1\tfr\tparagraph\tp0\tp0
        accept\tgone\tru\tparagraph\tp0\tp0
        accept\tb7\tru\tparagraph\tp0\tp0
        \ta1\tru\tparagraph\tp2\tp2
        nonsense\ta1\tru\tparagraph\tp2\tp2

        """

    @Test func everyEntryIsAccountedFor() throws {
        var run = try run(Self.rows, others: ["b7"])
        run.take([0])
        run.take([0])
        let record = run.record
        #expect(record.entries == 5 && record.matched == 1 && record.lost == 2 && record.elsewhere == 2)
        #expect(record.withoutVerdict == 1 && record.unusable == 1)
    }

    @Test func entriesWithoutTheirTextAreListed() throws {
        var run = try run(Self.rows, others: ["b7"])
        run.take([0])
        #expect(run.findings.map(\.code) == [.badReviewRow, .reviewLost, .reviewLost])
        #expect(run.findings[1].message.contains("Line 3") && run.findings[2].message.contains("Line 5"))
        #expect(run.findings[1].severity == .warning && run.findings[1].article == "a1")
        // A report has no page of an article that is gone.
        #expect(run.findings[2].article == nil && run.findings[2].message.contains("'gone'"))
    }

    /// The parts tell what the whole tells, each thing once, whoever has the article that is gone.
    @Test func partsTellWhatTheWholeTells() throws {
        var whole = try run(Self.rows, here: ["a1", "b7"])
        whole.take([0])
        var first = try run(Self.rows, here: ["a1"], others: ["b7"], shard: Shard("1/2"))
        first.take([0])
        let second = try run(Self.rows, here: ["b7"], others: ["a1"], shard: Shard("2/2"))
        #expect(first.findings.first?.code == .badReviewRow && !second.findings.contains { $0.code == .badReviewRow })
        func told(_ findings: [Finding]) -> [String] { findings.map { "\($0.severity) \($0.message)" }.sorted() }
        #expect(told(first.findings + second.findings) == told(whole.findings))
        #expect(first.record.lost + second.record.lost == whole.record.lost)
    }

    /// A verdict on no article may have its text in another part.
    @Test func aVerdictOnNoArticleIsRemarkedOnByEachPart() throws {
        let header = "verdict\tlevel\tsource\ttarget\tsource_hash\ttarget_hash\n"
        let row = "accept\tparagraph\tp0\tp0\t00000000000000aa\t00000000000000bb\n"
        let file = try ReviewFile(header + row, path: "review.tsv")
        let review = file.review(over: ["a1", "b7"])
        let part = ReviewRun(file, review, languages: [.russian], here: ["a1"], shard: Shard("2/2"))
        #expect(part.findings.map(\.severity) == [.info])
        #expect(part.findings.first?.message.contains("part 2/2") == true)
        let whole = ReviewRun(file, review, languages: [.russian], here: ["a1", "b7"])
        #expect(whole.findings.map(\.severity) == [.warning])
    }
}
