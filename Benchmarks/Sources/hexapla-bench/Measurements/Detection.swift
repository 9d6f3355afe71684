import HexaplaCore
import HexaplaDetect

/// The language detector, a paragraph a call.
struct DetectParagraphs: Measurement {
    let name = "detect paragraphs"
    let profile: LanguageProfile

    func speed(_ texts: Texts) -> Double { Detection.speed(texts.paragraphs, profile) }
}

/// The language detector, a sentence a call.
struct DetectSentences: Measurement {
    let name = "detect sentences"
    let profile: LanguageProfile

    func speed(_ texts: Texts) -> Double { Detection.speed(texts.sentences, profile) }
}

/// What both measure.
private enum Detection {
    static func speed(_ pieces: [[UInt8]], _ profile: LanguageProfile) -> Double {
        let detector = LanguageDetector(profile: profile)
        let bytes = pieces.reduce(0) { $0 + $1.count }
        return ThreadClock.megabytesPerSecond(bytes: bytes) {
            pieces.reduce(0) { $0 + (detector.detect($1).confidence > 0.5 ? 1 : 0) }
        }
    }
}
