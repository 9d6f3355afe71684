import HexaplaCore
import HexaplaDetect
import HexaplaTesting
import Testing

@Suite struct DetectStageTests {
    private static let english = [
        "The old harbour was closed for the winter and the boats lay upside down on the stones.",
        "We do not know why the lights went out, but the engineers are working on it.",
    ]
    private static let russian = "Мы не знаем, почему погас свет, но инженеры уже работают над этим."

    private func run(_ paragraphs: [String], language: LanguageTag = .english) throws -> Staged<DetectedDocument> {
        DetectStage(detector: try TinyProfile.detector(), languages: TestLanguages.all).run(
            Sample.document(paragraphs, language: language))
    }

    @Test(arguments: [
        ("eng", LanguageTag.english, "en"), ("spa", .spanish, "es"), ("fra", .french, "fr"), ("rus", .russian, "ru"),
        ("ara", .arabic, "ar"), ("cmn_Hans", .chinese, "zh-Hans"), ("cmn_Hant", .chinese, "zh-Hant"),
    ])
    func documentsOfTheSix(label: String, filed: LanguageTag, code: String) throws {
        let paragraphs = TinyProfile.sentences.filter { $0.label == label }.map(\.text)
        let staged = try run(paragraphs, language: filed)
        #expect(staged.value.language.tag.code == code)
        #expect(staged.value.paragraphs.allSatisfy { $0.tag.code == code })
        #expect(staged.findings.isEmpty)
        #expect(staged.counts.input == paragraphs.count && staged.counts.output == paragraphs.count)
    }

    @Test func shortParagraphsBorrow() throws {
        let staged = try run(Self.english + ["Alvena", "12.03.2019", "Мост"])
        #expect(staged.value.paragraphs[2].tag == .english && staged.value.paragraphs[2].confidence <= 0.5)
        #expect(staged.value.paragraphs[3] == .unknown)
        #expect(staged.value.paragraphs[4].tag != .english)
        #expect(staged.counts.reasons["withoutLetters"] == 1)
        #expect(staged.counts.reasons["borrowedLanguage"] == 1)
        #expect(staged.findings.isEmpty)
    }

    @Test func findingsComeInTextOrder() throws {
        let staged = try run([Self.russian] + Self.english, language: .french)
        #expect(staged.findings.map(\.code) == [.filedUnderOtherLanguage, .foreignParagraph])
    }

    @Test func honoursTheContract() throws {
        let stage = DetectStage(detector: try TinyProfile.detector(), languages: TestLanguages.all)
        for paragraphs in [[], [""], Self.english, Self.english + [Self.russian], ["12"], ["🙂 \u{301}"]] {
            let input = Sample.document(paragraphs)
            #expect(StageContract.violations(of: stage, on: input) == [])
            #expect(stage.run(input).value.paragraphs.count == paragraphs.count)
        }
    }

    @Test func aDocumentWithoutParagraphsIsQuiet() throws {
        let staged = try run([])
        #expect(staged.value.language == .unknown && staged.findings.isEmpty)
    }
}
