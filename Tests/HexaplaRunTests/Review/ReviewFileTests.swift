import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct ReviewFileTests {
    private static let header = "verdict\tarticle\tlanguage\tlevel\tsource\ttarget\tsource_hash\ttarget_hash\tnote\n"

    private func read(_ rows: String, header: String = header) throws -> ReviewFile {
        try ReviewFile(header + rows, path: "work/review.tsv")
    }

    @Test func rowsBecomeEntries() throws {
        let file = try read("accept\ta1\tru\tparagraph\tp3\tp4 p5\t\t\tgood\nLink\ta1\tzh-CN\tsentence\ts7\t\n")
        #expect(file.name == "review.tsv" && file.blank == 0)
        #expect(file.entries.map(\.line) == [2, 3])
        #expect(file.entries.map(\.verdict) == [.accept, .link])
        #expect(file.entries.map(\.language) == [.russian, .chinese])
        #expect(file.entries.map(\.target.count) == [2, 0])
    }

    @Test func columnsStandInAnyOrderAndOthersAreLeftAlone() throws {
        let file = try read(
            "p3\tMola\treject\tparagraph\tp4\ta1\n", header: "Source\tsource_text\tVERDICT\tlevel\ttarget\tarticle\n")
        #expect(file.entries.first?.verdict == .reject)
        #expect(file.entries.first?.source.first?.ordinal == 3)
        let hash = UnitHash(Array("Mola".utf8))
        let spaced = try read(
            "accept;sentence;;;\(hash);\n", header: "verdict;level;source;target;source hash;target hash\n")
        #expect(spaced.entries.first?.source == [ReviewUnit(hash: hash)])
    }

    @Test func anAcceptedBeadOutOfOrderStaysOutOfOrder() throws {
        let header = "verdict\tarticle\tlevel\ttype\tsource\ttarget\n"
        let file = try read(
            "accept\ta1\tparagraph\t1-1 moved\tp3\tp4\naccept\ta1\tparagraph\t1-1\tp5\tp5\nmove\ta1\tparagraph\t\tp6\tp9\n",
            header: header)
        #expect(file.entries.map(\.verdict) == [.move, .accept, .move])
    }

    @Test func rowsWithoutAVerdictSayNothing() throws {
        let file = try read("\ta1\tru\tparagraph\tp3\tp4\n \ta1\tru\tnonsense\tp3\tp4\n\n")
        #expect(file.entries.isEmpty && file.blank == 2 && file.findings.isEmpty)
    }

    @Test(arguments: [
        ("yes\ta1\tru\tparagraph\tp3\tp4", "accept, reject, link or move"),
        ("accept\ta1\tru\tchapter\tp3\tp4", "sentence"),
        ("accept\ta1\tru\tparagraph\t\t", "names no unit"), ("accept\ta1\tde\tparagraph\tp3\tp4", "ar, es, ru"),
        ("accept\t\tru\tparagraph\tp3\tp4", "neither an article nor hashes"),
        ("link\ta1\tru\tparagraph\tp3 p5\tp4", "neighbours"), ("accept\ta1\tru\tsentence\tp3\ts4", "'s3'"),
        ("accept\ta1\tru\tparagraph\tp3\tp4\tp3:00", "hash"), ("move\ta1\tru\tsentence\ts3\ts4", "paragraphs"),
        ("move\ta1\tru\tparagraph\tp3\t", "both"),
    ])
    func badRowsAreNamedAndTheRestIsRead(row: String, remedy: String) throws {
        let file = try read("accept\ta1\tru\tparagraph\tp1\tp1\n\(row)\nreject\ta1\tru\tparagraph\tp2\tp3\n")
        #expect(file.entries.map(\.line) == [2, 4])
        let finding = try #require(file.findings.first)
        #expect(finding.code == .badReviewRow && finding.severity == .error && finding.file == "review.tsv")
        #expect(finding.message.contains("Line 3") && finding.message.contains(remedy), "\(finding.message)")
    }

    @Test(arguments: ["", "a\tb\n", "accept\ta1\tru\tparagraph\tp3\tp4\n"])
    func theFirstRowNamesTheColumns(text: String) {
        #expect {
            try ReviewFile(text, path: "review.tsv")
        } throws: { error in
            (error as? PipelineError)?.kind == .usage && "\(error)".contains("'verdict'")
        }
    }
}
