import Foundation
import HexaplaCore
import HexaplaFacts
import HexaplaLanguage
import HexaplaTesting

@testable import HexaplaClean

/// Pages and lists for the tests of this target.
enum TestPage {
    static let lists: [LanguageTag: LanguageLists] = Dictionary(
        uniqueKeysWithValues: TestLanguages.all.known.map { ($0, TestLanguages.lists($0)) })

    static let names: [LanguageLists.SwitcherName] =
        (try? LanguageListParser.switcherNames(file("switcher-other.txt"), file: "switcher-other.txt")) ?? []

    static let agencies: [String] = file("agencies.txt").split(separator: "\n")
        .filter { !$0.hasPrefix("#") }.map { String($0.prefix { $0 != "\t" }) }

    private static let facts = FactReaders(TestLanguages.all)

    private static let plainStage = makeStage(CleanOptions())

    static func stage(_ options: CleanOptions = CleanOptions()) -> CleanStage {
        options == CleanOptions() ? plainStage : makeStage(options)
    }

    private static func makeStage(_ options: CleanOptions) -> CleanStage {
        CleanStage(
            languages: TestLanguages.all, facts: facts, otherSwitcherNames: names, agencies: agencies,
            options: options)
    }

    /// What the rules look words up in for a page of a language.
    static func vocabulary(_ language: LanguageTag) -> PageVocabulary {
        PageVocabulary(languages: [language, .english].compactMap { vocabularies[$0] }, names: switcherNames)
    }

    private static let vocabularies = Dictionary(
        uniqueKeysWithValues: LanguageTag.six.compactMap { tag in
            TestLanguages.all[tag].map { (tag, Vocabulary($0, facts: facts[tag])) }
        }
    )
    private static let switcherNames = SwitcherNames(LanguageTag.six.flatMap { lists[$0]?.switcherNames ?? [] } + names)

    static func line(_ text: String) -> Line { Line(LayeredText(text)) }

    static func document(_ language: LanguageTag, _ paragraphs: [String]) -> DetectedDocument {
        var position = 0
        let source = paragraphs.map { text in
            defer { position += text.utf8.count + 2 }
            return SourceParagraph(
                text: LayeredText(text), map: OffsetMap(identity: text.utf8.count, origin: position))
        }
        let read = ReadDocument(
            id: DocumentID(article: "a1", language: language), path: "a1/\(language).txt",
            byteCount: paragraphs.reduce(0) { $0 + $1.utf8.count + 2 },
            encoding: TextEncoding(name: "UTF-8", confidence: 1, source: .valid), style: .blank, paragraphs: source)
        let guess = LanguageGuess(tag: language, confidence: 1)
        return DetectedDocument(source: read, language: guess, paragraphs: paragraphs.map { _ in guess })
    }

    static func labels(
        _ language: LanguageTag, _ paragraphs: [String], _ options: CleanOptions = CleanOptions()
    ) -> [ParagraphLabel] {
        stage(options).run(document(language, paragraphs)).value.labels
    }

    static func article(_ paragraphs: [String], _ options: CleanOptions = CleanOptions()) -> ArticleLines {
        ArticleLines(
            lines: paragraphs.map(line), order: Array(paragraphs.indices), widestTitle: options.widestTitle,
            widestHeading: options.widestHeading)
    }

    /// Running text with a stop, in each language.
    static let prose: [LanguageTag: String] = [
        .english: "The harbour council of Port Merrow met again this week and agreed to widen the northern channel.",
        .arabic: "اجتمع مجلس ميناء مرو مرة أخرى هذا الأسبوع واتفق الأعضاء على توسيع القناة الشمالية قبل حلول الشتاء.",
        .spanish:
            "El consejo portuario de Puerto Merrow volvió a reunirse esta semana y acordó ampliar el canal del norte.",
        .russian: "Портовый совет Порт-Мерроу снова собрался на этой неделе и решил расширить северный канал.",
        .french:
            "Le conseil du port de Merrow s’est réuni de nouveau cette semaine et a décidé d’élargir le chenal du nord.",
        .chinese: "梅罗港港务委员会本周再次开会，与会者一致同意在冬季到来之前拓宽北部航道，并更换旧灯塔的照明设备。",
    ]

    static func prose(_ language: LanguageTag) -> String { prose[language] ?? "" }

    private static func file(_ name: String) -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let url = root.appending(path: "Resources/languages/\(name)")
        return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    }
}
