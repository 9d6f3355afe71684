import Foundation
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem
@testable import HexaplaTools

@Suite struct PairAlignerTests {
    private func align(
        _ language: LanguageTag, given: LanguageTag?, level: LevelChoice = .both
    ) throws -> PairAlignment {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text(.english, 1), to: "visit/en.txt")
        try folder.write(Sample.text(language, 1), to: "visit/other.txt")
        var options = PipelineOptions()
        options.level = level
        return try PairAligner(resources: try Sample.resources(), options: options).align(
            english: folder.location("visit/en.txt"), version: folder.location("visit/other.txt"), language: given)
    }

    @Test(arguments: LanguageTag.five)
    func printsBeadsInEveryForm(language: LanguageTag) throws {
        let pair = try align(language, given: language)
        let lines = pair.text(.jsonl).split(separator: "\n")
        #expect(lines.allSatisfy { $0.contains(#""doc":"visit""#) && $0.contains(#""lang":"\#(language)""#) })
        #expect(pair.text(.tsv).split(separator: "\n").count == lines.count + 1)
        #expect(
            pair.text(.tsv).split(separator: "\n").allSatisfy {
                $0.split(separator: "\t", omittingEmptySubsequences: false).count == 7
            })
        let sentences = lines.count { $0.contains(#""level":"sentence""#) }
        #expect(pair.text(.vecalign).split(separator: "\n").count == sentences)
        #expect(pair.text(.vecalign).hasPrefix("["))
    }

    /// Number words and month names whose letters the folded layer changes, each beside the English one.
    private static let words: [(LanguageTag, String, String)] = [
        (.arabic, "Five delegates came.", "حضر خمسة مندوبين"), (.arabic, "Seven delegates came.", "حضر سبعة مندوبين"),
        (.arabic, "They met in April.", "اجتمعوا في أبريل"), (.russian, "Four delegates came.", "Приехали четырёх"),
        (.spanish, "They came on a Saturday.", "Vinieron un sábado."),
        (.french, "They met in August.", "Ils se virent en août."),
    ]

    @Test(arguments: words) func wordsOfNumbersAreFoundAsTheyAreFolded(_ row: (LanguageTag, String, String)) throws {
        let folder = try TemporaryFolder()
        try folder.write(row.1 + "\n", to: "a/en.txt")
        try folder.write(row.2 + "\n", to: "a/other.txt")
        var options = PipelineOptions()
        options.level = .paragraph
        let text = try PairAligner(resources: try Sample.resources(), options: options).align(
            english: folder.location("a/en.txt"), version: folder.location("a/other.txt"), language: row.0
        ).text(.jsonl)
        let numbers = text.firstMatch(of: /"numbers":(-?[0-9.]+)/).flatMap { Double($0.1) }
        #expect((numbers ?? -1) > 0, "\(text)")
    }

    @Test(arguments: [LanguageTag.arabic, .russian, .chinese])
    func findsTheLanguage(language: LanguageTag) throws {
        #expect(try align(language, given: nil).text(.jsonl).contains(#""lang":"\#(language)""#))
    }

    @Test func levelsCanBeChosen() throws {
        #expect(!(try align(.french, given: .french, level: .paragraph).text(.jsonl).contains(#""level":"sentence""#)))
    }

    @Test(arguments: ["it", "en", "und"])
    func refusesALanguageThatIsNotServed(code: String) throws {
        let error = #expect(throws: PipelineError.self) { try align(.french, given: LanguageTag(code)) }
        #expect(error?.subject == "--language")
        #expect(error?.reason == "'\(code)' is none of ar, es, ru, fr, zh, de, pt, which are aligned to English.")
    }

    @Test func asksForTheLanguage() throws {
        let error = #expect(throws: PipelineError.self) { try align(.english, given: nil) }
        #expect(error?.reason.contains("--language") == true)
        #expect(error?.kind == .usage)
    }
}
