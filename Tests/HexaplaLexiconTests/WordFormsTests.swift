import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaLexicon

@Suite struct WordFormsTests {
    private func forms(_ word: String, _ language: LanguageTag, _ kind: TokenKind = .word) -> [String] {
        var maker = WordForms(language)
        var found: [String] = []
        maker.forEach(of: Array(word.utf8)[...], kind: kind) { found.append(String(decoding: $0, as: UTF8.self)) }
        return found
    }

    @Test(arguments: [
        (LanguageTag.english, "meeting", "meetings"), (.spanish, "reunión", "reuniones"),
        (.french, "ministre", "ministres"),
        (.russian, "страна", "страны"), (.arabic, "حكومه", "الحكومه"), (.arabic, "حكومه", "وبالحكومه"),
    ])
    func inflectedFormsFallTogether(language: LanguageTag, one: String, other: String) {
        #expect(forms(one, language) == forms(other, language))
        #expect(forms(one, language).count == 1)
    }

    @Test func aChineseWordComesWithItsCharacters() {
        #expect(forms("中国", .chinese, .han) == ["中国", "中", "国"])
        #expect(forms("中", .chinese, .han) == ["中"])
    }

    @Test(arguments: LanguageTag.six)
    func numbersAndMarksHaveNoForm(language: LanguageTag) {
        #expect(forms("1,250", language, .number).isEmpty)
        #expect(forms("'", language).isEmpty)
        #expect(forms("", language).isEmpty)
    }

    @Test func marksAtTheEndsAreTakenOff() {
        #expect(forms("l'", .french) == forms("l", .french))
    }

    @Test func aVeryLongWordIsLeftAsItIs() {
        let word = String(repeating: "ab", count: 5000)
        #expect(forms(word, .english) == [word])
    }

    @Test(arguments: [("ال", "ال"), ("الى", "الى"), ("وال", "وال")])
    func shortArabicWordsKeepTheirArticle(word: String, expected: String) {
        let bare = WordForms.withoutArticle(Array(word.utf8)[...])
        #expect(String(decoding: bare, as: UTF8.self) == expected)
    }
}
