import HexaplaCore
import Testing

@testable import HexaplaPipeline

@Suite struct RunExplainerTests {
    private func explainer() async throws -> (TemporaryFolder, RunExplainer) {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        _ = try await Sample.run(in: folder)
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
            #expect(throws: PipelineError.self) { try explainer.explanation(UnitReference(text)) }
        }
        #expect(throws: PipelineError.self) { try explainer.explanation(UnitReference("a0#p0.en")) }
        try folder.write("another text", to: "corpus/a0/fr.txt")
        #expect(throws: PipelineError.self) { try explainer.original(UnitReference("a0#p0.fr")) }
    }

    @Test func explainsABead() async throws {
        let (folder, explainer) = try await explainer()
        let explanation = try explainer.explanation(UnitReference("a0#p1.ru"))
        #expect(explanation.target.map(\.index).contains(1))
        #expect(explanation.text.contains("a0#p1.ru  bead \(explanation.type)"))
        #expect(explanation.text.contains("Корвале"))
        #expect(explanation.score != nil)
        #expect(folder.exists("out"))
    }
}
