import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Segment lines") struct SegmentLinesTests {
    struct SegmentLine: Decodable {
        let id: String
        let index: Int
        let kind: String
        let level: String
        let span: [Int]
        let text: String
        let normalized: String?
        let paragraph: Int?
        let furniture: String?
        let dateline: [Int]?
        let language: String?
        let file: String
    }

    @Test("Every paragraph and sentence has a line whose span is its length in the file", arguments: LanguageTag.six)
    func spans(language: LanguageTag) throws {
        let checked = try SampleArticle.make()
        let lines = try ArticleLinesTests.decode(SegmentLine.self, ArticleLines(checked).segmentLines(language))
        let document = try #require(ArticleLines(checked).document(language))
        #expect(lines.count == document.paragraphCount + document.sentences.count)
        #expect(lines.map(\.level) == lines.map(\.level).sorted())
        #expect(Set(lines.map(\.id)).count == lines.count)
        for line in lines {
            #expect(line.span.count == 2 && line.span[1] - line.span[0] == line.text.utf8.count)
            #expect(line.normalized == nil && line.file == "harbour-01/\(language.code).txt")
            #expect((line.paragraph != nil) == (line.level == "sentence"))
        }
        #expect(lines[0].furniture == "switcher" && lines[1].furniture == nil && lines[1].kind == "title")
        #expect(lines[3].dateline?.first == lines[3].span.first)
    }

    @Test("The text is the original; the shown text stands beside it only when it differs")
    func normalized() throws {
        let original = "Cafe\u{301}\u{0}"
        let shown = "Caf\u{E9}"
        var map = OffsetMap<Normalized, Original>()
        map.append(fromWidth: 1, toWidth: 1, count: 3)
        map.append(fromWidth: 2, toWidth: 3)
        map.append(fromWidth: 0, toWidth: 1)
        let plain = SampleDocument.make("a", .french, [.body(original)])
        let paragraph = NormalizedParagraph(
            text: LayeredText(shown), map: map, folded: LayeredText(shown),
            foldedMap: OffsetMap(identity: shown.utf8.count))
        let document = SegmentedDocument(
            normalized: NormalizedDocument(labelled: plain.labelled, paragraphs: [paragraph]),
            sentences: [Sentence(paragraph: 0, range: ByteRange(0, 5), tokens: 0..<0)], tokens: [])
        let lines = try ArticleLinesTests.decode(SegmentLine.self, SegmentLines(document: document).paragraphs)
        #expect(lines.first.map { Array($0.text.utf8) } == Array(original.utf8))
        #expect(lines.first?.normalized.map { Array($0.utf8) } == Array(shown.utf8))
        let sentences = try ArticleLinesTests.decode(SegmentLine.self, SegmentLines(document: document).sentences)
        #expect(sentences.first?.normalized.map { Array($0.utf8) } == Array(shown.utf8))
    }

    @Test("A paragraph in another language says so")
    func foreign() throws {
        var stray = SampleParagraph.body("Дополнительные сведения.")
        stray.language = .russian
        let document = SampleDocument.make("a", .chinese, [.body("正文。"), stray], found: .simplifiedChinese)
        let lines = try ArticleLinesTests.decode(SegmentLine.self, SegmentLines(document: document).paragraphs)
        #expect(lines.map(\.language) == [nil, "ru"])
    }
}
