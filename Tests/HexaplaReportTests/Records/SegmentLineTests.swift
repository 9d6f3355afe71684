import HexaplaCore
import HexaplaRecord
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Segment lines") struct SegmentLineTests {
    @Test("Every paragraph and sentence has a line whose span is its length in the file", arguments: LanguageTag.six)
    func spans(language: LanguageTag) throws {
        let checked = try SampleArticle.make()
        let article = checked.aligned.article
        let document = try #require(([article.canonical] + article.versions).first { $0.id.language == language })
        let lines = SegmentLine.lines(of: document)
        #expect(lines.count == document.paragraphCount + document.sentences.count)
        #expect(lines.map(\.level.rawValue) == lines.map(\.level.rawValue).sorted())
        #expect(Set(lines.map(\.id)).count == lines.count)
        for line in lines {
            #expect(line.span.count == line.text.utf8.count)
            #expect(line.normalized == nil && line.file == "harbour-01/\(language.code).txt")
            #expect((line.paragraph != nil) == (line.level == .sentence))
        }
        #expect(lines[0].furniture == .switcher && lines[1].furniture == nil && lines[1].kind == .title)
        #expect(lines[3].dateline?.start == lines[3].span.start)
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
        let lines = SegmentLine.lines(of: document)
        #expect(lines.map(\.level) == [.paragraph, .sentence])
        #expect(lines.first.map { Array($0.text.utf8) } == Array(original.utf8))
        #expect(lines.first?.normalized.map { Array($0.utf8) } == Array(shown.utf8))
        #expect(lines.last?.normalized.map { Array($0.utf8) } == Array(shown.utf8))
    }

    @Test("A paragraph in another language says so")
    func foreign() throws {
        var stray = SampleParagraph.body("Дополнительные сведения.")
        stray.language = .russian
        let document = SampleDocument.make("a", .chinese, [.body("正文。"), stray], found: .simplifiedChinese)
        let lines = SegmentLine.lines(of: document).filter { $0.level == .paragraph }
        #expect(lines.map(\.language) == [nil, .russian])
    }
}
