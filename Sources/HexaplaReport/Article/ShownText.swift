import HexaplaCore

/// What pages show of a document.
extension SegmentedDocument {
    /// Whether a paragraph belongs to the article and not to the page around it.
    func isContent(_ paragraph: Int) -> Bool {
        labelled.labels.indices.contains(paragraph) && labelled.labels[paragraph].kind != .furniture
    }

    /// The text of a paragraph as shown.
    func shownText(_ paragraph: Int) -> String {
        normalized.paragraphs.indices.contains(paragraph) ? normalized.paragraphs[paragraph].text.string : ""
    }

    /// The text of a sentence as shown.
    func shownText(ofSentence index: Int) -> String {
        guard sentences.indices.contains(index) else { return "" }
        return normalized.paragraphs[sentences[index].paragraph].text[sentences[index].range]
    }

    /// The text of some sentences as shown, set together as the language does; `nil` for none.
    func shownText(ofSentences range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        return range.map(shownText(ofSentence:)).joined(separator: id.language.base == .chinese ? "" : " ")
    }

    /// The text of the first title, where there is one.
    var title: String? { labelled.labels.firstIndex { $0.kind == .title }.map { shownText($0) } }

    /// Where the dateline of a paragraph ends in the text as shown, in UTF-8 bytes; 0 when there is none.
    func datelineEnd(_ paragraph: Int) -> Int {
        guard labelled.labels.indices.contains(paragraph), let dateline = labelled.labels[paragraph].dateline,
            normalized.paragraphs.indices.contains(paragraph)
        else { return 0 }
        let shown = normalized.paragraphs[paragraph]
        let end = shown.map.inverseMap(dateline).end
        return shown.text.isScalarBoundary(end) ? end : 0
    }

    /// The language of a paragraph's text for the `lang` attribute: the one it reads as, otherwise the one the document
    /// is filed under; Chinese with the script of the document.
    func textLanguage(_ paragraph: Int) -> LanguageTag {
        let filed = detected.language.tag.base == id.language.base ? detected.language.tag : id.language
        guard detected.paragraphs.indices.contains(paragraph) else { return filed }
        let found = detected.paragraphs[paragraph].tag
        guard found != .undetermined else { return filed }
        return found == found.base && found == filed.base ? filed : found
    }

    /// The language of the paragraph that holds a sentence.
    func textLanguage(ofSentence index: Int) -> LanguageTag {
        sentences.indices.contains(index) ? textLanguage(sentences[index].paragraph) : id.language
    }

    /// The language of a paragraph where it is another than the document is filed under.
    func foreignLanguage(_ paragraph: Int) -> LanguageTag? {
        guard detected.paragraphs.indices.contains(paragraph) else { return nil }
        let found = detected.paragraphs[paragraph].tag
        return found == .undetermined || found.base == id.language.base ? nil : found
    }
}
