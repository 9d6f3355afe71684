/// The text, the span, the kind and the language of paragraphs and sentences, looked up in the layers here only.
extension SegmentedDocument {
    /// What a paragraph is; `nil` when there is no such paragraph.
    package func kind(ofParagraph paragraph: Int) -> ParagraphKind? {
        labelled.labels.indices.contains(paragraph) ? labelled.labels[paragraph].kind : nil
    }

    /// Whether a paragraph belongs to the article and not to the page around it.
    package func isContent(_ paragraph: Int) -> Bool {
        kind(ofParagraph: paragraph).map { $0 != .furniture } ?? false
    }

    /// The bytes of the file that hold a paragraph.
    package func span(ofParagraph paragraph: Int) -> ByteRange<FileBytes> { source.paragraphs[paragraph].span }

    /// The bytes of the file that hold a part of a paragraph.
    ///
    /// - Parameters:
    ///   - range: The part in the text as shown.
    ///   - paragraph: The paragraph.
    /// - Returns: The span in the file.
    package func span(of range: ByteRange<Normalized>, inParagraph paragraph: Int) -> ByteRange<FileBytes> {
        source.paragraphs[paragraph].map.map(normalized.paragraphs[paragraph].map.map(range))
    }

    /// The bytes of the file that hold a sentence.
    ///
    /// - Parameter sentence: A sentence of this document.
    /// - Returns: The span in the file.
    public func span(of sentence: Sentence) -> ByteRange<FileBytes> {
        span(of: sentence.range, inParagraph: sentence.paragraph)
    }

    /// The text of a sentence as read.
    ///
    /// - Parameter sentence: A sentence of this document.
    /// - Returns: The original text of its span.
    public func originalText(of sentence: Sentence) -> String {
        let original = normalized.paragraphs[sentence.paragraph].map.map(sentence.range)
        return source.paragraphs[sentence.paragraph].text[original]
    }
}

extension SegmentedDocument {
    /// The text of a paragraph as shown; empty when there is no such paragraph.
    package func shownText(_ paragraph: Int) -> String {
        normalized.paragraphs.indices.contains(paragraph) ? normalized.paragraphs[paragraph].text.string : ""
    }

    /// The text of a sentence as shown; empty when there is no such sentence.
    package func shownText(ofSentence index: Int) -> String {
        sentences.indices.contains(index) ? shownText(of: sentences[index]) : ""
    }

    /// The text of a sentence as shown.
    package func shownText(of sentence: Sentence) -> String {
        normalized.paragraphs[sentence.paragraph].text[sentence.range]
    }

    /// The text of a unit as shown; empty when there is no such unit.
    package func shownText(_ level: AlignmentLevel, _ index: Int) -> String {
        level == .paragraph ? shownText(index) : shownText(ofSentence: index)
    }

    /// The text of some sentences as shown, with spaces between them where the script sets some; `nil` for none.
    package func shownText(ofSentences range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        return range.map(shownText(ofSentence:)).reduce("") { text, next in
            guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return text + next }
            return text + (Self.isWide(last) || Self.isWide(first) ? "" : " ") + next
        }
    }

    /// Whether a scalar is a Han character or a mark of its width, beside which no space stands.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// The text of a sentence as shown, in UTF-8.
    package func shownBytes(of sentence: Sentence) -> ArraySlice<UInt8> {
        normalized.paragraphs[sentence.paragraph].text.utf8[sentence.range.indices]
    }

    /// The text of the first title, where there is one.
    package var title: String? { labelled.labels.firstIndex { $0.kind == .title }.map { shownText($0) } }

    /// Where the dateline of a paragraph ends in the text as shown, in UTF-8 bytes; 0 when there is none.
    package func datelineEnd(_ paragraph: Int) -> Int {
        guard labelled.labels.indices.contains(paragraph), let dateline = labelled.labels[paragraph].dateline,
            normalized.paragraphs.indices.contains(paragraph)
        else { return 0 }
        let shown = normalized.paragraphs[paragraph]
        let end = shown.map.inverseMap(dateline).end
        return shown.text.isScalarBoundary(end) ? end : 0
    }
}

extension SegmentedDocument {
    /// The language of a paragraph's text, for readers and browsers: the one it reads as, otherwise the one the document
    /// is filed under; Chinese with the script of the document.
    package func textLanguage(_ paragraph: Int) -> LanguageTag {
        let filed = detected.language.tag.base == id.language.base ? detected.language.tag : id.language
        guard detected.paragraphs.indices.contains(paragraph) else { return filed }
        let found = detected.paragraphs[paragraph].tag
        guard found != .undetermined else { return filed }
        return found == found.base && found == filed.base ? filed : found
    }

    /// The language of the paragraph that holds a sentence.
    package func textLanguage(ofSentence index: Int) -> LanguageTag {
        sentences.indices.contains(index) ? textLanguage(sentences[index].paragraph) : id.language
    }

    /// The language of a paragraph where it is another than the document is filed under.
    package func foreignLanguage(_ paragraph: Int) -> LanguageTag? {
        guard detected.paragraphs.indices.contains(paragraph) else { return nil }
        let found = detected.paragraphs[paragraph].tag
        return found == .undetermined || found.base == id.language.base ? nil : found
    }
}
