import Foundation
import HexaplaCore
import HexaplaRecord
import HexaplaTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct OutputFolderTests {
    /// Writes files and a record of them, as a run does.
    private func commit(_ files: [String: String], to folder: TemporaryFolder) throws {
        var output = try OutputFolder(folder.location("out"))
        try Self.fill(&output, files)
        try output.commit()
    }

    static func fill(_ output: inout OutputFolder, _ files: [String: String]) throws {
        for (name, text) in files { try output.write(Array(text.utf8), to: name) }
        let digests = try output.close()
        let record: [String: JSONValue] = [
            "signature": .object(["hexapla": .string("1")]), "sha256": .string(RunManifest.blankDigest),
            "files": try CanonicalJSON.tree(digests),
        ]
        try output.write(try Seal.sealed(CanonicalJSON.file(record)), to: "run.json")
    }

    private func names(_ folder: TemporaryFolder) throws -> [String] { try folder.files().keys.sorted() }

    private func refusal(_ folder: TemporaryFolder, inputs: [String] = []) -> PipelineError? {
        #expect(throws: PipelineError.self) { _ = try OutputFolder(folder.location("out"), inputs: inputs) }
    }

    @Test func showsNothingBeforeTheEnd() throws {
        let folder = try TemporaryFolder()
        var output = try OutputFolder(folder.location("out"))
        try output.append(Array("a".utf8), to: "segments/en.jsonl")
        try output.append(Array("b".utf8), to: "segments/en.jsonl")
        try output.touch("findings.jsonl")
        try Self.fill(&output, [:])
        #expect(!folder.exists("out/segments") && !folder.exists("out/run.json"))
        try output.commit()
        #expect(try folder.text("out/segments/en.jsonl") == "ab")
        let expected = ["out/findings.jsonl", "out/log/files.json", "out/run.json", "out/segments/en.jsonl"]
        #expect(try names(folder) == expected)
        #expect(!folder.exists("out/.hexapla-partial"))
    }

    /// A record in which the zeros of a blank digest stand before the seal, and also what stands before the seal.
    @Test func theSealIsSetInItsPlace() throws {
        let zeros = RunManifest.blankDigest
        let record: [String: JSONValue] = [
            "articles": .object([zeros: .string(zeros), "sha256": .string(zeros)]),
            "reason": .string("\n  \"sha256\" : \"\(zeros)"), "sha256": .string(zeros), "z": .string(zeros),
        ]
        let sealed = try Seal.sealed(CanonicalJSON.file(record))
        #expect(try Seal.holds(sealed))
        var read = try JSONDecoder().decode([String: JSONValue].self, from: Data(sealed))
        #expect(read["sha256"] != .string(zeros))
        read["sha256"] = .string(zeros)
        #expect(read == record)
        for place in [10, sealed.count / 2, sealed.count - 4] {
            var changed = sealed
            changed[place] ^= 1
            #expect(try !Seal.holds(changed))
        }
        #expect(try !Seal.holds(Array("{}".utf8)))
    }

    @Test func digestsWhatIsWritten() throws {
        let folder = try TemporaryFolder()
        var output = try OutputFolder(folder.location("out"))
        try output.append(Array("a".utf8), to: "segments/en.jsonl")
        try output.append(Array("bc".utf8), to: "segments/en.jsonl")
        try output.write(Array("x".utf8), to: "log/messages.txt")
        let digests = try output.close()
        #expect(digests == ["segments/en.jsonl": try FileDigest(of: Array("abc".utf8))])
        output.discard()
        #expect(!folder.exists("out"))
    }

    @Test func replacesItsOwnFilesAndLeavesEverythingElse() throws {
        let folder = try TemporaryFolder()
        let old = ["segments/old.jsonl", "articles/old.html", "reports/fr.md", "index.html", "log/messages.txt"]
        try commit(Dictionary(uniqueKeysWithValues: old.map { ($0, "old") }), to: folder)
        let kept = ["exports/x.tmx", "reports/my-notes.txt", "log/mine.log", "notes.txt", "articles/img/a.png"]
        for name in kept { try folder.write("mine", to: "out/" + name) }
        try commit(["segments/en.jsonl": "new", "reports/fr.md": "new", "log/messages.txt": "new"], to: folder)
        for name in kept { #expect(try folder.text("out/" + name) == "mine") }
        let written = ["log/files.json", "log/messages.txt", "reports/fr.md", "run.json", "segments/en.jsonl"]
        #expect(try names(folder) == (kept + written).map { "out/" + $0 }.sorted())
        #expect(try folder.text("out/reports/fr.md") == "new")
    }

    @Test func aFolderOfItsOwnGoesWithItsFiles() throws {
        let folder = try TemporaryFolder()
        try commit(["reports/fr.md": "old", "articles/a.html": "old"], to: folder)
        try folder.write("mine", to: "out/articles/mine.txt")
        try commit(["segments/en.jsonl": "new"], to: folder)
        #expect(!folder.exists("out/reports") && !folder.exists("out/articles/a.html"))
        #expect(folder.exists("out/articles/mine.txt"))
    }

    @Test func leavesAnEarlierRunAsItWasWhenStopped() throws {
        let folder = try TemporaryFolder()
        try commit(["segments/en.jsonl": "old"], to: folder)
        do {
            var output = try OutputFolder(folder.location("out"))
            try output.append(Array("new".utf8), to: "segments/en.jsonl")
        }
        #expect(try folder.text("out/segments/en.jsonl") == "old")
        try commit(["segments/en.jsonl": "newer"], to: folder)
        #expect(try folder.text("out/segments/en.jsonl") == "newer")
    }

    @Test(arguments: ["{}", "not json", #"{"signature":"x"}"#, #"{"signature":{"hexapla":"0"}}"#])
    func refusesAFolderOfSomethingElse(content: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(content, to: "out/run.json")
        #expect(refusal(folder)?.kind == .usage)
        #expect(try names(folder) == ["out/run.json"])
    }

    @Test(arguments: ["", " ", "\t\n"])
    func refusesABlankPath(path: String) throws {
        let error = #expect(throws: PipelineError.self) { _ = try OutputFolder(path) }
        #expect(error?.kind == .usage)
    }

    @Test(arguments: ["reports/fr.md", "run.json", "log/messages.txt"])
    func refusesWhereAFileOfItsOwnWasChanged(name: String) throws {
        let folder = try TemporaryFolder()
        try commit(["reports/fr.md": "old", "log/messages.txt": "old"], to: folder)
        let changed = try folder.text("out/" + name).replacing("o", with: "O").replacing("1", with: "2")
        try folder.write(changed, to: "out/" + name)
        #expect(refusal(folder)?.subject == folder.location("out/" + name))
        #expect(try folder.text("out/" + name) == changed)
    }

    @Test func aFileOfItsOwnThatIsGoneIsNoMatter() throws {
        let folder = try TemporaryFolder()
        try commit(["reports/fr.md": "old"], to: folder)
        try FileManager.default.removeItem(atPath: folder.location("out/reports/fr.md"))
        try commit(["reports/fr.md": "new"], to: folder)
        #expect(try folder.text("out/reports/fr.md") == "new")
    }

    @Test func refusesBeforeTheWorkWhatIsInTheWay() throws {
        let folder = try TemporaryFolder()
        try commit(["index.html": "old"], to: folder)
        try folder.write("mine", to: "out/articles/a.html")
        try FileManager.default.createSymbolicLink(
            atPath: folder.location("out/reports"), withDestinationPath: folder.location("elsewhere"))
        let output = try OutputFolder(folder.location("out"))
        for name in ["articles/a.html", "reports/fr.md", "index.html/x"] {
            let error = #expect(throws: PipelineError.self, "\(name)") { try output.reserve([name]) }
            #expect(error?.kind == .usage)
        }
        try output.reserve(["articles/b.html", "index.html", "run.json"])
        output.discard()
        #expect(try folder.text("out/articles/a.html") == "mine" && !folder.exists("elsewhere"))
    }

    @Test func whatCameInTheWayMeanwhileStays() throws {
        let folder = try TemporaryFolder()
        try commit(["index.html": "old"], to: folder)
        var output = try OutputFolder(folder.location("out"))
        try Self.fill(&output, ["index.html": "new", "articles/a.html": "new"])
        try folder.write("mine", to: "out/articles/a.html")
        #expect(throws: PipelineError.self) { try output.commit() }
        #expect(try folder.text("out/articles/a.html") == "mine" && folder.text("out/index.html") == "old")
    }

    @Test(arguments: ["articles", "reports/deep", "log", ".hexapla-partial/spool", ""])
    func refusesInputsWhereItWrites(place: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "out/\(place)/a1/en.txt")
        let before = try names(folder)
        let input = folder.location(place.isEmpty ? "out" : "out/" + place)
        #expect(refusal(folder, inputs: [folder.location("elsewhere"), input])?.kind == .usage)
        #expect(try names(folder) == before)
    }

    @Test func aLeftoverIsNoPermission() throws {
        let folder = try TemporaryFolder()
        try folder.write("thesis", to: "out/articles/thesis.txt")
        try FileManager.default.createDirectory(
            atPath: folder.location("out/.hexapla-partial"), withIntermediateDirectories: true)
        #expect(refusal(folder)?.kind == .usage)
        #expect(try names(folder) == ["out/articles/thesis.txt"])
    }

    @Test func aLeftoverThatIsALinkOrHoldsSomethingElseIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "mine/new/x")
        try FileManager.default.createDirectory(atPath: folder.location("out"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.location("out/.hexapla-partial"), withDestinationPath: folder.location("mine"))
        #expect(refusal(folder)?.kind == .usage)
        try FileManager.default.removeItem(atPath: folder.location("out/.hexapla-partial"))
        try folder.write("mine", to: "out/.hexapla-partial/mine.txt")
        #expect(refusal(folder)?.kind == .usage)
        #expect(folder.exists("mine/new/x") && folder.exists("out/.hexapla-partial/mine.txt"))
    }

    @Test func givesBackWhatItDidNotMake() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.location("out"), withIntermediateDirectories: true)
        try OutputFolder(folder.location("out")).discard()
        #expect(folder.exists("out") && !folder.exists("out/.hexapla-partial"))
        try folder.link("link", to: "out")
        try OutputFolder(folder.location("link")).discard()
        #expect(FileSystem.entry(folder.location("link"))?.kind == .link)
        try OutputFolder(folder.location("new/deep/out")).discard()
        #expect(!folder.exists("new"))
    }

    @Test func whatIsNoFileOfARunStays() throws {
        let folder = try TemporaryFolder()
        try commit(["articles/old.html": "old", "reports/fr.md": "old"], to: folder)
        try FileManager.default.createDirectory(
            atPath: folder.location("out/articles/drafts"), withIntermediateDirectories: true)
        let bytes: [CChar] = Array((folder.location("out/reports/caf")).utf8CString.dropLast()) + [-23, 0]
        let descriptor = open(bytes, O_WRONLY | O_CREAT, 0o600)
        #expect(descriptor >= 0)
        close(descriptor)
        try commit(["segments/en.jsonl": "new"], to: folder)
        #expect(folder.exists("out/articles/drafts") && !folder.exists("out/articles/old.html"))
        #expect(access(bytes, F_OK) == 0 && !folder.exists("out/.hexapla-partial"))
    }

    @Test func anEditThatKeepsSizeAndTimeIsSeen() throws {
        let folder = try TemporaryFolder()
        try commit(["reports/fr.md": "old"], to: folder)
        let place = folder.location("out/reports/fr.md")
        let date = try FileManager.default.attributesOfItem(atPath: place)[.modificationDate]
        try folder.write("new", to: "out/reports/fr.md")
        try FileManager.default.setAttributes([.modificationDate: date ?? Date()], ofItemAtPath: place)
        #expect(refusal(folder)?.subject == place)
    }

    @Test func aFolderThatBecameALinkIsNotFollowed() throws {
        let folder = try TemporaryFolder()
        try commit(["articles/a.html": "old", "index.html": "old"], to: folder)
        try FileManager.default.moveItem(atPath: folder.location("out/articles"), toPath: folder.location("backup"))
        try folder.link("out/articles", to: "../backup")
        #expect(refusal(folder)?.kind == .usage)
        #expect(try folder.text("backup/a.html") == "old")
    }

    @Test func aFileThatComesMeanwhileIsNoHindrance() throws {
        let folder = try TemporaryFolder()
        var output = try OutputFolder(folder.location("out"))
        try Self.fill(&output, ["index.html": "new"])
        try folder.write("mine", to: "out/.directory")
        try output.commit()
        #expect(try folder.text("out/index.html") == "new" && folder.text("out/.directory") == "mine")
    }

    @Test func refusesAFileAndASecondRun() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "file")
        #expect(throws: PipelineError.self) { _ = try OutputFolder(folder.location("file")) }
        var first = try OutputFolder(folder.location("out"))
        let error = #expect(throws: PipelineError.self) { _ = try OutputFolder(folder.location("out")) }
        #expect(error?.reason.contains("Another run") == true)
        try first.write([], to: "x")
    }
}
