import HexaplaCore

/// One document of a bitext, as units of both levels.
struct BitextSide: Sendable {
    let language: LanguageTag
    private(set) var paragraphs: Side
    private(set) var sentences: Side
    let paragraphOfSentence: [Int]
    let types: WordTypes
    /// The digest of each paragraph; none in a part of a document.
    private(set) var digests: [UnitHash] = []
    /// The language of each paragraph, where it is surely another than the document's; none in a part of a document.
    private(set) var foreign: [LanguageTag?] = []

    init(_ document: SegmentedDocument, builder: UnitBuilder) {
        language = document.id.language
        types = WordTypes(document)
        var sentences = builder.sentences(of: document, types: types)
        var paragraphs = builder.paragraphs(of: document, sentences: sentences)
        sentences.collectPostings()
        paragraphs.collectPostings()
        (self.sentences, self.paragraphs) = (sentences, paragraphs)
        paragraphOfSentence = document.sentences.map(\.paragraph)
        digests = document.normalized.paragraphs.map { UnitHash($0.text.utf8) }
        foreign = (0..<document.paragraphCount).map(document.surelyForeignLanguage)
    }

    /// A document that is too long to be aligned: none of its units is kept.
    init(tooLong document: SegmentedDocument) {
        language = document.id.language
        types = WordTypes(none: document.id.language)
        (paragraphs, sentences, paragraphOfSentence) = (Side(), Side(), [])
    }

    /// The same document with its sentences in reverse order.
    func reversed() -> BitextSide {
        var side = self
        side.sentences = sentences.reversed()
        return side
    }

    /// The same document in which some paragraphs say nothing: no evidence is taken from them.
    func silencing(_ silent: Set<Int>) -> BitextSide {
        guard !silent.isEmpty else { return self }
        var side = self
        side.paragraphs = paragraphs.silencing(silent.contains)
        side.sentences = sentences.silencing { silent.contains(paragraphOfSentence[$0]) }
        return side
    }

    /// Some neighbouring paragraphs of a document with their sentences, as a document of their own.
    init(_ whole: BitextSide, paragraphs range: Range<Int>) {
        let inside = whole.sentences(ofParagraphs: range)
        language = whole.language
        paragraphs = whole.paragraphs.part(range)
        sentences = whole.sentences.part(inside)
        types = whole.types
        paragraphOfSentence = whole.paragraphOfSentence[inside].map { $0 - range.lowerBound }
    }

    /// The sentences of neighbouring paragraphs.
    func sentences(ofParagraphs range: Range<Int>) -> Range<Int> {
        let first = paragraphOfSentence.partitioningIndex { $0 >= range.lowerBound }
        return first..<max(first, paragraphOfSentence.partitioningIndex { $0 >= range.upperBound })
    }

    /// Lets no sentence know whether it starts a paragraph, as in a text without paragraphs.
    mutating func forgetParagraphs() {
        for index in sentences.units.indices { sentences.units[index].startsParagraph = false }
    }
}

extension SegmentedDocument {
    /// The least confidence of a language that is believed.
    private static let leastConfidence = 0.6

    /// The language of a paragraph, where it is surely another than the document's.
    fileprivate func surelyForeignLanguage(_ paragraph: Int) -> LanguageTag? {
        foreignLanguage(paragraph).flatMap {
            detected.paragraphs[paragraph].confidence >= Self.leastConfidence ? $0.base : nil
        }
    }
}
