import Foundation
import HexaplaTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct CommitJournalTests {
    private var journal: CommitJournal {
        get throws {
            let own = old.filter { !$0.hasSuffix("mine.txt") }
            let digest = try FileDigest(of: Array("old".utf8))
            return CommitJournal(
                removed: ["articles/old.html"], placed: ["articles/a.html", "index.html", "reports", "run.json"],
                earlier: Dictionary(uniqueKeysWithValues: own.map { ($0, digest) }))
        }
    }
    private let old = ["articles/old.html", "articles/mine.txt", "index.html", "reports/fr.md", "run.json"]
    private let new = ["articles/a.html", "index.html", "reports/fr.md", "reports/zh.md", "run.json"]

    /// An output folder with an old result, and a new one beside it.
    private func prepared() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in old { try folder.write("old", to: "out/" + name) }
        for name in new { try folder.write("new", to: "out/.hexapla-partial/new/" + name) }
        return folder
    }

    private func places(_ folder: TemporaryFolder) -> (String, String) {
        (folder.location("out"), folder.location("out/.hexapla-partial"))
    }

    private func expectNew(_ folder: TemporaryFolder) throws {
        let files = try folder.files().filter { !$0.key.contains(".hexapla-partial") }
        let expected = (new + ["articles/mine.txt"]).map { "out/" + $0 }
        #expect(files.keys.sorted() == expected.sorted())
        for name in new { #expect(try folder.text("out/" + name) == "new") }
    }

    @Test func putsAResultIntoPlace() throws {
        let folder = try prepared()
        let (out, partial) = places(folder)
        try journal.commit(out, partial)
        try expectNew(folder)
        #expect(try CommitJournal.pending(in: partial) == nil)
    }

    /// The renames of the commit, in order; a stop may come after any of them.
    private static let steps: [(String, String)] = [
        ("out/articles/old.html", "out/.hexapla-partial/old/articles/old.html"),
        ("out/.hexapla-partial/new/articles/a.html", "out/articles/a.html"),
        ("out/index.html", "out/.hexapla-partial/old/index.html"),
        ("out/.hexapla-partial/new/index.html", "out/index.html"),
        ("out/reports", "out/.hexapla-partial/old/reports"), ("out/.hexapla-partial/new/reports", "out/reports"),
        ("out/run.json", "out/.hexapla-partial/old/run.json"), ("out/.hexapla-partial/new/run.json", "out/run.json"),
    ]

    @Test(arguments: 0...8) func isCompletedAfterAStopAtAnyStep(count: Int) throws {
        let folder = try prepared()
        try folder.write(CanonicalJSON.line(try journal), to: "out/.hexapla-partial/journal.json")
        for (from, to) in Self.steps.prefix(count) {
            try FileSystem.makeFolder(Files.parent(of: folder.location(to)))
            try FileSystem.rename(folder.location(from), to: folder.location(to))
        }
        try OutputFolder.complete(folder.location("out"))
        try expectNew(folder)
        #expect(!folder.exists("out/.hexapla-partial"))
    }

    @Test func takesBackWhatItDidWhenAStepFails() throws {
        let folder = try prepared()
        let (out, partial) = places(folder)
        // Something stands already where the old reports go, so the third step fails after two that are done.
        try folder.write("x", to: "out/.hexapla-partial/old/reports/x")
        let before = try folder.files()
        #expect(throws: PipelineError.self) { try journal.commit(out, partial) }
        #expect(try folder.files() == before)
        #expect(try CommitJournal.pending(in: partial) == nil)
    }

    /// A stopped commit after some of its steps, with what happens in the folder before it is completed.
    private func stopped(after count: Int, _ change: (TemporaryFolder) throws -> Void) throws -> TemporaryFolder {
        let folder = try prepared()
        try folder.write(CanonicalJSON.line(try journal), to: "out/.hexapla-partial/journal.json")
        for (from, to) in Self.steps.prefix(count) {
            try FileSystem.makeFolder(Files.parent(of: folder.location(to)))
            try FileSystem.rename(folder.location(from), to: folder.location(to))
        }
        try change(folder)
        return folder
    }

    @Test(arguments: [
        "reports/notes.md", "reports/fr.md", "index.html", "articles/old.html", "articles/a.html", "run.json",
    ])
    func whatChangedAfterTheStopIsNotMoved(name: String) throws {
        let folder = try stopped(after: 0) { try $0.write("mine", to: "out/" + name) }
        let before = try folder.files()
        #expect(throws: PipelineError.self) { try OutputFolder.complete(folder.location("out")) }
        #expect(throws: PipelineError.self) { _ = try OutputFolder(folder.location("out")) }
        #expect(try folder.files().filter { !$0.key.hasSuffix("/lock") } == before)
        try FileManager.default.removeItem(atPath: folder.location("out/" + name))
        try OutputFolder.complete(folder.location("out"))
        try expectNew(folder)
    }

    @Test func whatCameIntoAPlaceThatIsHalfDoneIsNotOverwritten() throws {
        let folder = try stopped(after: 3) { try $0.write("mine", to: "out/index.html") }
        #expect(throws: PipelineError.self) { try OutputFolder.complete(folder.location("out")) }
        #expect(try folder.text("out/index.html") == "mine")
    }

    @Test func aCompletionThatFailsLeavesBothResultsForTheNext() throws {
        let folder = try stopped(after: 4) { folder in
            // The old reports cannot go: something stands where they would.
            try folder.write("x", to: "out/.hexapla-partial/old/reports/x")
            try FileManager.default.removeItem(atPath: folder.location("out/reports"))
            try folder.write("old", to: "out/reports/fr.md")
        }
        let before = try folder.files()
        #expect(throws: PipelineError.self) { try OutputFolder.complete(folder.location("out")) }
        #expect(throws: PipelineError.self) { _ = try OutputFolder(folder.location("out")) }
        #expect(try folder.files().filter { !$0.key.hasSuffix("/lock") } == before)
        try FileManager.default.removeItem(atPath: folder.location("out/.hexapla-partial/old/reports"))
        try OutputFolder.complete(folder.location("out"))
        try expectNew(folder)
    }

    @Test(arguments: ["not json", #"{"removed":["../mine"],"placed":[],"emptied":[],"earlier":{}}"#, #"{"removed":["#])
    func aListThatNoRunHasWrittenIsNotObeyed(list: String) throws {
        let folder = try prepared()
        try folder.write("mine", to: "mine")
        try folder.write(list, to: "out/.hexapla-partial/journal.json")
        let before = try folder.files()
        #expect(throws: PipelineError.self) { try OutputFolder.complete(folder.location("out")) }
        #expect(throws: PipelineError.self) { _ = try OutputFolder(folder.location("out")) }
        #expect(try folder.files().filter { !$0.key.hasSuffix("/lock") } == before)
    }
}
