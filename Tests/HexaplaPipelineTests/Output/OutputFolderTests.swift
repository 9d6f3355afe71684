import Testing

@testable import HexaplaPipeline

@Suite struct OutputFolderTests {
    private let record = #"{"signature":{"hexapla":"0"}}"#

    @Test func showsNothingBeforeTheEnd() throws {
        let folder = try TemporaryFolder()
        var output = try OutputFolder(folder.location("out"))
        try output.append(Array("a".utf8), to: "segments/en.jsonl")
        try output.append(Array("b".utf8), to: "segments/en.jsonl")
        try output.touch("findings.jsonl")
        try output.write(Array(record.utf8), to: "run.json")
        #expect(!folder.exists("out/segments") && !folder.exists("out/run.json"))
        try output.commit()
        #expect(try folder.text("out/segments/en.jsonl") == "ab")
        #expect(try folder.files().keys.sorted() == ["out/findings.jsonl", "out/run.json", "out/segments/en.jsonl"])
    }

    @Test func replacesAnEarlierRunButNotItsExports() throws {
        let folder = try TemporaryFolder()
        try folder.write(record, to: "out/run.json")
        for name in ["segments/old.jsonl", "exports/x.tmx", "articles/old.html"] {
            try folder.write("old", to: "out/" + name)
        }
        var output = try OutputFolder(folder.location("out"))
        try output.write(Array(record.utf8), to: "run.json")
        try output.commit()
        #expect(try folder.files().keys.sorted() == ["out/exports/x.tmx", "out/run.json"])
    }

    @Test func leavesAnEarlierRunAsItWasWhenStopped() throws {
        let folder = try TemporaryFolder()
        try folder.write(record, to: "out/run.json")
        try folder.write("old", to: "out/segments/en.jsonl")
        do {
            var output = try OutputFolder(folder.location("out"))
            try output.append(Array("new".utf8), to: "segments/en.jsonl")
        }
        #expect(try folder.text("out/segments/en.jsonl") == "old")
        var output = try OutputFolder(folder.location("out"))
        try output.append(Array("newer".utf8), to: "segments/en.jsonl")
        try output.commit()
        #expect(try folder.text("out/segments/en.jsonl") == "newer")
    }

    @Test(arguments: ["{}", "not json", #"{"signature":"x"}"#])
    func refusesAFolderOfSomethingElse(content: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(content, to: "out/run.json")
        let error = #expect(throws: PipelineError.self) { _ = try OutputFolder(folder.location("out")) }
        #expect(error?.kind == .usage)
        #expect(try folder.files().keys.sorted() == ["out/run.json"])
    }

    @Test func refusesAFileAndASecondRun() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "file")
        #expect(throws: PipelineError.self) { _ = try OutputFolder(folder.location("file")) }
        let first = try OutputFolder(folder.location("out"))
        let error = #expect(throws: PipelineError.self) { _ = try OutputFolder(folder.location("out")) }
        #expect(error?.reason.contains("Another run") == true)
        try first.write([], to: "x")
    }
}
