import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaDetect

@Suite struct ParagraphSurveyTests {
    @Test(arguments: [
        ("Мост", LanguageTag.english, true), ("Мост", .russian, false), ("BBC", .arabic, true),
        ("中文 BBC", .chinese, false),
        ("中文", .traditionalChinese, false), ("12", .french, false), ("البيت", .arabic, false),
        ("Bridge", .undetermined, false),
    ])
    func tellsAContradiction(text: String, language: LanguageTag, isContradiction: Bool) throws {
        let survey = ParagraphSurvey(Array(text.utf8), detector: try TinyProfile.detector())
        let vote = LanguageVote(
            detector: try TinyProfile.detector(), options: DetectOptions(), languages: TestLanguages.all)
        #expect(vote.contradictsScript(survey, language) == isContradiction)
    }

    @Test(arguments: [
        ("عربي Español Русский Français 简体中文", true), ("English Русский 中文", true), ("English Français", false),
        ("Русский English", false), ("", false), ("12 — 3", false),
        ("The harbour master, Лев Котов, spoke at length about the boats, the lights and the weather 中", false),
    ])
    func tellsAMixture(text: String, isMixed: Bool) throws {
        #expect(ParagraphSurvey(Array(text.utf8), detector: try TinyProfile.detector()).isMixed == isMixed)
    }
}
