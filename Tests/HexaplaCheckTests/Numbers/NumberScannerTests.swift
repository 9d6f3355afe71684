import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct NumberScannerTests {
    private func atoms(_ text: String, _ language: LanguageTag = .english) -> [NumberAtom] {
        NumberScanner.atoms(of: LayeredText(text), TestArticle.lexicon(language))
    }

    @Test func digitsOfAllKindsAreASCII() {
        for text in ["250", "٢٥٠", "۲۵۰", "２５０", "२५०"] {
            #expect(atoms(text).map(\.digits) == [[0x32, 0x35, 0x30]], "\(text)")
        }
    }

    @Test func hyphensJoinListedWordsOnly() {
        #expect(atoms("twenty-five").map { $0.entry?.unit } == [25])
        #expect(atoms("six-month").count == 2)
        #expect(atoms("quatre-vingt-dix", .french).map { $0.entry?.unit } == [90])
        #expect(atoms("mid-2018").map(\.gap) == [nil, "-"])
    }

    @Test func hanNumeralsStandAlone() {
        let found = atoms("共二十三人", .chinese)
        #expect(found.map { $0.entry?.unit ?? $0.entry?.scale } == [nil, 2, 10, 3, nil])
    }

    @Test func gapsAreCounted() {
        let found = atoms("a, 5")
        #expect(found.map(\.gapLength) == [0, 2])
        #expect(found[1].gap == ",")
    }

    @Test(arguments: ["see http://merrow.example/2018/05 now", "mail 5@merrow.example/7 now"])
    func addressesAreMarked(text: String) {
        let found = atoms(text)
        #expect(found.last?.isInAddress == false)
        #expect(found.dropLast().last?.isInAddress == true)
    }

    @Test(arguments: LanguageTag.six)
    func rangesLieOnScalarBoundaries(language: LanguageTag) {
        let text = LayeredText<Normalized>("12 млн، ٣٤٫٥ e\u{301}té 二百 — ½ vingt-et-un 😀 5\u{301}6 XX- l’an‐ci d’é")
        var end = 0
        for atom in NumberScanner.atoms(of: text, TestArticle.lexicon(language)) {
            #expect(atom.range.start >= end && atom.range.end <= text.count && !atom.range.isEmpty)
            #expect(text.isScalarBoundary(atom.range.start) && text.isScalarBoundary(atom.range.end))
            end = atom.range.end
        }
    }

    @Test func nastyTextIsQuick() {
        #expect(atoms(String(repeating: "x", count: 300_000)).count == 1)
        #expect(atoms("1" + String(repeating: "\u{301}", count: 100_000)).count == 1)
        #expect(atoms(String(repeating: "九", count: 5000), .chinese).count == 5000)
    }
}
