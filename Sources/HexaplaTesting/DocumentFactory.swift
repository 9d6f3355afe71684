package import HexaplaCore
import HexaplaLanguage

/// Makes documents from plain paragraphs, for tests of any stage.
///
/// The file the documents seem to come from is UTF-8 with a blank line between two paragraphs.
package enum DocumentFactory {
    /// A document as read.
    ///
    /// - Parameters:
    ///   - paragraphs: The text of each paragraph.
    ///   - language: The language the document is filed under.
    ///   - article: The article's id.
    /// - Returns: The document; the spans of its paragraphs are those in the file.
    package static func read(
        _ paragraphs: [String], language: LanguageTag, article: String = "a1"
    ) -> ReadDocument {
        var sources: [SourceParagraph] = []
        var offset = 0
        for paragraph in paragraphs {
            let text = LayeredText<Original>(paragraph)
            sources.append(SourceParagraph(text: text, map: OffsetMap(identity: text.count, origin: offset)))
            offset += text.count + 2
        }
        return ReadDocument(
            id: DocumentID(article: article, language: language.base), path: "\(article)/\(language.code).txt",
            byteCount: max(0, offset - 2), encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .valid),
            style: .blank, paragraphs: sources)
    }

    /// A labelled document: every paragraph is body text in the one language.
    ///
    /// - Parameters:
    ///   - paragraphs: The text of each paragraph.
    ///   - language: The language of the document and of each paragraph.
    ///   - article: The article's id.
    ///   - kinds: What each paragraph is; body where the list ends.
    /// - Returns: The document.
    package static func labelled(
        _ paragraphs: [String], language: LanguageTag, article: String = "a1", kinds: [ParagraphKind] = []
    ) -> LabelledDocument {
        labelled(read(paragraphs, language: language, article: article), language: language, kinds: kinds)
    }

    /// A labelled document whose file gives the sentences.
    ///
    /// - Parameters:
    ///   - paragraphs: The sentences of each paragraph; they are joined by a line end.
    ///   - language: The language of the document and of each paragraph.
    ///   - article: The article's id.
    /// - Returns: The document.
    package static func presegmented(
        _ paragraphs: [[String]], language: LanguageTag, article: String = "a1"
    ) -> LabelledDocument {
        let plain = read(paragraphs.map { $0.joined(separator: "\n") }, language: language, article: article)
        let sources = zip(plain.paragraphs, paragraphs).map { source, sentences in
            var start = 0
            let ranges = sentences.map { sentence in
                defer { start += sentence.utf8.count + 1 }
                return ByteRange<Original>(start, start + sentence.utf8.count)
            }
            return SourceParagraph(text: source.text, map: source.map, givenSentences: ranges)
        }
        let document = ReadDocument(
            id: plain.id, path: plain.path, byteCount: plain.byteCount, encoding: plain.encoding,
            style: .presegmented, paragraphs: sources)
        return labelled(document, language: language, kinds: [])
    }

    /// A segmented document: the normalized layer is the text itself, the folded layer is folded as in a run, and
    /// tokens are what white space separates, without the punctuation around it.
    ///
    /// - Parameters:
    ///   - paragraphs: The sentences of each paragraph, none of them empty; they are joined by a space.
    ///   - language: The language of the document and of each paragraph.
    ///   - article: The article's id.
    ///   - kinds: What each paragraph is; body where the list ends.
    /// - Returns: The document.
    package static func segmented(
        _ paragraphs: [[String]], language: LanguageTag, article: String = "a1", kinds: [ParagraphKind] = []
    ) -> SegmentedDocument {
        let texts = paragraphs.map { $0.joined(separator: " ") }
        let labelled = labelled(texts, language: language, article: article, kinds: kinds)
        let normalized = NormalizedDocument(labelled: labelled, paragraphs: texts.map { layers($0, language) })
        var sentences: [Sentence] = []
        var tokens: [Token] = []
        for (index, list) in paragraphs.enumerated() {
            var start = 0
            for sentence in list {
                let first = tokens.count
                tokens += self.tokens(in: sentence, at: start, normalized.paragraphs[index].foldedMap)
                let range = ByteRange<Normalized>(start, start + sentence.utf8.count)
                sentences.append(Sentence(paragraph: index, range: range, tokens: first..<tokens.count))
                start = range.end + 1
            }
        }
        return SegmentedDocument(normalized: normalized, sentences: sentences, tokens: tokens)
    }

    private static func labelled(
        _ document: ReadDocument, language: LanguageTag, kinds: [ParagraphKind]
    ) -> LabelledDocument {
        let guess = LanguageGuess(tag: language, confidence: 1)
        let labels = document.paragraphs.indices.map { index in
            ParagraphLabel(kind: index < kinds.count ? kinds[index] : .body, rule: "given")
        }
        let detected = DetectedDocument(
            source: document, language: guess, paragraphs: document.paragraphs.map { _ in guess })
        return LabelledDocument(detected: detected, labels: labels)
    }

    private static func layers(_ text: String, _ language: LanguageTag) -> NormalizedParagraph {
        let shown = LayeredText<Normalized>(text)
        var folder = Folder(table: .standard, disabled: [FoldRules.accent])
        let habits = FoldingHabits(language, TestLanguages.all.facts(of: language))
        let (folded, map) = folder.fold(shown.utf8, habits: habits)
        return NormalizedParagraph(
            text: shown, map: OffsetMap(identity: shown.count), folded: LayeredText(validUTF8: folded), foldedMap: map)
    }

    private static func tokens(
        in sentence: String, at offset: Int, _ map: OffsetMap<Folded, Normalized>
    ) -> [Token] {
        var tokens: [Token] = []
        for piece in sentence.split(separator: " ") {
            let start = offset + sentence.utf8.distance(from: sentence.startIndex, to: piece.startIndex)
            if let token = token(piece.unicodeScalars, at: start, map) { tokens.append(token) }
        }
        return tokens
    }

    private static func token(
        _ scalars: Substring.UnicodeScalarView, at start: Int, _ map: OffsetMap<Folded, Normalized>
    ) -> Token? {
        let isWord = { (scalar: Unicode.Scalar) in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        guard let first = scalars.firstIndex(where: isWord), let last = scalars.lastIndex(where: isWord) else {
            return nil
        }
        let lead = String(scalars[..<first]).utf8.count
        let inner = scalars[first...last]
        let length = String(inner).utf8.count
        let kind: TokenKind =
            inner.contains { $0.properties.isIdeographic }
            ? .han : inner.contains { $0.properties.isAlphabetic } ? .word : .number
        let range = ByteRange<Normalized>(start + lead, start + lead + length)
        return Token(
            range: range, folded: map.inverseMap(range), kind: kind,
            isCapitalized: inner.first?.properties.isUppercase == true)
    }
}
