import HexaplaCore
import HexaplaLanguage

/// A sentence or a long quotation in another language inside a paragraph of the document's language.
struct ForeignPassage {
    let detector: LanguageDetector
    let options: DetectOptions
    let languages: LanguageSet

    /// The findings of a paragraph, in text order.
    func findings(_ document: DetectedDocument, _ index: Int, letters: Int) -> [Finding] {
        let language = document.language.tag
        guard options.findsPassages, languages.contains(language), letters >= 2 * options.passageLetters,
            document.paragraphs[index].tag.base == language.base
        else { return [] }
        let paragraph = document.source.paragraphs[index]
        return detector.spans(in: paragraph.text).filter { isForeign($0, language, paragraph.text) }.map { span in
            let range = Self.trimmed(span.range, paragraph.text)
            return Finding(
                .foreignPassage, .info,
                "A passage of the paragraph is in '\(span.guess.tag)', the document in '\(language)'.",
                article: document.source.id.article, language: document.source.id.language, level: .paragraph,
                index: index, file: document.source.path, span: paragraph.map.map(range))
        }
    }

    private func isForeign(_ span: LanguageSpan, _ language: LanguageTag, _ text: LayeredText<Original>) -> Bool {
        guard span.guess.tag != .undetermined, span.guess.tag.base != language.base,
            span.guess.confidence >= options.sureConfidence
        else { return false }
        let isQuoted = Self.quotes.contains { text.utf8[span.range.indices].starts(with: $0) }
        return span.letters >= (isQuoted ? 2 : 1) * options.passageLetters
    }

    /// Opening quotation marks and brackets in UTF-8: " « “ „ ‹ 《 「 『 ( （.
    private static let quotes: [[UInt8]] = [
        [0x22], [0xC2, 0xAB], [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9E], [0xE2, 0x80, 0xB9], [0xE3, 0x80, 0x8A],
        [0xE3, 0x80, 0x8C], [0xE3, 0x80, 0x8E], [0x28], [0xEF, 0xBC, 0x88],
    ]

    /// The range without white space at its ends.
    private static func trimmed(
        _ range: ByteRange<Original>, _ text: LayeredText<Original>
    ) -> ByteRange<Original> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x9...0xD).contains(byte) }
        var (start, end) = (range.start, range.end)
        while start < end, isSpace(text.utf8[start]) { start += 1 }
        while start < end, isSpace(text.utf8[end - 1]) { end -= 1 }
        return ByteRange(start, end)
    }
}
