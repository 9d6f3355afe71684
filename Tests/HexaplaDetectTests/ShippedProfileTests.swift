import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaDetect

/// The profile in `Resources/profiles`, on sentences of our own.
@Suite struct ShippedProfileTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Resources/profiles")

    private static let loaded = Result {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("languages.hxlp")))
        return (bytes: bytes, detector: LanguageDetector(profile: try LanguageProfile(bytes: bytes)))
    }

    private func guess(_ text: String) throws -> LanguageGuess {
        try Self.loaded.get().detector.detect(Array(text.utf8))
    }

    @Test func isSmallAndNamedInItsReadme() throws {
        let bytes = try Self.loaded.get().bytes
        #expect(bytes.count <= 8_000_000)
        let readme = try String(contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
        let checksum = String(try LanguageProfile(bytes: bytes).checksum, radix: 16)
        #expect(readme.contains(checksum))
    }

    @Test func itsClassesCanBeRead() throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent("classes.tsv"), encoding: .utf8)
        _ = try LanguageProfileTrainer(classes: TrainingClasses(text))
    }

    @Test(arguments: TinyProfile.sentences.map(\.text))
    func sentencesAreRight(text: String) throws {
        let tags = [
            "eng": "en", "spa": "es", "fra": "fr", "por": "pt", "deu": "de", "rus": "ru", "ukr": "uk", "ara": "ar",
            "pes": "fa", "cmn_Hans": "zh-Hans", "cmn_Hant": "zh-Hant",
        ]
        let label = try #require(TinyProfile.sentences.first { $0.text == text }?.label)
        #expect(try guess(text).tag.code == tags[label])
        #expect(try guess(text).confidence > 0.8)
    }

    @Test(arguments: [
        "O vello porto estaba pechado no inverno e as barcas descansaban sobre as pedras.",
        "El vell port estava tancat durant l'hivern i les barques reposaven sobre les pedres.",
        "Il vecchio porto era chiuso per l'inverno e le barche riposavano sulle pietre.",
        "Старото пристанище беше затворено през зимата, а лодките лежаха върху камъните.",
        "Стара лука је била затворена преко зиме, а чамци су лежали на камењу.",
        "پرانی بندرگاہ سردیوں میں بند تھی اور کشتیاں پتھروں پر الٹی پڑی تھیں۔",
        "古い港は冬の間閉まっていて、船は石の上に置かれていました。",
        "La malnova haveno estis fermita dum la vintro kaj la boatoj kuŝis sur la ŝtonoj.",
        "El vieyu puertu taba zarráu pel iviernu y les barques dormíen enriba les piedres.",
    ])
    func neighboursAreRefused(text: String) throws {
        #expect(try !ProfileFormat.targets.contains(guess(text).tag.base.code))
    }

    @Test(arguments: [
        (LanguageTag.chinese, "古い港は冬の間閉まっていて、船は石の上に置かれていました。", "HX-DETECT-003", "'ja'"),
        (
            .french, "El viejo puerto estuvo cerrado durante el invierno, y las barcas quedaron en tierra.",
            "HX-DETECT-001", "'es'"
        ),
        (.russian, "Старий порт був закритий на зиму, і човни лежали на камінні догори дном.", "HX-DETECT-003", "'uk'"),
        (.arabic, "بندر قدیمی در زمستان بسته بود و قایق‌ها روی سنگ‌ها وارونه افتاده بودند.", "HX-DETECT-003", "'fa'"),
    ])
    func aDocumentFiledWronglyIsRemarkedOn(filed: LanguageTag, text: String, code: String, named: String) throws {
        let stage = DetectStage(detector: try Self.loaded.get().detector, languages: TestLanguages.all)
        let findings = stage.run(Sample.document([text, text], language: filed)).findings
        #expect(findings.map(\.code.rawValue) == [code])
        #expect(findings.first?.message.contains(named) == true)
    }

    @Test(arguments: LanguageTag.six)
    func aPageWithNothingButItsSwitcherIsFiledNowhere(filed: LanguageTag) throws {
        let stage = DetectStage(detector: try Self.loaded.get().detector, languages: TestLanguages.all)
        let document = Sample.document(["عربي Español Русский Français 简体中文"], language: filed)
        #expect(!stage.run(document).findings.map(\.code).contains(.filedUnderOtherLanguage))
    }

    @Test func aSwitcherLineIsLabelledWordByWord() throws {
        let line = LayeredText<Original>("عربي Español Русский Français 简体中文 English")
        let codes = try Self.loaded.get().detector.wordSpans(in: line).map(\.guess.tag.code)
        #expect(codes == ["ar", "es", "ru", "fr", "zh-Hans", "en"])
    }

    @Test func decomposedTextReadsTheSame() throws {
        let text = "Le préfet a déclaré que la décision était déjà passée."
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(decomposed.utf8.count > text.utf8.count)
        #expect(try guess(decomposed) == guess(text))
    }
}
