import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaFacts

@Suite struct AtomScannerTests {
    private func atoms(_ text: String, _ language: LanguageTag = .english) -> [FactAtom] {
        TestLanguage.atoms(text, TestLanguage.lexicon(language))
    }

    private func entries(_ text: String, _ language: LanguageTag = .english) -> [FactEntry?] {
        let lexicon = TestLanguage.lexicon(language)
        return TestLanguage.atoms(text, lexicon).map { $0.entry < 0 ? nil : lexicon.entries[Int($0.entry)] }
    }

    @Test func digitsOfAllKindsAreASCII() {
        for text in ["250", "٢٥٠", "۲۵۰", "２５０", "२५०"] {
            #expect(atoms(text).map(\.value) == [250] && atoms(text).map(\.length) == [3], "\(text)")
        }
    }

    @Test func hyphensJoinListedWordsOnly() {
        #expect(entries("twenty-five").map { $0?.unit } == [25])
        #expect(atoms("six-month").count == 2)
        #expect(entries("quatre-vingt-dix", .french).map { $0?.unit } == [90])
        #expect(atoms("mid-2018").map(\.gap) == [0, 0x2D])
    }

    @Test func hanNumeralsStandAlone() {
        let found = entries("共二十三人", .chinese)
        #expect(found.map { $0?.unit ?? $0?.scale } == [nil, 2, 10, 3, nil])
    }

    @Test func gapsAreCounted() {
        let found = atoms("a, 5")
        #expect(found.map(\.gapLength) == [0, 2])
        #expect(found[1].gap == 0x2C)
    }

    @Test(arguments: ["see http://merrow.example/2018/05 now", "mail 5@merrow.example/7 now"])
    func addressesAreMarked(text: String) {
        let found = atoms(text)
        #expect(found.last?.traits.contains(.inAddress) == false)
        #expect(found.dropLast().last?.traits.contains(.inAddress) == true)
    }

    @Test(arguments: LanguageTag.six)
    func rangesLieOnScalarBoundaries(language: LanguageTag) {
        let text = LayeredText<Normalized>("12 млн، ٣٤٫٥ e\u{301}té 二百 — ½ vingt-et-un 😀 5\u{301}6 XX- l’an‐ci d’é")
        var end = 0
        for atom in atoms(text.string, language) {
            #expect(atom.start >= end && atom.end <= text.count && !atom.range.isEmpty)
            #expect(text.isScalarBoundary(Int(atom.start)) && text.isScalarBoundary(Int(atom.end)))
            end = Int(atom.end)
        }
    }

    @Test func nastyTextIsQuick() {
        #expect(atoms(String(repeating: "x", count: 300_000)).count == 1)
        #expect(atoms("1" + String(repeating: "\u{301}", count: 100_000)).count == 1)
        #expect(atoms(String(repeating: "九", count: 5000), .chinese).count == 5000)
    }

    @Test func phrasesAreOneAtom() {
        #expect(entries("por ciento", .spanish).map { $0?.roles.contains(.percent) } == [true])
        #expect(entries("3 p.m. on").map { $0?.roles.contains(.afternoon) } == [nil, true, false])
        #expect(entries("كانون الثاني", .arabic).map { $0?.month } == [1])
        #expect(entries("deux-cent-quatre-vingt-quinze", .french).map { $0?.unit ?? $0?.scale } == [2, 100, 95])
    }

    @Test func theLongestHanEntryIsTaken() {
        #expect(entries("十一月百分之五", .chinese).map { $0?.month } == [11, nil, nil])
        #expect(entries("四川百姓", .chinese).allSatisfy { $0?.isNumeral == false })
    }
}
