import HexaplaCore
import HexaplaLanguage

/// What one word says of a number.
///
/// A word may say several things: "second", French "sept".
struct NumberEntry: Hashable {
    /// A value that is added.
    var unit: Int?
    /// A value that multiplies what stands before it.
    var scale: Int?
    /// A place in an order.
    var ordinal: Int?
    /// The number of a month.
    var month: Int?
    /// Whether it is the word for the hour after a time of day.
    var isHour = false
    /// What it multiplies digits by when it is a letter glued to them; it may as well be a unit of measure.
    var letterScale: Int?
}

/// The number words and months of one language, by their folded letters.
struct NumberLexicon {
    /// How the language groups digits and marks decimals.
    let marks: NumberMarks
    private var entries: [[Unicode.Scalar]: NumberEntry] = [:]
    /// Words of a single scalar, such as Han numerals.
    private(set) var singles: Set<Unicode.Scalar> = []

    /// The word for the hour, as it stands after the digits of a time of day; folded.
    private static let hourWords = [
        "h", "hs", "hrs", "hours", "hora", "horas", "heure", "heures", "ч", "час", "часа", "часов", "时", "時", "点", "點",
    ]

    private static let letterScales = [("k", 1000), ("m", 1_000_000), ("b", 1_000_000_000)]

    /// Keys the lists of a language.
    ///
    /// - Parameter lists: The lists; empty ones give a lexicon that knows digits only.
    init(_ lists: LanguageLists) {
        marks = NumberMarks(lists.language)
        for word in lists.numberWords {
            update(word.form) { entry in
                switch word.kind {
                case .unit: entry.unit = word.value
                case .scale: entry.scale = word.value
                case .ordinal: entry.ordinal = word.value
                }
            }
        }
        for month in lists.months { update(month.form) { $0.month = month.number } }
        for (letter, scale) in Self.letterScales { update(letter) { $0.letterScale = scale } }
        for word in Self.hourWords { update(word) { $0.isHour = true } }
        singles = Set(entries.keys.filter { $0.count == 1 }.compactMap(\.first))
    }

    private mutating func update(_ form: String, _ change: (inout NumberEntry) -> Void) {
        var key = ScalarFold.fold(form)
        while key.last == "." { key.removeLast() }
        change(&entries[key, default: NumberEntry()])
    }

    /// The entry of a word.
    ///
    /// - Parameter word: The folded letters of a word.
    /// - Returns: What the lists say; Arabic words are also tried without the conjunctions, prepositions and article
    ///   that are written together with them.
    func entry(for word: [Unicode.Scalar]) -> NumberEntry? {
        if let entry = entries[word] { return entry }
        guard word.count > 2, ["و", "ف", "ب", "ل", "ك", "ا"].contains(word[0]) else { return nil }
        if word.starts(with: ["ا", "ل"]) { return entries[Array(word.dropFirst(2))] }
        let rest = Array(word.dropFirst())
        return entries[rest] ?? (rest.starts(with: ["ا", "ل"]) ? entries[Array(rest.dropFirst(2))] : nil)
    }
}

/// How a language writes long numbers and fractions in digits.
struct NumberMarks: Hashable {
    /// Whether a comma before three digits always groups, and a stop is decimal first of all.
    let isStrict: Bool
    /// Whether a stop before three digits groups first of all; otherwise a comma does.
    let stopGroups: Bool

    /// The marks of a language; see CLDR, `numbers/symbols`.
    init(_ language: LanguageTag) {
        let base = language.base
        isStrict = base == .english || base == .chinese
        stopGroups = base == .spanish || base == .french || base == .russian
    }
}
