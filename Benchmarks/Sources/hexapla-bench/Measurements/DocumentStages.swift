import HexaplaCore
import HexaplaNormalize
import HexaplaSegment

/// The normalize stage: the text as shown, the text as matched, and the maps between them.
struct NormalizeDocument: Measurement {
    let name = "normalize + fold"

    func speed(_ texts: Texts) throws -> Double {
        let stage = NormalizeStage()
        let document = BenchDocument.labelled(texts)
        return try ThreadClock.megabytesPerSecond(bytes: texts.byteCount) {
            try stage.run(document).value.paragraphs.count
        }
    }
}

/// The segment stage: sentences and tokens.
struct SegmentDocument: Measurement {
    let name = "sentences + tokens"
    let lists: [LanguageTag: LanguageLists]

    func speed(_ texts: Texts) throws -> Double {
        let stage = SegmentStage(lists: lists)
        let document = try NormalizeStage().run(BenchDocument.labelled(texts)).value
        return try ThreadClock.megabytesPerSecond(bytes: texts.byteCount) {
            try stage.run(document).value.tokens.count
        }
    }
}

/// The texts of a language as one document of body paragraphs.
private enum BenchDocument {
    static func labelled(_ texts: Texts) -> LabelledDocument {
        var origin = 0
        let paragraphs = texts.paragraphs.map { utf8 in
            defer { origin += utf8.count + 1 }
            return SourceParagraph(
                text: LayeredText(validUTF8: utf8), map: OffsetMap(identity: utf8.count, origin: origin))
        }
        let guess = LanguageGuess(tag: texts.language, confidence: 1)
        let source = ReadDocument(
            id: DocumentID(article: "bench", language: texts.language), path: "bench", byteCount: origin,
            encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .valid), style: .line,
            paragraphs: paragraphs)
        let detected = DetectedDocument(
            source: source, language: guess, paragraphs: Array(repeating: guess, count: paragraphs.count))
        let label = ParagraphLabel(kind: .body, rule: "bench")
        return LabelledDocument(detected: detected, labels: Array(repeating: label, count: paragraphs.count))
    }
}
