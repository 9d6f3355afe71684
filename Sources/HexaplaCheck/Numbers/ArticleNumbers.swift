import HexaplaCore
import HexaplaFacts
import HexaplaLanguage

/// The numbers of all paragraphs of one document.
struct DocumentNumbers {
    /// By paragraph.
    let paragraphs: [ParagraphNumbers]

    /// From this confidence on a paragraph is read as its text is, not as its file is filed.
    private static let sure = 0.9

    /// Reads a document; a paragraph that is surely in another of the six languages is read as that one.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - readers: What reads the facts of each language.
    init(_ document: SegmentedDocument, _ readers: FactReaders) {
        let filed = document.id.language.base
        let reader = readers[filed]
        paragraphs = zip(document.normalized.paragraphs, document.detected.paragraphs).map { paragraph, guess in
            let own = guess.confidence >= Self.sure ? readers.known(guess.tag.base) : nil
            return ParagraphNumbers((own ?? reader).facts(of: paragraph.text))
        }
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
        document.span(of: mention.range, inParagraph: paragraph)
    }

    /// Whether the number says enough to be missed where nothing stands for it: large, and not round.
    var isTelling: Bool {
        if mention.isLoose { return false }
        guard let value = mention.value.integer else { return true }
        if (1900...2099).contains(value) { return true }
        return value > 12 && mention.value.significantDigits >= 2
    }
}
