import Foundation
import HexaplaArchive
import Testing

/// Corpora of hostile files: each is told by name, the rest is done, and an earlier result stays where there is none.
@Suite struct HostileCorpusTests {
    private func run(_ folder: CorpusFolder, _ more: [String] = []) throws -> Program.Result {
        try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet", "--passes", "1"] + more)
    }

    private func link(_ folder: CorpusFolder, _ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/" + name, withDestinationPath: target)
    }

    @Test func filesThatAreNotWhatTheirNamesSay() throws {
        let folder = try CorpusFolder()
        _ = try run(folder)
        let before = try folder.text("out/alignments/ar.jsonl")
        let text = Array(String(repeating: "The port was opened again. ", count: 30).utf8)
        var packed = try #require(ArchiveWriter.pack([.file("x", text)], as: .single(.gzip)))
        packed[packed.count - 5] ^= 1
        try Data(packed).write(to: URL(fileURLWithPath: folder.corpus + "/a0.en.gz"))
        let page = "<!DOCTYPE html><title>404 Not Found</title>"
        let names = ["n.zip", "o.tar", "p/fr.txt.gz", "q.7z", "r.rar", "s.xz", "t.zst", "u.bz2"]
        for name in names { try folder.write(name == "o.tar" ? "" : page, to: "corpus/" + name) }
        try folder.write(page, to: "corpus/v/fr.docx")
        try folder.write("plain text", to: "corpus/v/en.odt")
        let result = try run(folder)
        #expect(result.status == 2)
        for name in names + ["v/fr.docx", "v/en.odt", "a0.en.gz"] {
            #expect(result.errors.contains("hexapla: \(name): "), "\(name)")
        }
        #expect(!result.errors.contains("does not explain"))
        #expect(try folder.text("out/alignments/ar.jsonl") == before)
    }

    @Test func aRunThatReadsNothingLeavesTheEarlierResult() throws {
        let folder = try CorpusFolder()
        #expect(try run(folder).status == 0)
        let record = try folder.text("out/run.json")
        try folder.write("", to: "empty.tsv")
        try FileManager.default.createDirectory(atPath: folder.path + "/none", withIntermediateDirectories: true)
        let wrong = [
            [folder.corpus, "--layout", "{language}/{article}.txt"],
            [folder.corpus, "--layout", String(repeating: "*a", count: 12) + "{language}.txt"],
            [folder.corpus, "--manifest", folder.path + "/empty.tsv"], [folder.path + "/none"],
        ]
        for arguments in wrong {
            let result = try Program.run(["run", "--output", folder.output] + arguments)
            #expect(result.status == 2 && result.errors.hasPrefix("hexapla: "), "\(arguments)")
            #expect(try folder.text("out/run.json") == record)
            #expect(try Program.run(["verify", folder.output]).status == 0)
        }
    }

    @Test func linksAndEarlierOutputs() throws {
        let folder = try CorpusFolder()
        try folder.write("secret", to: "outside/zh.txt")
        try FileManager.default.removeItem(atPath: folder.corpus + "/a0/zh.txt")
        try link(folder, "corpus/a0/zh.txt", to: "../../outside/zh.txt")
        try folder.write("{\"signature\":{\"hexapla\":\"1\"}}", to: "corpus/old/run.json")
        try folder.write("x", to: "corpus/old/articles/en.txt")
        for level in 0..<20 {
            try folder.write("x", to: "corpus/maze/d\(level)/notes")
            for name in ["l", "r"] { try link(folder, "corpus/maze/d\(level)/\(name)", to: "../d\(level + 1)") }
        }
        try folder.write("x", to: "corpus/maze/d20/notes")
        let plain = try run(folder)
        #expect(plain.status == 0, "\(plain.errors)")
        let inputs = try folder.text("out/inputs.jsonl")
        #expect(inputs.contains("leads out of the corpus") && inputs.contains("output of a run of Hexapla"))
        #expect(!inputs.contains("old/articles"))
        #expect(try !folder.text("out/segments/zh.jsonl").contains("secret"))
        let asked = try run(folder, ["--follow-links"])
        #expect(asked.status == 0, "\(asked.errors)")
        #expect(try folder.text("out/segments/zh.jsonl").contains("secret"))
    }

    @Test func singleFiles() throws {
        let folder = try CorpusFolder()
        try folder.write("\u{7F}ELF\u{2}\u{1}\u{1}\0", to: "program")
        try folder.write("%PDF-1.7\n", to: "x.pdf")
        for command in [["decode"], ["decode", "--text"], ["detect"], ["segment"], ["normalize"]] {
            for (name, told) in [("program", "a program"), ("x.pdf", "pdftotext"), ("corpus", "It is a folder;")] {
                let result = try Program.run(command + [folder.path + "/" + name])
                #expect(
                    result.status == 2 && result.output.isEmpty && result.errors.contains(told), "\(command) \(name)")
            }
        }
    }
}
