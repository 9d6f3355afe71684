import Hexapla
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@Suite struct AlignTests {
    private static let hexapla = Result { try Hexapla() }
    private let hexapla: Hexapla

    init() throws {
        hexapla = try Self.hexapla.get()
    }

    /// Texts without an English paragraph, without one of the version, whole, and of one word.
    private static func cases(_ language: LanguageTag) -> [(english: String, version: String)] {
        let (english, version) = (Sample.paragraphs(.english, 3), Sample.paragraphs(language, 3))
        return [
            (english, version), (Array(english.dropLast()), version), (english, Array(version.dropFirst())),
            (english + Sample.paragraphs(.english, 8), Sample.paragraphs(language, 8) + version), (["Yes."], version),
        ].map { ($0.0.joined(separator: "\n\n"), $0.1.joined(separator: "\n\n")) }
    }

    @Test(arguments: LanguageTag.five) func everyUnitIsInOneBead(language: LanguageTag) throws {
        for (english, version) in Self.cases(language) {
            let bitext = try hexapla.align(english, version, language: language.code)
            for (level, counts) in [
                (AlignmentLevel.paragraph, (bitext.english.paragraphCount, bitext.version.paragraphCount)),
                (.sentence, (bitext.english.sentences.count, bitext.version.sentences.count)),
            ] {
                let beads = bitext.beads(level)
                #expect(beads.flatMap(\.canonical) == Array(0..<counts.0))
                #expect(beads.flatMap(\.target) == Array(0..<counts.1))
                #expect(beads.allSatisfy { (0...1).contains($0.score) && !($0.canonical.isEmpty && $0.target.isEmpty) })
            }
        }
    }

    @Test(arguments: LanguageTag.five) func pairsSpellBothTexts(language: LanguageTag) throws {
        for (english, version) in Self.cases(language) {
            let bitext = try hexapla.align(english, version, language: language.code)
            for level in AlignmentLevel.allCases {
                let pairs = bitext.pairs(level)
                #expect(Self.letters(pairs.map(\.english)) == Self.letters([english]))
                #expect(Self.letters(pairs.map(\.version)) == Self.letters([version]))
            }
        }
    }

    private static func letters(_ texts: [String]) -> String { texts.joined().filter { !$0.isWhitespace } }

    @Test(arguments: LanguageTag.five) func filesGiveWhatTheirTextsGive(language: LanguageTag) throws {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text(.english, 2), to: "en.txt")
        try folder.write(Sample.text(language, 2), to: "other.txt")
        let files = try hexapla.align(
            file: folder.location("en.txt"), with: folder.location("other.txt"), language: language.code)
        let texts = try hexapla.align(Sample.text(.english, 2), Sample.text(language, 2), language: language.code)
        #expect(files.alignment == texts.alignment)
        #expect(files.pairs(.sentence) == texts.pairs(.sentence))
    }

    @Test(arguments: [("fra", "fr"), ("FR-ca", "fr"), ("zh_TW", "zh"), ("cn", "zh")])
    func languagesMayBeSpeltInManyWays(spelling: String, code: String) throws {
        let language = try #require(LanguageTag(code))
        let bitext = try hexapla.align(Sample.text(.english, 1), Sample.text(language, 1), language: spelling)
        #expect(bitext.version.id.language == language)
    }

    @Test func languagesAreFound() throws {
        for language in [LanguageTag.arabic, .russian, .chinese] {
            let bitext = try hexapla.align(Sample.text(.english, 1), Sample.text(language, 1))
            #expect(bitext.alignment.language.base == language)
        }
    }

    @Test func presegmentedTextsAreNotCut() throws {
        var settings = Hexapla.Settings()
        settings.presegmented = true
        let bitext = try Hexapla(settings: settings).align("One. Two.\nThree.", "Un. Deux.\nTrois.", language: "fr")
        #expect(bitext.english.sentences.count == 2)
        #expect(bitext.pairs(.sentence).map(\.version) == ["Un. Deux.", "Trois."])
    }

    @Test func manyTasksGetTheSame() async throws {
        let hexapla = hexapla
        let expected = try LanguageTag.five.map { language in
            try hexapla.align(Sample.text(.english, 4), Sample.text(language, 4), language: language.code)
        }
        try await withThrowingTaskGroup(of: (Int, Bitext).self) { group in
            for index in 0..<20 {
                let language = LanguageTag.five[index % 5]
                group.addTask {
                    let english = Sample.text(.english, 4)
                    return (index % 5, try hexapla.align(english, Sample.text(language, 4), language: language.code))
                }
            }
            for try await (index, bitext) in group { #expect(bitext == expected[index]) }
        }
    }
}
