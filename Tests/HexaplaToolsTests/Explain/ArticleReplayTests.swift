import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaSystem
@testable import HexaplaTools

@Suite struct ArticleReplayTests {
    @Test(arguments: LanguageTag.six)
    func aDocumentIsMadeAgainAsTheRunMadeIt(language: LanguageTag) async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        _ = try await Sample.run(in: folder)
        let run = try FinishedRun(folder.location("out"))
        let replay = try ArticleReplay(run, resources: Sample.resources())
        #expect(replay.differences.isEmpty)
        let document = try replay.document("a0", language)
        for level in AlignmentLevel.allCases {
            let segments = try run.segments(article: "a0", language: language, level: level)
            #expect(segments.count == (level == .paragraph ? document.paragraphCount : document.sentences.count))
        }
        #expect(throws: PipelineError.self) { try replay.document("a1", language) }
    }

    @Test func aChangedFileIsRefused() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        _ = try await Sample.run(in: folder)
        let replay = try ArticleReplay(FinishedRun(folder.location("out")), resources: Sample.resources())
        try folder.write("something else", to: "corpus/a0/ru.txt")
        #expect(throws: PipelineError.self) { try replay.document("a0", .russian) }
        #expect(try replay.document("a0", .french).paragraphCount == 3)
    }
}
