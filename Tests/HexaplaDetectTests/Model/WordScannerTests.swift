import Testing

@testable import HexaplaDetect

@Suite struct WordScannerTests {
    private static let characters = CharacterTableBuilder().build().map(\.bits)

    private func scan(_ text: String) -> (words: [String], scanner: WordScanner) {
        scan(bytes: Array(text.utf8))
    }

    private func scan(bytes: [UInt8]) -> (words: [String], scanner: WordScanner) {
        var scanner = WordScanner(0..<bytes.count)
        var words: [String] = []
        while scanner.next(in: bytes.span, characters: Self.characters.span) {
            let letters = (1...scanner.length).map { scanner.word[$0] }
            words.append(String(decoding: letters, as: UTF16.self))
            #expect(scanner.word[scanner.length + 1] == WordScanner.end)
        }
        return (words, scanner)
    }

    @Test(arguments: [
        ("The Bridge, closed!", ["the", "bridge", "closed"]), ("l'eau d’un", ["l'", "eau", "d'", "un"]),
        ("don't 24h", ["don'", "t", "h"]), ("É\u{AD}cole", ["école"]), ("e\u{301}te\u{301}", ["été"]),
        ("الْعَرَبِيَّة", ["العربية"]), ("عـــربي", ["عربي"]), ("Мост—порт", ["мост", "порт"]), ("中文 only 汉字", ["only"]),
        ("", []), ("'' ’", []), ("abcأبج", ["abc", "أبج"]), ("ＡＢ", ["ab"]), ("日本語のWi-Fi", ["wi", "fi"]),
    ])
    func findsWords(text: String, words: [String]) {
        #expect(scan(text).words == words)
    }

    @Test func foldsLookAlikesInsideCyrillicWords() {
        let (words, scanner) = scan("Mосква")
        #expect(words == ["москва"])
        #expect(scanner.letters[Int(Script.latin.rawValue)] == 1)
        #expect(scanner.letters[Int(Script.cyrillic.rawValue)] == 5)
    }

    @Test func tellsCapitalsAndScripts() {
        let text = Array("Bridge мост".utf8)
        var scanner = WordScanner(0..<text.count)
        let hasFirst = scanner.next(in: text.span, characters: Self.characters.span)
        #expect(hasFirst && scanner.word[0] == WordScanner.capitalStart && scanner.script == .latin)
        let hasSecond = scanner.next(in: text.span, characters: Self.characters.span)
        #expect(hasSecond && scanner.word[0] == WordScanner.lowerStart && scanner.script == .cyrillic)
        #expect(scanner.slot == 1)
        let hasThird = scanner.next(in: text.span, characters: Self.characters.span)
        #expect(!hasThird)
    }

    @Test func marksRareLetters() {
        let text = Array("año".utf8)
        var scanner = WordScanner(0..<text.count)
        let hasWord = scanner.next(in: text.span, characters: Self.characters.span)
        #expect(hasWord && scanner.rareLetters == 1 << 2)
    }

    @Test func countsLettersOfAllScripts() {
        let letters = scan("ab 中文字 ひら Ω 。（").scanner.letters
        let expected: [(Script, Int)] = [(.latin, 2), (.han, 3), (.kana, 2), (.greek, 1), (.ideographicSign, 2)]
        for (script, count) in expected { #expect(letters[Int(script.rawValue)] == count) }
    }

    @Test func longRunsAreGivenInPieces() {
        let (words, scanner) = scan(String(repeating: "a", count: 100))
        #expect(words.map(\.utf8.count) == [32, 32, 32, 4])
        #expect(scanner.letters[Int(Script.latin.rawValue)] == 100)
    }

    @Test(arguments: [[0x80], [0xC3], [0xE4, 0xB8], [0xF0, 0x9F, 0x99], [0xFF, 0xFE], [0xC0, 0xAF]] as [[UInt8]])
    func illFormedBytesAreNoLetters(bytes: [UInt8]) {
        #expect(scan(bytes: bytes).words == [])
        #expect(scan(bytes: Array("ab ".utf8) + bytes).words == ["ab"])
    }

    @Test(arguments: ["a", "é", "中", "🙂"])
    func decodesEveryWidth(text: String) {
        let bytes = Array(text.utf8)
        let (value, width) = WordScanner.decode(bytes.span, at: 0, end: bytes.count)
        #expect(value == text.unicodeScalars.first?.value && width == bytes.count)
    }
}
