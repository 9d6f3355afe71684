import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct LanguageDetectorTests {
    @Test(arguments: [
        ("The bridge was closed before the winter, and they do not know why.", "en"),
        ("El puente estaba cerrado antes del invierno y no sabemos por qué.", "es"),
        ("Le pont était fermé avant l'hiver et nous ne savons pas pourquoi.", "fr"),
        ("Мост был закрыт до зимы, и мы не знаем, почему.", "ru"),
        ("كان الجسر مغلقا قبل الشتاء ولا نعرف لماذا.", "ar"),
        ("冬天以前桥关闭了，我们不知道为什么。", "zh-Hans"),
        ("冬天以前橋關閉了，我們不知道為什麼。", "zh-Hant"),
        ("A ponte estava fechada antes do inverno e não sabemos por quê.", "pt"),
        ("Die Brücke war vor dem Winter geschlossen und wir wissen nicht, warum.", "de"),
        ("Міст був зачинений до зими, і ми не знаємо, чому.", "uk"),
        ("پل پیش از زمستان بسته بود و نمی‌دانیم چرا.", "fa"),
        ("橋は冬の前に閉まっていて、理由はわかりません。", "ja"),
        ("다리는 겨울 전에 닫혔고 이유를 모릅니다.", "ko"),
        ("Η γέφυρα ήταν κλειστή πριν από τον χειμώνα.", "el"),
    ])
    func tellsLanguages(text: String, code: String) throws {
        let guess = try TinyProfile.detector().detect(Array(text.utf8))
        #expect(guess.tag.code == code)
        #expect(guess.confidence > 0.4 && guess.confidence <= 1)
    }

    @Test(arguments: ["", "  ", "12,5 % (2019)", "—", "🙂", "\u{0301}"])
    func textWithoutLettersIsUndetermined(text: String) throws {
        #expect(try TinyProfile.detector().detect(Array(text.utf8)) == .unknown)
    }

    @Test func ideographicPunctuationMakesAFragmentChinese() throws {
        #expect(try TinyProfile.detector().detect(Array("《Kaleva》，".utf8)).tag == .chinese)
    }

    @Test func detectsAPartOfAText() throws {
        let text = LayeredText<Original>("Мост был закрыт. The bridge was closed.")
        let cut = text.utf8.count - 23
        let detector = try TinyProfile.detector()
        #expect(detector.detect(text, in: ByteRange(0, cut)).tag == .russian)
        #expect(detector.detect(text, in: ByteRange(cut, text.utf8.count + 99)).tag == .english)
    }

    @Test(arguments: [("Мост", "ru"), ("البيت", "ar"), ("石头", "zh"), ("ponte não", "es"), ("橋は", "und"), ("", "und")])
    func closedSetNeverRefusesAScriptOfTheSix(text: String, code: String) throws {
        let guess = try TinyProfile.detector().closedSetGuess(Array(text.utf8))
        if code == "es" {
            #expect(ProfileFormat.targets.contains(guess.tag.base.code))
        } else {
            #expect(guess.tag.base.code == code)
        }
    }

    @Test func bytesThatAreNotUTF8DoNoHarm() throws {
        let detector = try TinyProfile.detector()
        var generator = SeededGenerator(seed: 7)
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            let guess = detector.detect(bytes)
            #expect(guess.confidence >= 0 && guess.confidence <= 1)
        }
        #expect(detector.detect([0xE4, 0xB8]) == .unknown)
    }

    @Test func randomCutsOfValidTextKeepConfidenceInBounds() throws {
        let detector = try TinyProfile.detector()
        var generator = SeededGenerator(seed: 11)
        for (_, text) in TinyProfile.sentences {
            let utf8 = Array(text.utf8)
            let start = generator.below(utf8.count)
            let guess = detector.detect(Array(utf8[start..<start + generator.below(utf8.count - start)]))
            #expect(guess.confidence >= 0 && guess.confidence <= 1)
        }
    }

    @Test func nastyTextsTakeLinearTime() throws {
        let detector = try TinyProfile.detector()
        #expect(detector.detect([UInt8](repeating: 0x61, count: 60_000)).confidence <= 1)
        let marks = Array("a".utf8) + Array(repeating: [0xCC, 0x81] as [UInt8], count: 20_000).joined()
        #expect(detector.detect(marks).confidence <= 1)
    }

    @Test func longTextsAreSampledAndStillRight() throws {
        let sentences = TinyProfile.sentences.filter { $0.label == "fra" }.map(\.text)
        let text = Array(repeating: sentences, count: 20).joined().joined(separator: " ")
        #expect(try TinyProfile.detector().detect(Array(text.utf8)).tag == .french)
    }
}
