import HexaplaCore
import HexaplaRecord
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Record of an article") struct ArticleRecordTests {
    static func record(
        _ checked: CheckedArticle, levels: Set<AlignmentLevel> = Set(AlignmentLevel.allCases)
    ) -> ArticleRecord {
        let article = checked.aligned.article
        return ArticleRecord(
            article: checked.id, inputs: [], documents: [article.canonical] + article.versions, checked: checked,
            levels: levels, findings: checked.findings)
    }

    @Test("Holds the beads of the alignment, paragraphs before sentences", arguments: LanguageTag.five)
    func beads(language: LanguageTag) throws {
        let checked = try SampleArticle.make()
        let lines = try #require(Self.record(checked).versions.first { $0.language == language }).beads
        let alignment = try #require(checked.aligned.alignments.first { $0.language == language })
        let beads = alignment.beads(.paragraph) + alignment.beads(.sentence)
        #expect(lines.count == beads.count)
        for (line, bead) in zip(lines, beads) {
            #expect(line.source == Array(bead.canonical) && line.target == Array(bead.target))
            #expect(line.type == bead.type && line.score.map { abs($0 - bead.score) < 0.00006 } == true)
            #expect(line.doc == checked.id && line.lang == language && line.moved == bead.isMoved)
        }
        let levels = lines.map(\.level.rawValue)
        #expect(levels == levels.sorted())
    }

    @Test("Holds what moved as one bead in the place of its null beads")
    func movedBeads() throws {
        let versions = Self.record(try SampleArticle.make(), levels: [.paragraph]).versions
        let lines = try #require(versions.first { $0.language == .chinese }).beads
        #expect(lines.count == 10 && lines.flatMap(\.source) == Array(0..<10))
        #expect(lines.flatMap(\.target) == [0, 1, 2, 3, 4, 8, 5, 6, 7, 9])
        #expect(lines.map(\.moved) == (0..<10).map { $0 == 5 })
        #expect(lines[5].type == "1-1" && lines[5].score == 0.87)
        #expect(versions.allSatisfy { $0.language == .chinese || !$0.beads.contains { $0.moved } })
    }

    @Test("Is one line that comes back, and so are its parts")
    func roundTrip() throws {
        let record = Self.record(try SampleArticle.make())
        #expect(try ArticleRecord(line: record.line) == record)
        for (file, lines) in record.lines where file.hasPrefix("segments/") {
            let text = lines.split(separator: 0x0A)
            #expect(try text.flatMap { try SegmentLine(utf8: $0).utf8 } == lines)
        }
    }

    @Test("Levels can be asked for one by one")
    func levels() throws {
        let checked = try SampleArticle.make()
        for level in AlignmentLevel.allCases {
            let versions = Self.record(checked, levels: [level]).versions
            #expect(versions.count == 5 && versions.allSatisfy { $0.beads.allSatisfy { $0.level == level } })
        }
    }

    @Test("Rows name cells, shared rows and gaps")
    func synopsis() throws {
        let rows = try #require(Self.record(try SampleArticle.make()).rows)
        #expect(rows.count == 12)
        #expect(rows[5].gaps == [.chinese])
        #expect(rows[5].cells[.russian] == Cell(paragraphs: [4], type: "2-1", score: 0.88, sharedWithRow: 4))
        #expect(rows[5].canonical?.kind == .body && rows[5].canonical?.paragraph == 5)
        #expect(rows[5].canonical?.text?.hasPrefix("The cost of") == true)
        #expect(rows[6].canonical == nil && rows[6].gaps.isEmpty)
        #expect(rows[6].cells == [.french: Cell(paragraphs: [6], type: "0-1", score: 0.81)])
    }

    @Test("An article that was not aligned has its texts and findings")
    func alone() throws {
        let checked = try SampleAligned.checked(SampleArticle.english("a"), [])
        let record = ArticleRecord(
            article: "a", inputs: [], documents: [checked.aligned.article.canonical], checked: nil,
            findings: checked.findings)
        #expect(record.versions.isEmpty && record.rows == nil && record.texts.map(\.language) == [.english])
        #expect(record.lines.map(\.file) == ["segments/en.jsonl", "findings.jsonl", "inputs.jsonl"])
    }
}
