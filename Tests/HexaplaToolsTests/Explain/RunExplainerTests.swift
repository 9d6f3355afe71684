import Foundation
import HexaplaAlign
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem
@testable import HexaplaTools

@Suite struct RunExplainerTests {
    private func explainer(
        options: PipelineOptions = PipelineOptions()
    ) async throws -> (TemporaryFolder, RunExplainer) {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        _ = try await Sample.run(in: folder, options: options)
        let resources = try Sample.resources()
        return (folder, try RunExplainer(output: folder.location("out"), corpus: nil, resources: resources))
    }

    @Test(arguments: LanguageTag.six)
    func showsTheOriginal(language: LanguageTag) async throws {
        let (folder, explainer) = try await explainer()
        for (index, text) in Sample.paragraphs(language, 0).enumerated() {
            #expect(try explainer.original(UnitReference("a0#p\(index).\(language)")) == text)
        }
        #expect(folder.exists("out"))
    }

    @Test func refusesWhatIsNotThere() async throws {
        let (folder, explainer) = try await explainer()
        for text in ["a0#p99.fr", "a9#p0.fr"] {
            #expect(throws: PipelineError.self) { try explainer.original(UnitReference(text)) }
            #expect(throws: PipelineError.self) { try explainer.explanations(UnitReference(text)) }
        }
        let french = try UnitReference("a0#p0.fr")
        #expect(throws: PipelineError.self) { try explainer.explanations(french, version: .russian) }
        try folder.write("another text", to: "corpus/a0/fr.txt")
        #expect(throws: PipelineError.self) { try explainer.original(french) }
        #expect(throws: PipelineError.self) { try explainer.explanations(french) }
    }

    @Test(arguments: LanguageTag.five)
    func explainsEveryUnitAsTheRunSawIt(language: LanguageTag) async throws {
        let (folder, explainer) = try await explainer()
        for unit in ["p0", "p1", "p2", "s0", "s1", "s4"] {
            let explanation = try #require(
                try explainer.explanations(UnitReference("a0#\(unit).\(language)")).first)
            #expect(explanation.warnings.isEmpty && explanation.language == language)
            #expect(!explanation.parts.isEmpty && !explanation.rivals.isEmpty && explanation.score != nil)
            #expect(explanation.rivals.contains { $0.source.isEmpty } == !explanation.source.isEmpty)
            #expect((explanation.before == nil) == unit.hasSuffix("0"))
            #expect(explanation.text.hasPrefix("a0#\(unit).\(language): bead \(explanation.type), right with"))
        }
        #expect(folder.exists("out"))
    }

    @Test func aUnitOfTheEnglishTextIsExplainedForEachVersion() async throws {
        let (folder, explainer) = try await explainer()
        let reference = try UnitReference("a0#p1.en")
        let all = try explainer.explanations(reference)
        #expect(all.map(\.language) == LanguageTag.five)
        #expect(all.allSatisfy { $0.source.map(\.index) == [1] && $0.warnings.isEmpty })
        let russian = try explainer.explanations(reference, version: .russian)
        #expect(russian.count == 1 && russian.first == all.first { $0.language == .russian })
        #expect(folder.exists("out"))
    }

    @Test func jsonHoldsWhatTheTextSays() async throws {
        let (folder, explainer) = try await explainer()
        let explanation = try #require(try explainer.explanations(UnitReference("a0#p1.ru")).first)
        let json = try explanation.json()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["doc"] as? String == "a0" && object["lang"] as? String == "ru")
        #expect(object["unit"] as? String == "a0#p1.ru" && object["type"] as? String == "1-1")
        for key in ["parts", "rivals", "source", "target"] { #expect((object[key] as? [Any])?.isEmpty == false) }
        #expect(json.hasSuffix("\n") && json.split(separator: "\n").count == 1)
        #expect(folder.exists("out"))
    }

    @Test func otherSettingsAreReadFromTheRun() async throws {
        var options = PipelineOptions()
        options.align.lexicon = false
        let (folder, explainer) = try await explainer(options: options)
        let explanation = try #require(try explainer.explanations(UnitReference("a0#p1.fr")).first)
        #expect(explanation.warnings.isEmpty)
        #expect(explanation.parts.allSatisfy { $0.name != "lexicon" })
        #expect(folder.exists("out"))
    }

    @Test func aRunMadeWithOtherResourcesIsWarnedAbout() async throws {
        let (folder, explainer) = try await explainer()
        let record = try folder.text("out/run.json")
        let digest = try Sample.resources().digest
        try folder.write(
            record.replacing(digest, with: String(repeating: "0", count: digest.count)), to: "out/run.json")
        let resources = try Sample.resources()
        let other = try RunExplainer(output: folder.location("out"), corpus: nil, resources: resources)
        let reference = try UnitReference("a0#p1.fr")
        #expect(try explainer.explanations(reference).first?.warnings.isEmpty == true)
        let warnings = try #require(try other.explanations(reference).first).warnings
        #expect(warnings.count == 1 && warnings[0].contains("--lexicon"))
    }

    @Test func anotherBeadThanTheRunWroteIsNotExplainedAway() async throws {
        let (folder, explainer) = try await explainer()
        let lines = try folder.text("out/alignments/fr.jsonl")
        try folder.write(
            lines.replacing(
                #""source":[1],"target":[1],"type":"1-1""#, with: #""source":[2],"target":[1],"type":"1-1""#),
            to: "out/alignments/fr.jsonl")
        let explanation = try #require(try explainer.explanations(UnitReference("a0#p1.fr")).first)
        #expect(explanation.source.map(\.index) == [2] && explanation.rivals.isEmpty)
        #expect(explanation.warnings.count == 1 && !explanation.parts.isEmpty)
        #expect(explanation.text.contains("Warning: Aligned again"))
    }
}
