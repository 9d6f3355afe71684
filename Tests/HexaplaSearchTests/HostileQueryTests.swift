import Foundation
import HexaplaCore
import HexaplaDatabase
import HexaplaRun
import HexaplaRunTesting
import HexaplaSystem
import HexaplaTesting
import Testing

@testable import HexaplaSearch

/// Whatever is asked, the answer is a result or a sentence.
@Suite struct HostileQueryTests {
    static let texts = [
        "\"", "'", "*", "bridge*", "NEAR(", "NEAR(bridge korvala, 2)", "bridge AND", "OR", "NOT bridge", "^bridge",
        "en : bridge", "{en} : bridge", "bridge\u{0}korvala", "\u{0}", "-bridge", "(bridge", "bridge)", "+", "..", "“”",
        "'; DROP TABLE sentence; --", "\"bridge", "a\"b\"c", "\u{202E}egdirb", "\u{1B}[31mbridge", "\u{301}", "👩‍👩‍👧", "%",
        "_", "\\", "\\u0041", "?", "[", "(", "{", "a{2,1}", "\\p{Nothing}", "(?<=a*)b", "\\1", "(?x", "[b-a]", " ", "",
        "\u{FEFF}", "\u{3000}",
    ]

    @Test func queriesAreNeverSyntax() async throws {
        let sample = try await SearchSample(articles: 1)
        for text in Self.texts + [String(repeating: "bridge ", count: 1500), String(repeating: "(", count: 4000)] {
            for mode in FindMode.allCases {
                do {
                    let result = try sample.answer(text) { $0.mode = mode }
                    #expect(result.hits.allSatisfy { !$0.matches.isEmpty }, "\(text) \(mode)")
                } catch let error as PipelineError {
                    #expect(error.kind == .usage && error.reason.hasSuffix("."), "\(text): \(error)")
                    for word in ["SQLite", "fts5", "syntax error"] { #expect(!error.reason.contains(word), "\(error)") }
                }
            }
        }
        #expect(sample.told.isEmpty)
    }

    @Test func wordsOfTheSearchLanguageAreWords() async throws {
        let sample = try await SearchSample(articles: 1)
        #expect(try sample.answer("NOT bridge").total == 0)
        #expect(try sample.answer("AND") { $0.languages = [.english] }.total == 0)
        #expect(try sample.answer("bridge*") { $0.languages = [.english] }.total == 3)
    }

    @Test func aWordOfTextsThatTakesTooLongIsAnError() async throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "a", count: 60_000) + "!"
        try folder.write("Title\n\n\(text)\n", to: "corpus/a/en.txt")
        try folder.write("Titre\n\n\(text)\n", to: "corpus/a/fr.txt")
        let cutters = WordCutters(TestLanguages.all)
        let matcher = try TextMatcher("(a+)+b", .regex, cutters[.english], subject: "query")
        let start = ContinuousClock.now
        #expect(throws: PipelineError.self) { try matcher.places(in: Array(text.utf8)) }
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test func conditionsThatAreNone() async throws {
        let sample = try await SearchSample(articles: 1)
        for spelling in ["fr", ":accord", "fr:", "q:x", "fr accord", "it:accord", "fr:…"] {
            #expect(throws: PipelineError.self, "\(spelling)") {
                try sample.answer("bridge") { $0.conditions = [try FindQuery.Condition(spelling)] }
            }
        }
    }

    /// A run that stopped before there were sentences says so.
    @Test func aRunWithoutSentencesIsRefused() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        var options = PipelineOptions()
        options.until = .detect
        _ = try await Sample.run(in: folder, options: options)
        var search = try CorpusSearch(
            output: folder.location("out"), resources: SearchSample.resources.get(), tell: { _ in })
        let error = #expect(throws: PipelineError.self) { try search.answer(FindQuery("bridge")) }
        #expect(error?.reason.hasPrefix("The run has no sentences") == true)
    }

    @Test func aLanguageThatTheRunHasNotIsNamed() async throws {
        let sample = try await SearchSample(articles: 1)
        let error = #expect(throws: PipelineError.self) {
            try sample.answer("bridge") { $0.languages = [try #require(LanguageTag("de"))] }
        }
        #expect(error?.reason == "The run has no texts in 'de'; it has en, ar, es, ru, fr, zh.")
    }
}
