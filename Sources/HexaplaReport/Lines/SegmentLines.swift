public import HexaplaCore

extension ArticleLines {
    /// The part of `segments/<lang>.jsonl`: every paragraph, then every sentence of one text of the article.
    ///
    /// `text` is the original text of the span; `normalized` stands beside it only where the text as shown differs.
    ///
    /// - Parameters:
    ///   - language: One of the six languages, English included.
    ///   - levels: The levels asked for.
    /// - Returns: One line a segment.
    public func segmentLines(
        _ language: LanguageTag, levels: Set<AlignmentLevel> = Set(AlignmentLevel.allCases)
    ) -> String {
        guard let document = document(language) else { return "" }
        let segments = SegmentLines(document: document)
        return (levels.contains(.paragraph) ? segments.paragraphs : "")
            + (levels.contains(.sentence) ? segments.sentences : "")
    }
}

/// The lines of one document's segments.
struct SegmentLines {
    let document: SegmentedDocument

    var paragraphs: String { ArticleLines.join((0..<document.paragraphCount).lazy.map(paragraph)) }

    var sentences: String { ArticleLines.join(document.sentences.indices.lazy.map(sentence)) }

    private func paragraph(_ index: Int) -> JSONObject {
        let source = document.source.paragraphs[index]
        let original = source.text.string
        var object = head(.paragraph, index, paragraph: index, span: source.span, text: original)
        setNormalized(&object, document.shownText(index), original: original)
        if let dateline = document.labelled.labels[index].dateline {
            let span = source.map.map(dateline)
            object.set("dateline", .ints([span.start, span.end]))
        }
        object.set("language", document.foreignLanguage(index).map { .string($0.code) })
        return object
    }

    private func sentence(_ index: Int) -> JSONObject {
        let sentence = document.sentences[index]
        let original = document.originalText(of: sentence)
        var object = head(
            .sentence, index, paragraph: sentence.paragraph, span: document.span(of: sentence), text: original)
        setNormalized(&object, document.shownText(ofSentence: index), original: original)
        object.set("paragraph", .int(sentence.paragraph))
        return object
    }

    private func head(
        _ level: AlignmentLevel, _ index: Int, paragraph: Int, span: ByteRange<FileBytes>, text: String
    ) -> JSONObject {
        let label = document.labelled.labels[paragraph]
        var object: JSONObject = [
            "doc": .string(document.id.article), "lang": .string(document.id.language.base.code),
            "level": .string(level.rawValue), "index": .int(index), "kind": .string(label.kind.rawValue),
            "id": .string("\(document.id.article).\(document.id.language.base.code).\(level.name(of: index))"),
            "span": .ints([span.start, span.end]), "file": .string(document.source.path), "text": .string(text),
        ]
        object.set("furniture", label.furniture.map { .string($0.rawValue) })
        return object
    }

    /// Compares bytes: two spellings of a letter are equal as strings.
    private func setNormalized(_ object: inout JSONObject, _ shown: String, original: String) {
        if !shown.utf8.elementsEqual(original.utf8) { object.set("normalized", .string(shown)) }
    }
}
