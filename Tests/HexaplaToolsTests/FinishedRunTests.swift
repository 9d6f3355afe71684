import Foundation
import HexaplaCore
import HexaplaRecord
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaSystem
@testable import HexaplaTools

@Suite struct FinishedRunTests {
    /// What can become of a result.
    enum Damage: CaseIterable {
        case indexIsGone, indexIsCut, rangesAreSwapped, rangeIsBeyondTheEnd, segmentsAreCut, segmentsAreGone

        func make(in folder: TemporaryFolder) throws {
            let (index, segments) = ("out/articles.jsonl", "out/segments/fr.jsonl")
            switch self {
            case .indexIsGone: try FileManager.default.removeItem(atPath: folder.location(index))
            case .indexIsCut: try cut(index, in: folder)
            case .rangesAreSwapped:
                var entries = try FinishedRunTests.entries(folder)
                let (first, second) = (entries[0].lines, entries[1].lines)
                entries[0].lines["segments/fr.jsonl"] = second["segments/fr.jsonl"]
                entries[1].lines["segments/fr.jsonl"] = first["segments/fr.jsonl"]
                try folder.write(entries.utf8, to: index)
            case .rangeIsBeyondTheEnd:
                var entries = try FinishedRunTests.entries(folder)
                let range = try #require(entries[1].lines["segments/fr.jsonl"])
                let digits = String(range.end).utf8.count
                let end = try #require(Int(String(repeating: "9", count: digits)))
                entries[1].lines["segments/fr.jsonl"] = ByteRange(range.start, end)
                try folder.write(entries.utf8, to: index)
            case .segmentsAreCut: try cut(segments, in: folder)
            case .segmentsAreGone: try FileManager.default.removeItem(atPath: folder.location(segments))
            }
        }

        /// Cuts a file behind its first line.
        private func cut(_ file: String, in folder: TemporaryFolder) throws {
            let text = try folder.text(file)
            try folder.write(String(text.prefix { $0 != "\n" }) + "\n", to: file)
        }
    }

    private static func entries(_ folder: TemporaryFolder) throws -> [ArticleEntry] {
        try folder.text("out/articles.jsonl").split(separator: "\n").map { try ArticleEntry(utf8: $0.utf8) }
    }

    private static var allBeads: ReviewSheet.Choice {
        var choice = ReviewSheet.Choice()
        choice.below = 2
        return choice
    }

    private func finished() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try Sample.write(2, to: folder)
        _ = try await Sample.run(in: folder)
        return folder
    }

    @Test(arguments: Damage.allCases) func aDamagedResultIsNotAnsweredFrom(damage: Damage) async throws {
        let folder = try await finished()
        try damage.make(in: folder)
        let output = folder.location("out")
        let explainer = try RunExplainer(output: output, corpus: nil, resources: try Sample.resources())
        let unit = try UnitReference("a1#p1.fr")
        let choice = Self.allBeads
        let errors = [
            #expect(throws: PipelineError.self) { try explainer.original(unit) },
            #expect(throws: PipelineError.self) { try explainer.explanations(unit) },
            #expect(throws: PipelineError.self) { try ReviewSheet(output: output).text(choice) },
        ]
        for error in errors {
            #expect(error?.kind == .input)
            #expect(error?.reason.contains("'hexapla verify' says more") == true, "\(String(describing: error))")
        }
        #expect(folder.exists("out"))
    }

    @Test(arguments: ["", "{}\n"]) func missingBeadsAreNotLeftOutOfAReview(rest: String) async throws {
        let folder = try await finished()
        let file = folder.location("out/alignments/fr.jsonl")
        try FileManager.default.removeItem(atPath: file)
        if !rest.isEmpty { try folder.write(rest, to: "out/alignments/fr.jsonl") }
        let sheet = try ReviewSheet(output: folder.location("out"))
        let error = #expect(throws: PipelineError.self) { try sheet.text() }
        #expect(error?.subject == file)
        #expect(folder.exists("out"))
    }

    @Test func anInputOfAnotherArticleIsRefused() async throws {
        let folder = try await finished()
        let text = try folder.text("out/inputs.jsonl")
        try folder.write(text.replacing(#""article":"a0""#, with: #""article":"a9""#), to: "out/inputs.jsonl")
        let run = try FinishedRun(folder.location("out"))
        #expect(throws: PipelineError.self) { try run.input(article: "a0", language: .french) }
        #expect(try run.input(article: "a1", language: .french) != nil)
        #expect(try run.entry("a2") == nil)
        #expect(folder.exists("out"))
    }

    /// Two files of one language are a finding on the corpus, which stands before the lines of all articles.
    @Test func allFindingsOnAnArticleAreRead() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(3, to: folder)
        try folder.write(Sample.text(.chinese, 5), to: "corpus/a1/zh-CN.txt")
        _ = try await Sample.run(in: folder)
        let run = try FinishedRun(folder.location("out"))
        var all: [Finding] = []
        try run.forEach(Finding.self, in: OutputNames.findings) { all.append($0) }
        #expect(all.contains { $0.code.rawValue == "HX-PIPE-004" && $0.article == "a1" })
        for article in ["a0", "a1", "a2"] {
            #expect(try run.findings(article: article) == all.filter { $0.article == article })
        }
        #expect(folder.exists("out"))
    }
}
