import HexaplaAlign
import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// The texts of chosen units of a finished run, read from the lines of their articles.
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
        for (article, keys) in Dictionary(grouping: wanted, by: \.article) {
            guard let entry = try run.entry(article) else { continue }
            for language in Set(keys.map(\.language)) {
                let lines: [SegmentLine] = try run.lines(of: entry, in: OutputNames.segments(language))
                for line in lines {
                    let key = Key(article: article, language: language, level: line.level, ordinal: line.index)
                    if wanted.contains(key) { texts[key] = line.shown }
                }
            }
        }
        self.texts = texts
    }

    func text(_ key: Key) -> String? { texts[key] }

    /// The texts of some units in a row; units without a text are left out.
    func text(_ keys: [Key]) -> String { keys.compactMap { texts[$0] }.joined(separator: " ") }

    func hash(_ key: Key) -> UnitHash? { texts[key].map { UnitHash(Array($0.utf8)) } }
}
