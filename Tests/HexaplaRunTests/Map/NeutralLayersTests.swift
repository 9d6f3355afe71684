import HexaplaCore
import Testing

@testable import HexaplaRun

@Suite struct NeutralLayersTests {
    @Test func everyLayerIsTheTextAsRead() {
        let text = "Мост e\u{301}"
        let paragraph = SourceParagraph(text: LayeredText(text), map: OffsetMap(identity: text.utf8.count, origin: 3))
        let read = ReadDocument(
            id: DocumentID(article: "a", language: .russian), path: "a/ru.txt", byteCount: 40,
            encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .valid), style: .line,
            paragraphs: [paragraph])
        let labelled = NeutralLayers.labelled(NeutralLayers.detected(read))
        let document = NeutralLayers.segmented(NeutralLayers.normalized(labelled))
        #expect(document.detected.language == .unknown && document.detected.paragraphs.count == 1)
        #expect(document.labelled.labels.map(\.kind) == [.body])
        #expect(document.normalized.paragraphs.map(\.text.string) == [text])
        #expect(document.normalized.paragraphs[0].map.map(ByteRange(0, 2)) == ByteRange(0, 2))
        #expect(document.sentences.isEmpty && document.tokens.isEmpty)
    }
}
