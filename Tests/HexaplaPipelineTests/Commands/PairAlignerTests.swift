import Foundation
import HexaplaCore
import Testing

@testable import HexaplaPipeline

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

    @Test(arguments: [LanguageTag.arabic, .russian, .chinese])
    func findsTheLanguage(language: LanguageTag) throws {
        #expect(try align(language, given: nil).text(.jsonl).contains(#""lang":"\#(language)""#))
    }

    @Test func levelsCanBeChosen() throws {
        #expect(!(try align(.french, given: .french, level: .paragraph).text(.jsonl).contains(#""level":"sentence""#)))
    }

    @Test(arguments: ["de", "en", "und"])
    func refusesALanguageThatIsNoneOfTheFive(code: String) throws {
        let error = #expect(throws: PipelineError.self) { try align(.french, given: LanguageTag(code)) }
        #expect(error?.subject == "--language")
        #expect(error?.reason == "'\(code)' is none of ar, es, ru, fr, zh, which are aligned to English.")
    }

    @Test func asksForTheLanguage() throws {
        let error = #expect(throws: PipelineError.self) { try align(.english, given: nil) }
        #expect(error?.reason.contains("--language") == true)
        #expect(error?.kind == .usage)
    }
}
