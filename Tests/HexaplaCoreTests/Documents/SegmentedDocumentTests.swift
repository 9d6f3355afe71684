import HexaplaCore
import Testing

@Suite struct SegmentedDocumentTests {
    /// Two paragraphs of two sentences and one, in a file of one byte a character.
    private var document: SegmentedDocument {
        let texts = ["Один. Два.", "Три."]
        var origin = 0
        var sources: [SourceParagraph] = []
        for text in texts {
            var map = OffsetMap<Original, FileBytes>(origin: origin)
            for scalar in text.unicodeScalars { map.append(fromWidth: scalar.utf8.count, toWidth: 1) }
            sources.append(SourceParagraph(text: LayeredText(text), map: map))
            origin += text.unicodeScalars.count + 2
        }
        let read = ReadDocument(
            id: DocumentID(article: "a", language: .russian), path: "a/ru.txt", byteCount: origin,
            encoding: TextEncoding(name: "windows-1251", confidence: 1, source: .given), style: .blank,
            paragraphs: sources)
        let detected = DetectedDocument(source: read, language: .unknown, paragraphs: [.unknown, .unknown])
        let label = ParagraphLabel(kind: .body, rule: "test")
        let layers = texts.map { text in
            NormalizedParagraph(
                text: LayeredText(text), map: OffsetMap(identity: text.utf8.count), folded: LayeredText(text),
                foldedMap: OffsetMap(identity: text.utf8.count))
        }
        let normalized = NormalizedDocument(
            labelled: LabelledDocument(detected: detected, labels: [label, label]), paragraphs: layers)
        let sentences = [
            Sentence(paragraph: 0, range: ByteRange(0, 9), tokens: 0..<0),
            Sentence(paragraph: 0, range: ByteRange(10, 17), tokens: 0..<0),
            Sentence(paragraph: 1, range: ByteRange(0, 7), tokens: 0..<0),
        ]
        return SegmentedDocument(normalized: normalized, sentences: sentences, tokens: [])
    }

    @Test func sentencesAreFoundByParagraph() {
        #expect(document.sentenceIndices(ofParagraph: 0) == 0..<2)
        #expect(document.sentenceIndices(ofParagraph: 1) == 2..<3)
    }

    @Test func spansCountTheBytesOfTheFile() {
        let document = document
        #expect(document.span(of: document.sentences[1]) == ByteRange(6, 10))
        #expect(document.span(of: document.sentences[2]) == ByteRange(12, 16))
        #expect(document.originalText(of: document.sentences[1]) == "Два.")
    }

    @Test func documentsAreOrderedByArticleThenColumn() {
        let ids = [
            DocumentID(article: "b", language: .english), DocumentID(article: "a", language: .chinese),
            DocumentID(article: "a", language: .arabic),
        ]
        #expect(ids.sorted().map(\.description) == ["a.ar", "a.zh", "b.en"])
    }
}
