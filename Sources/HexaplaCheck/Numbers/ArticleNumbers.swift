import HexaplaCore

/// The numbers of all paragraphs of one document.
struct DocumentNumbers {
    /// By paragraph.
    let paragraphs: [ParagraphNumbers]

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - lexicons: The number words by language.
    init(_ document: SegmentedDocument, _ lexicons: [LanguageTag: NumberLexicon]) {
        let language = document.id.language.base
        let lexicon = lexicons[language] ?? NumberLexicon(LanguageLists(language: language))
        paragraphs = document.normalized.paragraphs.map { NumberReader.numbers(of: $0.text, lexicon) }
    }

    /// All values in some paragraphs and in those right before and after them, where a sentence may have gone.
    ///
    /// - Parameter range: Paragraphs.
    /// - Returns: The values.
    func supply(around range: Range<Int>) -> Set<ExactNumber> {
        let wide = max(0, range.lowerBound - 1)..<min(paragraphs.count, range.upperBound + 1)
        return wide.reduce(into: []) { $0.formUnion(paragraphs[$1].supply) }
    }
}

/// A number in digits with its place in an article.
struct PlacedNumber: Hashable {
    /// The paragraph it stands in.
    let paragraph: Int
    /// The number.
    let mention: NumberMention

    /// The text of the number as shown.
    func text(in document: SegmentedDocument) -> String {
        document.normalized.paragraphs[paragraph].text[mention.range]
    }

    /// The bytes of the file that hold the number.
    func span(in document: SegmentedDocument) -> ByteRange<FileBytes> {
        let original = document.normalized.paragraphs[paragraph].map.map(mention.range)
        return document.source.paragraphs[paragraph].map.map(original)
    }

    /// Whether the number says enough to be missed where nothing stands for it: large, and not round.
    var isTelling: Bool {
        if mention.isLoose { return false }
        guard let value = mention.value.integer else { return true }
        if (1900...2099).contains(value) { return true }
        return value > 12 && mention.value.significantDigits >= 2
    }
}
