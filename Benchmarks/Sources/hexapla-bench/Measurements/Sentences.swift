import HexaplaCore
import HexaplaSegment

/// The sentences of all paragraphs as one text, ICU's work and the rules on top.
struct Sentences: Measurement {
    let name = "sentences"
    let segmenter: Segmenter

    func speed(_ texts: Texts) throws -> Double {
        let text = LayeredText<Normalized>(validUTF8: Array(texts.paragraphs.joined(separator: [0x20])))
        return try ThreadClock.megabytesPerSecond(bytes: text.count) {
            try segmenter.sentences(text, language: texts.language).count
        }
    }
}
