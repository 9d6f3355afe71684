import Testing

@testable import HexaplaRead

@Suite struct WordUseTests {
    private func ask(_ document: String, _ upper: String, _ lower: String) -> WordUse.Hyphen {
        let utf8 = Array(document.utf8)
        let use = WordUse(utf8, from: 0, needsWords: true)
        let lines = Array((upper + "\n" + lower).utf8)
        return use.hyphen(lines, 0..<upper.utf8.count, (upper.utf8.count + 1)..<lines.count)
    }

    @Test(arguments: [
        ("the River flows", "a ri-", "ver", WordUse.Hyphen.goes), ("a well-known one", "so well-", "known", .stays),
        ("nothing", "so well-", "known", .unknown), ("l’école", "éco-", "le", .goes), ("ДОРОГА", "до-", "рога", .goes),
        ("a well-known wellknown", "well-", "known", .goes),
    ])
    func answers(document: String, upper: String, lower: String, answer: WordUse.Hyphen) {
        #expect(ask(document, upper, lower) == answer)
    }

    @Test func knowsHyphensAndCase() {
        let line = Array("riv-".utf8)
        #expect(WordUse.endsInHyphen(line, 0..<4) && !WordUse.endsInHyphen(line, 0..<3))
        #expect(!WordUse.endsInHyphen(Array("1-".utf8), 0..<2) && !WordUse.endsInHyphen(Array("-".utf8), 0..<1))
        #expect(WordUse.startsLower(line, 0..<4) && !WordUse.startsLower(Array("Riv".utf8), 0..<3))
        #expect(!WordUse.startsLower([], 0..<0))
    }

    @Test func seesChinese() {
        let chinese = Array("他用 Linux 系统".utf8)
        #expect(WordUse(chinese, from: 0, needsWords: false).spacesLatin)
        #expect(WordUse(chinese, from: 0, needsWords: false).isChinese)
        #expect(!WordUse(Array("plain text".utf8), from: 0, needsWords: false).isChinese)
    }
}
