import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Lines of an article") struct ArticleLinesTests {
    struct BeadLine: Decodable {
        let doc: String
        let lang: String
        let level: String
        let source: [Int]
        let target: [Int]
        let type: String
        let score: Double
    }

    static func decode<Line: Decodable>(_ type: Line.Type, _ text: String) throws -> [Line] {
        #expect(text.isEmpty || text.hasSuffix("}\n"))
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    @Test("Bead lines come back as the alignment, paragraphs before sentences", arguments: LanguageTag.five)
    func beads(language: LanguageTag) throws {
        let checked = try SampleArticle.make()
        let lines = try Self.decode(BeadLine.self, ArticleLines(checked).alignmentLines(language))
        let alignment = try #require(checked.aligned.alignments.first { $0.language == language })
        let beads = alignment.paragraphs.beads + alignment.sentences.beads
        #expect(lines.count == beads.count)
        for (line, bead) in zip(lines, beads) {
            #expect(line.source == Array(bead.canonical) && line.target == Array(bead.target))
            #expect(line.type == bead.type && abs(line.score - bead.score) < 0.00006)
            #expect(line.doc == checked.id && line.lang == language.code)
        }
        let levels = lines.map(\.level)
        #expect(levels == levels.sorted())
    }

    @Test("A bead line is spelled as the interface says")
    func golden() throws {
        let canonical = SampleDocument.make("a1", .english, [.body("One."), .body("Two.")])
        let arabic = SampleDocument.make("a1", .arabic, [.body("واحد واثنان.")])
        let plain = try SampleAligned.checked(canonical, [.init(document: arabic, beads: [("2-1", 0.97)])])
        #expect(
            ArticleLines(plain).paragraphLines(.arabic)
                == #"{"doc":"a1","lang":"ar","level":"paragraph","score":0.97,"source":[0,1],"target":[0],"type":"2-1"}"#
                + "\n")
        let bead = Bead(
            canonical: 0..<2, target: 0..<1, score: 0.123456,
            evidence: [EvidencePart(name: "numbers", value: 1.5), EvidencePart(name: "length", value: -0.25)])
        let paragraphs = try Alignment(level: .paragraph, beads: [bead], canonicalCount: 2, targetCount: 1)
        let sentences = try #require(plain.aligned.alignments.first).sentences
        let version = VersionAlignment(language: .arabic, paragraphs: paragraphs, sentences: sentences)
        let scored = CheckedArticle(
            aligned: AlignedArticle(article: plain.aligned.article, alignments: [version]), rows: [], findings: [])
        #expect(
            ArticleLines(scored).paragraphLines(.arabic)
                == #"{"doc":"a1","evidence":{"length":-0.25,"numbers":1.5},"lang":"ar","level":"paragraph","score":0.1235,"#
                + #""source":[0,1],"target":[0],"type":"2-1"}"# + "\n")
    }

    @Test("A language that is not there gives nothing")
    func absent() throws {
        let checked = try SampleAligned.checked(SampleArticle.english("a"), [])
        let lines = ArticleLines(checked)
        #expect(lines.alignmentLines(.french).isEmpty && lines.segmentLines(.french).isEmpty)
        #expect(lines.alignmentLines(.english).isEmpty && !lines.segmentLines(.english).isEmpty)
        #expect(lines.findingLines().isEmpty)
    }

    @Test("Levels can be asked for one by one")
    func levels() throws {
        let lines = ArticleLines(try SampleArticle.make())
        #expect(lines.alignmentLines(.russian, levels: [.paragraph]) == lines.paragraphLines(.russian))
        #expect(lines.alignmentLines(.russian, levels: [.sentence]) == lines.sentenceLines(.russian))
        #expect(lines.alignmentLines(.russian, levels: []).isEmpty)
    }

    @Test("Findings come back as they were")
    func findings() throws {
        let checked = try SampleArticle.make()
        let spanned = Finding(
            FindingCode(rawValue: "HX-READ-001"), .error, "«خطأ» & <b>.", file: "a/ar.txt", span: ByteRange(3, 9))
        let text = ArticleLines(checked).findingLines() + ArticleLines.findingLines([spanned])
        #expect(try Self.decode(Finding.self, text) == checked.findings + [spanned])
    }

    @Test("Synopsis lines name cells, shared rows and gaps")
    func synopsis() throws {
        let lines = ArticleLines(try SampleArticle.make()).synopsisLines().split(separator: "\n").map(String.init)
        #expect(lines.count == 12)
        #expect(lines[5].contains(#""gaps":["zh"]"#))
        #expect(lines[5].contains(#""ru":{"paragraphs":[4],"score":0.88,"sharedWithRow":4,"type":"2-1"}"#))
        #expect(lines[5].contains(#""canonical":{"kind":"body","paragraph":5,"text":"The cost of"#))
        #expect(lines[6].hasPrefix(#"{"canonical":null,"cells":{"fr":{"paragraphs":[6],"score":0.81,"type":"0-1"}}"#))
        let bare = ArticleLines(try SampleArticle.make()).synopsisLines(includingText: false)
        #expect(!bare.contains("\"text\"") && bare.contains("\"kind\""))
    }
}
