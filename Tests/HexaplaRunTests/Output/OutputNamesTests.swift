import Foundation
import HexaplaTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct OutputNamesTests {
    @Test(arguments: ["run.json", "articles/a/b.html", "log/x", "index.html"])
    func namesOfAResult(name: String) { #expect(OutputNames.isOwn(name)) }

    @Test(arguments: [
        "", "/", "/etc/passwd", "..", "../x", "articles/../../x", "articles//x", "articles/./x", "articles/",
        "mine.txt", ".hexapla-partial/lock", "log/\u{0}", "articles/..",
    ])
    func namesThatLeadElsewhere(name: String) { #expect(!OutputNames.isOwn(name)) }

    @Test func aJournalThatLeadsElsewhereIsRefused() throws {
        let folder = try TemporaryFolder()
        let partial = folder.location(".hexapla-partial")
        for name in ["../mine", "articles/../../mine", "/mine", "articles"] {
            let journal = CommitJournal(removed: [name], placed: [], emptied: [])
            try folder.write(
                String(decoding: CanonicalJSON.line(journal), as: UTF8.self), to: ".hexapla-partial/journal.json")
            if name == "articles" {
                #expect(try CommitJournal.pending(in: partial) == journal)
            } else {
                #expect(throws: PipelineError.self) { try CommitJournal.pending(in: partial) }
            }
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder.location("link"), withDestinationPath: partial)
        #expect(try CommitJournal.pending(in: folder.location("link")) == nil)
    }

    @Test func onlyOrdinaryFilesAreRead() throws {
        let folder = try TemporaryFolder()
        mkfifo(folder.location("fifo"), 0o600)
        for path in [folder.location("fifo"), "/dev/null", folder.path, folder.location("none")] {
            #expect(throws: PipelineError.self) { try Files.read(path) }
            #expect(throws: PipelineError.self) { try Files.read(path, first: 4) }
        }
    }

    @Test func outputsThatAreInputsAreRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a")
        try FileManager.default.createSymbolicLink(atPath: folder.location("d"), withDestinationPath: folder.path)
        #expect(throws: PipelineError.self) {
            try OutputPath.checkFile(folder.location("a"), inputs: [folder.location("d/a")])
        }
        try OutputPath.checkFile(folder.location("a"), inputs: [folder.location("b")])
    }
}
