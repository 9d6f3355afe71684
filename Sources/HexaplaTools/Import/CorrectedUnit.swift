import HexaplaAlign
import HexaplaCore
import HexaplaRun

/// A pair of texts of an exported file, as the file has it: as it was written, or as a person has left it.
struct CorrectedUnit: Sendable, Hashable {
    /// What names the pair in the file; `nil` where the file has no names.
    var id: String?
    /// The article; `nil` where the file does not say.
    var article: String?
    /// The version's language.
    var language: LanguageTag
    /// The level of the units.
    var level: AlignmentLevel
    /// The English units; none where the file does not name them.
    var source: [Int] = []
    /// The units of the version.
    var target: [Int] = []
    /// The English text.
    var sourceText: String
    /// The text of the version.
    var targetText: String
    /// What the person said of it, in words.
    var verdict = ""
    /// What the person noted.
    var note = ""
    /// Whether it was exported as a bead that stands out of order.
    var isMoved = false
    /// What of it cannot be read, as the end of a sentence that begins with "The row"; `nil` for nothing.
    var problem: String?
    /// Where it stands in the file, for messages.
    var place: String

    /// What the same pair has in another state of the file: its name, or else its English text.
    var key: Key { Key(name: id ?? sourceText, isText: id == nil, language: language) }

    /// What names a pair.
    struct Key: Hashable {
        let name: String
        let isText: Bool
        let language: LanguageTag
    }

    /// Whether two states have the same texts, white space aside.
    func hasTexts(of other: CorrectedUnit) -> Bool {
        UnitHash(Array(sourceText.utf8)) == UnitHash(Array(other.sourceText.utf8))
            && UnitHash(Array(targetText.utf8)) == UnitHash(Array(other.targetText.utf8))
    }
}

/// Units as exports write them: `s3 s4`.
enum WrittenUnits {
    /// The units of a cell, as an export writes them or as a person may in a review; none of an empty cell.
    ///
    /// - Throws: `ReviewRowProblem` saying what to mend.
    static func units(_ text: String, _ level: AlignmentLevel) throws(ReviewRowProblem) -> [Int] {
        if let parsed = parsed(text), parsed.level == level { return parsed.units }
        return try UnitList.units(ordinals: text, hashes: "", level: level).compactMap(\.ordinal)
    }

    /// The level and the ordinals; `nil` for anything else.
    static func parsed(_ text: String) -> (level: AlignmentLevel, units: [Int])? {
        var units: [Int] = []
        var level: AlignmentLevel?
        for word in text.split(separator: " ") {
            guard let known = AlignmentLevel.allCases.first(where: { $0.letter == word.prefix(1).lowercased() }),
                known == level ?? known, let unit = Int(word.dropFirst()), unit >= 0
            else { return nil }
            level = known
            units.append(unit)
        }
        return level.map { ($0, units) }
    }
}
