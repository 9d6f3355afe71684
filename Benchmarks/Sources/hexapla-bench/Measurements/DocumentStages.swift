import HexaplaCore
import HexaplaLanguage
import HexaplaNormalize
import HexaplaSegment

/// The normalize stage: the text as shown, the text as matched, and the maps between them.
struct NormalizeDocument: Measurement {
    let name = "normalize + fold"

    func speed(_ texts: Texts) throws -> Double {
        let stage = NormalizeStage()
        let document = BenchDocument.labelled(texts)
        return try ThreadClock.megabytesPerSecond(bytes: texts.byteCount) {
            try stage.run(document).value.paragraphs.count
        }
    }
}

/// The segment stage: sentences and tokens.
struct SegmentDocument: Measurement {
    let name = "sentences + tokens"
    let languages: LanguageSet

    func speed(_ texts: Texts) throws -> Double {
        let stage = SegmentStage(languages: languages)
        let document = try NormalizeStage().run(BenchDocument.labelled(texts)).value
        return try ThreadClock.megabytesPerSecond(bytes: texts.byteCount) {
            try stage.run(document).value.tokens.count
        }
    }
}
