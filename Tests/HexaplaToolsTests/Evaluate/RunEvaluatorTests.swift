import Foundation
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaSystem
@testable import HexaplaTools

@Suite struct RunEvaluatorTests {
    /// A finished run of the sample, and a gold made of the beads given; sentences are as many as the run has.
    private func evaluated(
        gold beads: [[[Int]]], sentences: Int? = nil, minimumScore: Double? = nil
    ) async throws -> Evaluation {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        _ = try await Sample.run(in: folder)
        let run = try FinishedRun(folder.location("out"))
        var gold: [String: [String: JSONValue]] = [
            "paragraphs": [:], "sentences": [:], "paragraph": [:], "sentence": [:],
        ]
        for language in LanguageTag.six {
            let count = try run.segments(article: "a0", language: language, level: .sentence).count
            gold["paragraphs"]?[language.code] = .array(Array(repeating: .string("body"), count: 3))
            gold["sentences"]?[language.code] = .array(Array(repeating: .array([]), count: sentences ?? count))
            if language == .english { continue }
            let written = try run.beads(article: "a0", language: language, level: .sentence)
            gold["paragraph"]?[language.code] = Self.tree(beads)
            gold["sentence"]?[language.code] = Self.tree(written.map { [$0.source, $0.target] })
        }
        try folder.write(try CanonicalJSON.file(gold), to: "gold/a0/gold.json")
        let evaluator = try RunEvaluator(output: folder.location("out"), gold: folder.location("gold"))
        return try evaluator.evaluate(minimumScore: minimumScore)
    }

    private static func tree(_ beads: [[[Int]]]) -> JSONValue {
        .array(beads.map { .array($0.map { .array($0.map(JSONValue.int)) }) })
    }

    @Test func scoresBothLevels() async throws {
        let evaluation = try await evaluated(gold: [[[0], [0]], [[1], [1]], [[2], [2]]])
        #expect(evaluation.levels.map(\.level) == [.paragraph, .sentence])
        #expect(evaluation.levels.allSatisfy { $0.languages.keys.sorted() == ["ar", "es", "fr", "ru", "zh"] })
        #expect(evaluation.levels.last?.mean.strict.f1 == 1)
        #expect(evaluation.text.contains("mean"))
        #expect(try evaluation.json().contains(#""strict""#))
    }

    @Test func otherSentencesAreNotScored() async throws {
        let evaluation = try await evaluated(gold: [[[0], [0]], [[1], [1]], [[2], [2]]], sentences: 99)
        #expect(evaluation.levels.map(\.level) == [.paragraph])
        #expect(evaluation.notes.count == 1)
    }

    @Test func beadsBelowAScoreAreNotGiven() async throws {
        let evaluation = try await evaluated(gold: [[[0], [0]], [[1], [1]], [[2], [2]]], minimumScore: 1.1)
        #expect(evaluation.levels.allSatisfy { $0.mean.strict.f1 == 0 })
    }

    @Test func goldThatIsNoneIsRefused() throws {
        let folder = try TemporaryFolder()
        #expect(throws: PipelineError.self) { try GoldAlignment.load(folder.path, skipping: []) }
        try folder.write("{}", to: "a/gold.json")
        #expect(throws: PipelineError.self) { try GoldAlignment.load(folder.path, skipping: []) }
        #expect(throws: PipelineError.self) { try GoldAlignment.load(folder.path, skipping: ["a"]) }
    }
}
