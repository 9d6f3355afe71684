import HexaplaCore
import HexaplaICU
import HexaplaLanguage

/// Makes the layers of one paragraph after another and counts what the rules did.
struct ParagraphNormalizer {
    private var cleaner: TextCleaner
    private var folder: Folder
    private let composes: Bool
    private var composed = 0
    /// Runs of combining marks that were normalized in pieces.
    private(set) var cutRuns = 0
    /// Paragraphs with nothing to show.
    private(set) var emptied = 0

    init(table: FoldTable, disabled: Set<String>) {
        cleaner = TextCleaner(disabled: disabled)
        folder = Folder(table: table, disabled: disabled)
        composes = !disabled.contains(CompositionRule.id)
    }

    /// How often each rule applied, by id; rules that did not apply are left out.
    var counts: [(id: String, count: Int)] {
        let ids = NormalizeOptions.ruleIDs
        var all = cleaner.counts
        all[all.count - 1] = composed
        return zip(ids, all + folder.counts).map { (id: $0, count: $1) }
    }

    /// The count of one rule of the normalized layer.
    func count(of id: String) -> Int {
        CharacterRules.all.firstIndex { $0.id == id }.map { cleaner.counts[$0] } ?? 0
    }

    /// The normalized layer of a text.
    mutating func normalize(
        _ text: [UInt8], isUnspaced: Bool
    ) throws(ICUError) -> ([UInt8], OffsetMap<Normalized, Original>) {
        let findings = ScanTable.shared.scan(text)
        if !findings.hasOddities, !findings.mayCompose, text.contains(where: { $0 > 0x20 }) {
            return (text, OffsetMap(identity: text.count))
        }
        let (cleaned, map) = cleaner.clean(text, isUnspaced: isUnspaced)
        if cleaned.allSatisfy({ $0 <= 0x20 }), !text.isEmpty { return replaceEmpty(text) }
        guard composes, findings.mayCompose, let result = try Normalizer.normalize(cleaned) else {
            return (cleaned, map)
        }
        composed += result.edits.count
        cutRuns += result.cutRuns
        var composer = MapComposer(map)
        return (result.text, composer.compose(result.edits))
    }

    /// The folded layer of a normalized text.
    mutating func fold(_ text: [UInt8], habits: FoldingHabits) -> ([UInt8], OffsetMap<Folded, Normalized>) {
        folder.fold(text, habits: habits)
    }

    /// A paragraph never vanishes: where nothing is left, U+FFFD stands for all of it.
    private mutating func replaceEmpty(_ text: [UInt8]) -> ([UInt8], OffsetMap<Normalized, Original>) {
        emptied += 1
        var map = OffsetMap<Normalized, Original>()
        map.append(fromWidth: 3, toWidth: text.count)
        return ([0xEF, 0xBF, 0xBD], map)
    }
}
