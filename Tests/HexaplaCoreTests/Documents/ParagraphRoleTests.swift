import Foundation
import HexaplaCore
import Testing

@Suite struct ParagraphRoleTests {
    private let paragraph = SourceParagraph(
        text: LayeredText("Мост"), map: OffsetMap(identity: 8, origin: 3), givenSentences: [ByteRange(0, 8)])

    @Test func hintsChangeNothingElse() {
        let hinted = paragraph.with(role: ParagraphRole(.title, reason: "h1"))
        #expect(paragraph.role == nil && hinted.role?.kind == .title)
        #expect(hinted.text == paragraph.text && hinted.map == paragraph.map)
        #expect(hinted.givenSentences == paragraph.givenSentences && hinted.with(role: nil) == paragraph)
    }

    @Test(arguments: ParagraphRole.Kind.allCases)
    func roundTrips(kind: ParagraphRole.Kind) throws {
        let hinted = paragraph.with(role: ParagraphRole(kind, reason: "page-footer"))
        let document = ReadDocument(
            id: DocumentID(article: "a1", language: .russian), path: "a.html", byteCount: 11,
            encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .valid), style: .line, format: .html,
            paragraphs: [hinted, paragraph])
        let copy = try JSONDecoder().decode(ReadDocument.self, from: JSONEncoder().encode(document))
        #expect(copy == document && copy.format == .html && copy.paragraphs[1].role == nil)
    }

    @Test func wholeFilesHaveNoPart() {
        let id = DocumentID(article: "a1", language: .english)
        #expect(SourceFile(id: id, path: "a", bytes: []).part == nil)
        let part = SourcePart(text: ByteRange(2, 5))
        #expect(SourceFile(id: id, path: "a", bytes: [], part: part).part?.title == nil)
    }
}
