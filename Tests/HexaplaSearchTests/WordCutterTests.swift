import HexaplaCore
import HexaplaDatabase
import HexaplaLanguage
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaSearch

@Suite struct WordCutterTests {
    private func words(_ text: String, _ code: String) throws -> (words: [String], forms: [String]) {
        let cutter = WordCutters(TestLanguages.all)[try #require(LanguageTag(code))]
        let folded = cutter.fold(Array(text.utf8)).text
        let tokens = cutter.tokens(in: folded)
        return (
            tokens.map { String(decoding: folded[$0.range], as: UTF8.self) },
            tokens.map { String(decoding: cutter.form(of: $0, in: folded), as: UTF8.self) }
        )
    }

    @Test(arguments: [
        ("en", "The Ports’ opening, 12.5%", ["the", "ports", "opening", "12", "5"]),
        ("fr", "l’accord-cadre « signé »", ["l", "accord", "cadre", "signé"]),
        ("ru", "Премьер-министр отложил приём", ["премьер", "министр", "отложил", "прием"]),
        ("zh", "欧盟在2014年", ["欧", "盟", "在", "2014", "年"]),
        ("ar", "وَقَّعَ الاتفاقَ", ["وقع", "الاتفاق"]),
        ("en", "… — !", []), ("en", "", []),
    ])
    func textsAreCutAndFolded(code: String, text: String, expected: [String]) throws {
        #expect(try words(text, code).words == expected)
    }

    /// Forms of a word that must be found by one another.
    @Test(arguments: [
        ("en", "agreement agreements Agreement"), ("es", "puente puentes"), ("ru", "договор договора договором"),
        ("fr", "accord accords l’accord"), ("ar", "جسر الجسر والجسر بالجسر للجسر"), ("de", "Brücke Brücken"),
    ])
    func inflectedFormsHaveOneForm(code: String, text: String) throws {
        let forms = try words(text, code).forms.filter { $0 != "l" }
        #expect(Set(forms).count == 1, "\(forms)")
    }

    /// Nouns of two letters are found behind the article; words that only look as if they had one stay as they are.
    @Test func shortArabicNounsHaveNoArticle() throws {
        for text in ["حق الحق والحق فالحق بالحق للحق", "يد اليد واليد", "دم الدَّم بالدم", "أب الأب"] {
            let forms = try words(text, "ar").forms
            #expect(Set(forms).count == 1, "\(forms)")
        }
        for (word, other) in [
            ("الله", "له"), ("والله", "له"), ("بالله", "له"), ("التي", "تي"), ("والذي", "ذي"), ("إليه", "يه"),
            ("الآن", "إن"),
            ("والدة", "دة"), ("ألفي", "في"), ("بالون", "ون"),
        ] {
            #expect(try words(word, "ar").forms != words(other, "ar").forms, "\(word)")
        }
    }

    /// A found word is marked with the marks on its last letter.
    @Test(arguments: [
        ("ar", "البيت", "دخل البيتَ، ثم", ["البيتَ"]), ("ar", "جسر", "جِسْرٌ جسر", ["جِسْرٌ", "جسر"]),
        ("ru", "они", "Вот они\u{301} все", ["они\u{301}"]),
    ])
    func placesHaveTheirMarks(code: String, query: String, text: String, expected: [String]) throws {
        let cutter = WordCutters(TestLanguages.all)[try #require(LanguageTag(code))]
        let text = Array(text.utf8)
        let places = try WordPhrases(query, cutter, subject: "query").places(in: text, cutter)
        // Bytes are compared, for which a letter with a mark and one without are not the same.
        #expect(places.map { Array(text[$0]) } == expected.map { Array($0.utf8) })
    }

    /// A word is cut alike alone and in a text, so that a query finds it.
    @Test(arguments: LanguageTag.six)
    func surroundingsDoNotMatter(language: LanguageTag) throws {
        let text = Sample.paragraphs(language, 3).joined(separator: " ")
        let whole = try words(text, language.code).words
        let parts = try text.split(separator: " ").flatMap { try words(String($0), language.code).words }
        #expect(whole == parts && !whole.isEmpty)
    }

    @Test func listsHaveTheWordsOfTheDictionary() throws {
        let cutter = WordCutters(TestLanguages.all)[.chinese]
        let folded = cutter.fold(Array("两国签署了海关协议".utf8)).text
        let listed = try cutter.listed(in: folded).map { String(decoding: folded[$0.range], as: UTF8.self) }
        #expect(listed.contains("海关") && listed.contains("协议"))
        #expect(listed.joined() == "两国签署了海关协议")
    }

    @Test func numbersOfAListComeBack() {
        var bytes: [UInt8] = []
        let numbers = [0, 1, 127, 128, 16_383, 16_384, 1 << 40]
        for number in numbers { VariableInteger.append(number, to: &bytes) }
        var position = 0
        #expect(numbers.map { _ in VariableInteger.next(bytes, &position) } == numbers)
        #expect(VariableInteger.next(bytes, &position) == nil)
        var start = 0
        #expect(VariableInteger.next([0xFF, 0xFF] as [UInt8], &start) == nil)
    }
}
