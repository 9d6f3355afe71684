import HexaplaCore

/// Texts as documents of body paragraphs.
enum BenchDocument {
    /// All texts of a language as one document.
    static func labelled(_ texts: Texts) -> LabelledDocument {
        labelled(texts.paragraphs, language: texts.language, article: "bench")
    }

    /// The document of some paragraphs in UTF-8, one a line.
    static func labelled(_ paragraphs: [[UInt8]], language: LanguageTag, article: String) -> LabelledDocument {
        var origin = 0
        let sources = paragraphs.map { utf8 in
            defer { origin += utf8.count + 1 }
            return SourceParagraph(
                text: LayeredText(validUTF8: utf8), map: OffsetMap(identity: utf8.count, origin: origin))
        }
        let guess = LanguageGuess(tag: language, confidence: 1)
        let source = ReadDocument(
            id: DocumentID(article: article, language: language), path: article, byteCount: origin,
            encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .valid), style: .line,
            paragraphs: sources)
        let detected = DetectedDocument(
            source: source, language: guess, paragraphs: Array(repeating: guess, count: paragraphs.count))
        let label = ParagraphLabel(kind: .body, rule: "bench")
        return LabelledDocument(detected: detected, labels: Array(repeating: label, count: paragraphs.count))
    }
}
