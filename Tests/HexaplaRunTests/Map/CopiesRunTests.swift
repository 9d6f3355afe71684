import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaRun

/// Documents that hold the English text too, or one text twice, in every language.
@Suite struct CopiesRunTests {
    private static let inPlace = (0..<4).map { [$0, $0] }

    private func mixed(_ version: [String]) -> [String] {
        zip(version, HarbourText.english).flatMap { [$0, $1] }
    }

    @Test(arguments: LanguageTag.five) func englishUnderEachParagraph(language: LanguageTag) throws {
        let run = try HarbourText.run(HarbourText.english, mixed(HarbourText.paragraphs(language)), language)
        #expect(run.pairs == (0..<4).map { [$0, 2 * $0] })
        #expect(run.checks == Array(repeating: "HX-CHECK-012", count: 4))
    }

    @Test(arguments: LanguageTag.five) func englishAboveEachParagraph(language: LanguageTag) throws {
        let version = zip(HarbourText.english, HarbourText.paragraphs(language)).flatMap { [$0, $1] }
        let run = try HarbourText.run(HarbourText.english, version, language)
        #expect(run.pairs == (0..<4).map { [$0, 2 * $0 + 1] })
        #expect(run.checks == Array(repeating: "HX-CHECK-012", count: 4))
    }

    @Test(arguments: LanguageTag.five) func englishBehindTheVersion(language: LanguageTag) throws {
        let version = HarbourText.paragraphs(language)
        let after = try HarbourText.run(HarbourText.english, version + HarbourText.english, language)
        #expect(after.pairs == Self.inPlace)
        #expect(after.checks == Array(repeating: "HX-CHECK-012", count: 4))
        let before = try HarbourText.run(HarbourText.english, HarbourText.english + version, language)
        #expect(before.pairs == (0..<4).map { [$0, $0 + 4] })
    }

    @Test(arguments: LanguageTag.five, [0, 2]) func oneEnglishParagraphBehindItsTranslation(
        language: LanguageTag, place: Int
    ) throws {
        var version = HarbourText.paragraphs(language)
        version.insert(HarbourText.english[place], at: place + 1)
        let run = try HarbourText.run(HarbourText.english, version, language)
        #expect(run.pairs == (0..<4).map { [$0, $0 > place ? $0 + 1 : $0] })
        #expect(run.checks == ["HX-CHECK-012"])
    }

    @Test(arguments: LanguageTag.five) func anUntranslatedParagraphIsLinked(language: LanguageTag) throws {
        var version = HarbourText.paragraphs(language)
        version[2] = HarbourText.english[2]
        let run = try HarbourText.run(HarbourText.english, version, language)
        #expect(run.pairs == Self.inPlace)
        #expect(run.checks == ["HX-CHECK-003"])
    }

    @Test(arguments: LanguageTag.five) func aPageSavedTwice(language: LanguageTag) throws {
        let version = HarbourText.paragraphs(language)
        let run = try HarbourText.run(HarbourText.english, version + version, language)
        #expect(run.pairs == Self.inPlace)
        #expect(run.checks == ["HX-CHECK-013"])
        let english = try HarbourText.run(HarbourText.english + HarbourText.english, version, language)
        #expect(english.pairs == Self.inPlace)
        #expect(english.checks == ["HX-CHECK-013"])
    }

    @Test(arguments: LanguageTag.five) func oneParagraphTwice(language: LanguageTag) throws {
        var version = HarbourText.paragraphs(language)
        version.insert(version[1], at: 2)
        let run = try HarbourText.run(HarbourText.english, version, language)
        #expect(run.pairs == (0..<4).map { [$0, $0 > 1 ? $0 + 1 : $0] })
        #expect(run.checks == ["HX-CHECK-013"])
    }

    @Test(arguments: LanguageTag.five) func theWholeTextDoubledIsStillFull(language: LanguageTag) throws {
        let version = HarbourText.paragraphs(language)
        for doubled in [version + version, mixed(version)] {
            let run = try HarbourText.run(HarbourText.english, doubled, language)
            #expect(run.checked?.aligned.alignments.first?.edition?.kind == .full)
        }
    }
}

/// Paragraphs without words, neighbours that changed places and short units, in every language.
@Suite struct SmallParagraphsRunTests {
    @Test(arguments: LanguageTag.five, ["***", "---", "[...]", "🙌", "—", "• • •"])
    func paragraphsWithoutWordsPair(language: LanguageTag, sign: String) throws {
        func parted(_ text: [String]) -> [String] { [text[0], text[1], sign, text[2], sign, text[3]] }
        let run = try HarbourText.run(
            parted(HarbourText.english), parted(HarbourText.paragraphs(language)), language)
        #expect(run.pairs == (0..<6).map { [$0, $0] })
        #expect(run.checks.isEmpty)
    }

    @Test(arguments: LanguageTag.five, [("[...]", "(…)"), ("* * *", "***"), ("---", "——")])
    func signsOfOneUsePair(language: LanguageTag, signs: (String, String)) throws {
        var (english, version) = (HarbourText.english, HarbourText.paragraphs(language))
        english.insert(signs.0, at: 2)
        version.insert(signs.1, at: 2)
        #expect(try HarbourText.run(english, version, language).pairs == (0..<5).map { [$0, $0] })
    }

    @Test(arguments: LanguageTag.five, [0, 1, 2]) func neighboursThatChangedPlaces(
        language: LanguageTag, place: Int
    ) throws {
        var version = HarbourText.paragraphs(language)
        version.swapAt(place, place + 1)
        let run = try HarbourText.run(HarbourText.english, version, language)
        let expected = (0..<4).map { [$0, $0 == place ? place + 1 : $0 == place + 1 ? place : $0] }
        #expect(run.pairs == expected)
        #expect(run.beads().count { $0.isMoved } == 1)
        #expect(run.beads(.sentence).count { $0.isMoved } == 1)
        #expect(run.checks == ["HX-CHECK-007"])
        let cells = (run.checked?.rows ?? []).flatMap { $0.cells.values.map(\.type) }
        #expect(cells.count { $0 == "move" } == 1)
    }

    /// Two states of a list, and two other ones.
    private static func states(_ language: LanguageTag) -> [String] {
        switch language {
        case .arabic: ["وقعت البلدان التالية على الاتفاق:", "البرازيل", "اليونان"]
        case .spanish: ["Los siguientes países firmaron el acuerdo:", "Brasil", "Grecia"]
        case .russian: ["Соглашение подписали следующие страны:", "Бразилия", "Греция"]
        case .french: ["Les pays suivants ont signé l'accord :", "Brésil", "Grèce"]
        case .english: ["The following countries signed the agreement:", "Sweden", "India"]
        default: ["下列国家签署了该协定：", "巴西", "希腊"]
        }
    }

    @Test(arguments: LanguageTag.five) func otherStatesAreNoTranslation(language: LanguageTag) throws {
        let run = try HarbourText.run(Self.states(.english), Self.states(language), language)
        for bead in run.beads() where bead.isLink && bead.canonical.lowerBound > 0 { #expect(bead.score < 0.5) }
        #expect(run.findings.contains { ["HX-CHECK-001", "HX-ALIGN-033"].contains($0.code.rawValue) })
    }
}
