import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import Testing

@testable import HexaplaRun

@Suite struct ReviewRunTests {
    private func run(
        _ rows: String, languages: [LanguageTag] = [.russian], here: [String] = ["a1"], others: [String] = [],
        shard: String? = nil
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
        let part = try self.run(Self.rows, others: ["b7"], shard: "1/2")
        #expect(part.findings.last?.severity == .info && part.findings.last?.message.contains("part 1/2") == true)
    }
}
