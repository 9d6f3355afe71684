import HexaplaCore
import HexaplaICU
import HexaplaLanguage

/// The names of countries and territories of a language, as CLDR has them, so that they are recognized in every other.
///
/// Two short units that name two countries are no translation of each other, whatever else they have in common.
struct PlaceNames: Sendable {
    /// The territory of each name by the hash of its folded letters and digits, without what stands between.
    private let keys: [UInt64: UInt64]

    /// A longer unit is prose, in which a country may go by another name.
    static let mostTokens = 8
    /// The most words of a name.
    private static let mostWords = 4

    /// The names of a language; none where CLDR has none.
    init(_ language: Language) {
        var folder = Folder(table: .standard, disabled: [])
        var keys: [UInt64: UInt64] = [:]
        let names = (try? NameList.territories.names(in: language.tag.code)) ?? []
        let habits = FoldingHabits(language.tag, language.facts)
        for (number, name) in names.enumerated() where !name.isEmpty {
            let folded = folder.fold(Array(name.utf8), habits: habits).0
            let letters = String(decoding: folded, as: UTF8.self).unicodeScalars
                .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            let key = KeyHash.of(.territory, String(String.UnicodeScalarView(letters)).utf8)
            keys[key] = KeyHash.of(.territory, number: number)
        }
        self.keys = keys
    }

    /// Adds the items of the territories that the tokens of a short unit name.
    func collect(_ tokens: ArraySlice<Token>, folded: [UInt8], into found: inout [Item]) {
        guard !keys.isEmpty, tokens.count <= Self.mostTokens else { return }
        var first = tokens.startIndex
        while first < tokens.endIndex {
            var hash = KeyHash.start(.territory)
            var next = first + 1
            for place in first..<min(tokens.endIndex, first + Self.mostWords) {
                hash.add(contentsOf: folded[tokens[place].folded.indices])
                if let key = keys[hash.value] {
                    found.append(Item(key: key, channel: .place))
                    next = place + 1
                }
            }
            first = next
        }
    }
}
