import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaDetect

@Suite struct LanguageVoteTests {
    private func vote(_ texts: [String]) throws -> (language: LanguageGuess, settled: [LanguageGuess]) {
        let vote = LanguageVote(
            detector: try TinyProfile.detector(), options: DetectOptions(), languages: TestLanguages.all)
        let paragraphs = Sample.document(texts).paragraphs
        let surveys = paragraphs.map { ParagraphSurvey($0.text.utf8, detector: vote.detector) }
        let language = vote.language(of: paragraphs, surveys)
        return (language, surveys.map { vote.settle($0, document: language).guess })
    }

    private func text(_ label: String) -> String {
        TinyProfile.sentences.first { $0.label == label }?.text ?? ""
    }

    @Test func lettersDecide() throws {
        let (language, settled) = try vote([text("rus"), text("eng"), text("eng")])
        #expect(language.tag == .english)
        #expect(language.confidence > 0.4 && language.confidence < 0.85)
        #expect(settled.map(\.tag) == [.russian, .english, .english])
    }

    @Test func shortParagraphsAloneAreJudgedTogether() throws {
        #expect(try vote(["Старый порт", "закрыт на зиму", "лодки лежали", "на камнях"]).language.tag == .russian)
    }

    @Test func undecidedChineseTakesTheDocumentsScript() throws {
        let (_, settled) = try vote([text("cmn_Hant"), "山水木火土山水木火土"])
        #expect(settled.last?.tag == .traditionalChinese)
    }

    @Test(arguments: [
        ["عربي Español Русский Français 简体中文"], ["عربي", "Español", "Русский", "Français", "简体中文", "English"],
    ])
    func aSwitcherHasNoLanguage(texts: [String]) throws {
        #expect(try vote(texts).language == .unknown)
    }

    @Test func aSwitcherHasNoVote() throws {
        let switcher = "عربي Español Русский Français 简体中文 English Português Deutsch Italiano"
        #expect(try vote([switcher, "Старый порт закрыт на зиму"]).language.tag == .russian)
    }

    @Test func noLettersNoLanguage() throws {
        #expect(try vote(["12", "—"]).language == .unknown)
        #expect(try vote([]).language == .unknown)
    }
}
