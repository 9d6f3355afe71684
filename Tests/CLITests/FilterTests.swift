import Foundation
import Testing

@Suite struct FilterTests {
    @Test(arguments: [
        ["detect", "--jsonl"], ["decode", "--jsonl"], ["normalize", "--jsonl", "--layer", "folded"],
        ["segment", "--jsonl"], ["segment", "--jsonl", "--unit", "word"],
        ["detect", "--jsonl", "--spans", "--offsets", "scalar"],
    ])
    func oneLineOutForEachLineIn(arguments: [String]) throws {
        let input = """
            {"id":"a","lang":"ru","text":"Порт открыт. Он мал.","b64":"0J/QvtGA0YI="}
            not json

            {"id":2,"lang":"zh","text":"卢莫港开放。","b64":"5Y2i"}
            """
        let result = try Program.run(arguments, input: input)
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("hexapla: standard input: 2 of the lines could not be used"))
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 5 && lines.last == "")
        #expect(lines[0].contains(#""id":"a""#) && !lines[0].contains("error"))
        #expect(lines[1].contains(#""error""#) && lines[1].contains(#""id":null"#))
        #expect(lines[2].contains(#""error""#))
        #expect(lines[3].contains(#""id":2"#) && !lines[3].contains("error"))
    }

    @Test func aClosedPipeIsNoError() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        let line = #"{"id":1,"lang":"en","text":"A bridge."}"#
        let filter = "'\(Program.path)' segment --jsonl"
        process.arguments = [
            "-c", "yes '\(line)' | head -20000 | \(filter) | head -1 > /dev/null; exit ${PIPESTATUS[2]}",
        ]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }

    @Test func answersBeforeTheEndOfTheInput() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["detect", "--jsonl"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("{\"id\":1,\"text\":\"Порт открыт\"}\n".utf8))
        let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        #expect(answer.contains(#""lang":"ru""#))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func filesArePrintedForPeople() throws {
        let folder = try CorpusFolder(articles: 1)
        let (english, russian) = (folder.corpus + "/a0/en.txt", folder.corpus + "/a0/ru.txt")
        #expect(try Program.run(["detect", russian]).output.contains("\tru\t"))
        #expect(try Program.run(["decode", english]).output.contains("UTF-8"))
        #expect(try Program.run(["decode", "--text", english]).output == CorpusFolder.texts["en"])
        #expect(try Program.run(["normalize", "--layer", "folded", russian]).output.hasPrefix("порт лумо открыт\n\n"))
        let sentences = try Program.run(["segment", english]).output
        #expect(
            sentences == "The harbour of Lumo is open\n\nThe harbour of Lumo opened on 3 June.\nIt has 12 berths.\n")
        #expect(
            try Program.run(["segment", "--unit", "word", english]).output.hasPrefix("The harbour of Lumo is open\n"))
    }

    @Test func aFileThatFailsIsNamedAndTheRestIsDone() throws {
        let folder = try CorpusFolder(articles: 1)
        let result = try Program.run(["detect", folder.path + "/none.txt", folder.corpus + "/a0/ar.txt"])
        #expect(result.status == 2)
        #expect(result.output.contains("\tar\t"))
        #expect(result.errors.hasPrefix("hexapla: \(folder.path)/none.txt: "))
    }
}
