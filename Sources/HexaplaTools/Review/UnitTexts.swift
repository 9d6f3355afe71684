import HexaplaAlign
import HexaplaCore
import HexaplaSystem

/// The texts of chosen units of a finished run, read in one pass over its segments.
struct UnitTexts {
    /// A unit of a run.
    struct Key: Hashable {
        let article: String
        let language: LanguageTag
        let level: AlignmentLevel
        let ordinal: Int
    }

    private let texts: [Key: String]

    /// Reads the texts.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - wanted: The units; those that the run does not have stay without a text.
    /// - Throws: `PipelineError` when a file of the run cannot be read.
    init(_ run: FinishedRun, _ wanted: Set<Key>) throws(PipelineError) {
        var texts: [Key: String] = [:]
        let present = Set(run.languages(in: "segments"))
        for language in Set(wanted.map(\.language)).intersection(present).sorted() {
            try run.forEachSegment(language) { (segment) throws(PipelineError) in
                let key = Key(
                    article: segment.doc, language: language, level: segment.level, ordinal: segment.index)
                if wanted.contains(key) { texts[key] = segment.shown }
            }
        }
        self.texts = texts
    }

    func text(_ key: Key) -> String? { texts[key] }

    /// The texts of some units in a row; units without a text are left out.
    func text(_ keys: [Key]) -> String { keys.compactMap { texts[$0] }.joined(separator: " ") }

    func hash(_ key: Key) -> UnitHash? { texts[key].map { UnitHash(Array($0.utf8)) } }
}
