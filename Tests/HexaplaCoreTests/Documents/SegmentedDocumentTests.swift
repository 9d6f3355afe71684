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

    @Test func unitsAreLookedUpInTheLayers() {
        let document = document
        #expect(document.shownText(0) == "Один. Два." && document.shownText(.sentence, 2) == "Три.")
        #expect(document.shownText(.paragraph, 9).isEmpty && document.shownText(.sentence, 9).isEmpty)
        #expect(document.shownText(of: document.sentences[1]) == "Два.")
        #expect(document.shownBytes(of: document.sentences[1]).elementsEqual("Два.".utf8))
        #expect(document.span(of: ByteRange(2, 6), inParagraph: 1) == ByteRange(13, 15))
        #expect(document.span(ofParagraph: 1) == ByteRange(12, 16))
        #expect(document.kind(ofParagraph: 1) == .body && document.kind(ofParagraph: 2) == nil)
        #expect(document.isContent(0) && !document.isContent(2))
    }

    @Test func unitsAreNamedByLetterAndOrdinal() {
        #expect(AlignmentLevel.paragraph.name(of: 7) == "p7" && AlignmentLevel.sentence.name(of: 12) == "s12")
        for level in AlignmentLevel.allCases { #expect(AlignmentLevel(letter: level.letter) == level) }
        for wrong in ["", "P", "ps", "x"] { #expect(AlignmentLevel(letter: wrong) == nil) }
    }

    @Test func documentsAreOrderedByArticleThenColumn() {
        let ids = [
            DocumentID(article: "b", language: .english), DocumentID(article: "a", language: .chinese),
            DocumentID(article: "a", language: .arabic),
        ]
        #expect(ids.sorted().map(\.description) == ["a.ar", "a.zh", "b.en"])
    }
}
