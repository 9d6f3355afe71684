import Foundation
import Hexapla
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@Suite struct CorpusRunTests {
    private static let hexapla = Result { try Hexapla() }
    private let hexapla: Hexapla

    init() throws {
        hexapla = try Self.hexapla.get()
    }

    private func steps(_ folder: TemporaryFolder, _ corpus: String = "corpus") async throws -> [CorpusStep] {
        var steps: [CorpusStep] = []
        for try await step in hexapla.run(folder.location(corpus), to: folder.location("out")) { steps.append(step) }
        return steps
    }

    @Test func progressGrowsAndTheSummaryIsLast() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(5, to: folder)
        let steps = try await steps(folder)
        let progress = steps.compactMap { if case .progress(let progress) = $0 { progress } else { nil } }
        #expect(progress.map(\.articlesDone) == [1, 2, 3, 4, 5])
        #expect(progress.allSatisfy { $0.articles == 5 && $0.pass == $0.passes })
        #expect(progress.map(\.bytesDone) == progress.map(\.bytesDone).sorted())
        #expect(progress.last?.bytesDone == progress.last?.bytes)
        #expect(steps.count == 6)
        guard case .finished(let summary) = steps.last else {
            Issue.record("The last step is no summary.")
            return
        }
        #expect(summary.alignedArticles == 5 && summary.articles == 5 && summary.files == 30)
        #expect(summary.failures == [])
        #expect(summary.report == folder.location("out/index.html"))
        #expect(folder.exists("out/run.json"))
    }

    /// Begins a run, and cancels the task when it has done some articles.
    private func cancelled(_ folder: TemporaryFolder, after articles: Int) async -> Result<Int, any Error> {
        let run = hexapla.run(folder.location("corpus"), to: folder.location("out"))
        let task = Task {
            var done = 0
            for try await step in run {
                if case .progress(let progress) = step { done = progress.articlesDone }
                if done == articles { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return done
        }
        return await task.result
    }

    @Test(arguments: [1, 7]) func cancellingLeavesTheEarlierResult(articles: Int) async throws {
        let folder = try TemporaryFolder()
        try Sample.write(2, to: folder)
        _ = try await steps(folder)
        let earlier = try folder.files().filter { $0.key.hasPrefix("out/") }
        try Sample.write(40, to: folder)
        let result = await cancelled(folder, after: articles)
        let error = #expect(throws: HexaplaError.self) { try result.get() }
        #expect(error?.code == .cancelled)
        #expect(error?.reason.hasSuffix(".") == true)
        #expect(try folder.files().filter { $0.key.hasPrefix("out/") } == earlier)
        guard case .finished(let summary) = try await steps(folder).last else {
            Issue.record("The folder is not free for the next run.")
            return
        }
        #expect(summary.articles == 40)
    }

    /// A search that was cancelled has found nothing, which is no fault of the corpus.
    @Test func cancellingAtOnceIsNoFaultOfTheCorpus() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(5, to: folder)
        let run = hexapla.run(folder.location("corpus"), to: folder.location("out"))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            for try await _ in run {}
        }
        let result = await task.result
        let error = #expect(throws: HexaplaError.self) { try result.get() }
        #expect(error?.code == .cancelled, "\(String(describing: error))")
        #expect(!folder.exists("out"))
    }

    @Test func aNewFolderOfACancelledRunIsGone() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(30, to: folder)
        _ = await cancelled(folder, after: 1)
        #expect(!folder.exists("out"))
    }

    @Test func runsSideBySideGiveTheSame() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(3, to: folder)
        let hexapla = hexapla
        let (corpus, outputs) = (folder.location("corpus"), (0..<3).map { folder.location("out\($0)") })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for output in outputs {
                group.addTask { for try await _ in hexapla.run(corpus, to: output) {} }
            }
            try await group.waitForAll()
        }
        let files = try outputs.map { try TemporaryFolder.files(of: $0, except: ["log/"]) }
        #expect(files[0].count > 10)
        #expect(files[1] == files[0] && files[2] == files[0])
    }
}
