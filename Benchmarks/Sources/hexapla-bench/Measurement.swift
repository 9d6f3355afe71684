import HexaplaCore
import HexaplaICU
import HexaplaLanguage
import HexaplaRun
import HexaplaSegment

/// Something whose speed is measured on the texts of each language.
///
/// One measurement, one file in `Measurements`, one line in `Measurements.all`.
protocol Measurement {
    /// A short name, for the table.
    var name: String { get }
    /// The megabytes a second on the texts of one language.
    func speed(_ texts: Texts) throws -> Double
}

/// All measurements, in the order of the table.
///
/// The first is the yardstick of the machine, the second the one of the
/// work: ratios are given to both.
enum Measurements {
    static func all(resources: String) throws -> [any Measurement] {
        let files = try StageResources(folder: resources, needsLexicons: false)
        return [
            MemoryCopy(), ICUIterator(name: "ICU sentences", kind: .sentence),
            ICUIterator(name: "ICU words", kind: .word), DetectParagraphs(profile: files.profile),
            DetectSentences(profile: files.profile), NormalizeDocument(),
            Sentences(segmenter: Segmenter(languages: files.languages)), SegmentDocument(languages: files.languages),
        ]
    }
}
