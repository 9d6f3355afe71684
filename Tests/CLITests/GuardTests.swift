import Foundation
import Testing

/// Inputs at which the program itself stops: they are left out by name, and all others are done.
@Suite struct GuardTests {
    /// A corpus in which the files of some articles are larger than the memory that the program is given.
    private func corpus(tooLarge bad: [String]) throws -> CorpusFolder {
        let folder = try CorpusFolder(articles: 2)
        for id in bad {
            try folder.write("The harbour is open.\n", to: "corpus/\(id)/en.txt")
            try folder.write("", to: "corpus/\(id)/fr.txt")
            // A hole in a file takes no room on the disk.
            try #require(truncate(folder.corpus + "/\(id)/fr.txt", 400 << 20) == 0)
        }
        return folder
    }

    private func beads(_ folder: CorpusFolder, except bad: [String]) throws -> [Substring] {
        try folder.text("out/alignments/fr.jsonl").split(separator: "\n").filter { line in
            !bad.contains { line.contains("\"doc\":\"\($0)\"") }
        }
    }

    @Test(arguments: [(["a05"], 1), (["a05", "a06", "b"], 2)])
    func anInputThatTakesAllMemoryIsLeftOutByName(bad: [String], jobs: Int) throws {
        let folder = try corpus(tooLarge: [])
        #expect(try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet"]).status == 0)
        let good = try beads(folder, except: bad)
        let hostile = try corpus(tooLarge: bad)
        let result = try Program.run(
            [
                "-c", "ulimit -v 1000000; exec \"$@\"", "sh", Program.path, "run", hostile.corpus, "--output",
                hostile.output, "--quiet", "--jobs", "\(jobs)",
            ], program: "/bin/sh")
        #expect(result.status == 2, "\(result.errors.suffix(2000))")
        #expect(try beads(hostile, except: bad) == good && !good.isEmpty)
        let findings = try hostile.text("out/findings.jsonl")
        for id in bad {
            #expect(findings.split(separator: "\n").contains { $0.contains("HX-PIPE-030") && $0.contains("\"\(id)\"") })
            #expect(try hostile.text("out/inputs.jsonl").contains("\(id)/fr.txt"))
        }
        #expect(findings.split(separator: "\n").count { $0.contains("HX-PIPE-030") } == bad.count)
        #expect(!FileManager.default.fileExists(atPath: hostile.output + "/.hexapla-partial"))
    }
}
