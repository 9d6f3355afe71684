import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct PlaceNamesTests {
    /// The territories that a text of words with single spaces names; words of Han are cut at spaces too.
    private func places(_ text: String, _ language: LanguageTag) -> Set<UInt64> {
        let bytes = Array(text.lowercased().utf8)
        var tokens: [Token] = []
        var start = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let range = start..<start + word.utf8.count
            tokens.append(
                Token(
                    range: ByteRange(range.lowerBound, range.upperBound),
                    folded: ByteRange(range.lowerBound, range.upperBound), kind: .word, isCapitalized: true))
            start = range.upperBound + 1
        }
        var found: [Item] = []
        PlaceNames(Language(LanguageLists(language: language))).collect(tokens[...], folded: bytes, into: &found)
        #expect(found.allSatisfy { $0.channel == .place })
        return Set(found.map(\.key))
    }

    @Test(arguments: [
        ("New Zealand", LanguageTag.spanish, "Nueva Zelanda"), ("Germany", .russian, "Германия"),
        ("Peru", .arabic, "بيرو"),
        ("Norway", .french, "Norvège"), ("Kenya", .chinese, "肯尼亚"),
    ])
    func oneCountryHasOneKey(english: String, language: LanguageTag, other: String) {
        #expect(places(english, .english).count == 1)
        #expect(places(english, .english) == places(other, language))
    }

    @Test func whatIsNoCountryHasNone() {
        #expect(places("the new harbour", .english).isEmpty)
        #expect(places("one two three four five six seven eight Peru", .english).isEmpty)
    }
}
