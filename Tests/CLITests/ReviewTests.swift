import Foundation
import Testing

@Suite struct ReviewTests {
    private func run(_ folder: CorpusFolder, _ more: [String] = [], output: String? = nil) throws -> Program.Result {
        try Program.run(["run", folder.corpus, "--output", output ?? folder.output, "--json"] + more)
    }

    /// The worksheet of a run as rows by column name.
    private func sheet(_ folder: CorpusFolder, _ more: [String] = []) throws -> [[String: String]] {
        let result = try Program.run(["review", folder.output] + more)
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let header = try #require(lines.first)
        return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }

    private static let columns = [
        "verdict", "article", "language", "level", "source", "target", "source_hash", "target_hash",
    ]

    private func write(_ rows: [[String: String]], _ folder: CorpusFolder, _ name: String = "review.tsv") throws {
        let lines = rows.map { row in Self.columns.map { row[$0] ?? "" }.joined(separator: "\t") }
        try folder.write(([Self.columns.joined(separator: "\t")] + lines).joined(separator: "\n") + "\n", to: name)
    }

    private func beads(_ folder: CorpusFolder, _ language: String, output: String? = nil) throws -> [String] {
        let path = (output ?? folder.output) + "/alignments/\(language).jsonl"
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func itGoesRound() throws {
        let folder = try CorpusFolder(articles: 1)
        #expect(try run(folder).status == 0)
        var rows = try sheet(folder, ["--below", "2", "--languages", "ru", "--level", "paragraph"])
        #expect(rows.count == 2 && rows.allSatisfy { $0["verdict"] == "" && $0["language"] == "ru" })
        #expect(rows[1]["source"] == "p1" && rows[1]["source_text"]?.hasPrefix("The harbour of Lumo opened") == true)
        rows[0]["verdict"] = "reject"
        rows[1]["verdict"] = "link"
        rows[1]["target"] = ""
        rows[1]["target_hash"] = ""
        try write(rows, folder)
        let second = try run(folder, ["--review", folder.path + "/review.tsv"])
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.errors.contains("review: 2 verdicts: 2 obeyed"))
        #expect(second.output.contains(#""matched":2"#))
        let after = try beads(folder, "ru").filter { $0.contains(#""level":"paragraph""#) }
        #expect(!after.contains { $0.contains(#""source":[0],"target":[0]"#) })
        #expect(after.contains { $0.contains(#""source":[1],"target":[]"#) && $0.contains(#""score":1"#) })
        #expect(try folder.text("out/run.json").contains(#""file" : "review.tsv""#))
    }

    @Test func verdictsFollowRenamedArticlesAndTheRestIsListed() throws {
        let folder = try CorpusFolder(articles: 1)
        #expect(try run(folder).status == 0)
        var rows = try sheet(folder, ["--below", "2", "--languages", "fr", "--level", "paragraph"])
        for place in rows.indices { rows[place]["verdict"] = "accept" }
        var lost = rows[0]
        lost["source_hash"] = "p0:0123456789abcdef"
        var broken = rows[0]
        broken["level"] = "chapter"
        var blank = rows[0]
        blank["verdict"] = ""
        try write(rows + [lost, broken, blank], folder)
        try FileManager.default.moveItem(atPath: folder.corpus + "/a0", toPath: folder.corpus + "/b9")
        let result = try run(folder, ["--review", folder.path + "/review.tsv"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.errors.contains(
                "review: 3 verdicts: 2 obeyed, 1 without their text, 1 rows that cannot be used, "
                    + "1 rows without a verdict"))
        let findings = try folder.text("out/findings.jsonl")
        #expect(findings.contains("HX-PIPE-020") && findings.contains("HX-PIPE-021"))
        #expect(try Program.run(["verify", folder.output]).status == 0)
    }

    @Test func theNumberOfJobsAndShardsDoesNotMatter() throws {
        let folder = try CorpusFolder(articles: 3)
        #expect(try run(folder).status == 0)
        var rows = try sheet(folder, ["--below", "2", "--context", "0"])
        for place in rows.indices where place % 3 == 0 { rows[place]["verdict"] = place % 2 == 0 ? "reject" : "accept" }
        try write(rows, folder)
        let review = ["--review", folder.path + "/review.tsv"]
        #expect(try run(folder, review + ["--jobs", "1"], output: folder.path + "/one").status == 0)
        #expect(try run(folder, review + ["--jobs", "3"], output: folder.path + "/three").status == 0)
        #expect(try run(folder, review + ["--shard", "2/3"], output: folder.path + "/part").status == 0)
        for language in ["ar", "zh"] {
            let all = try beads(folder, language, output: folder.path + "/one")
            #expect(try beads(folder, language, output: folder.path + "/three") == all)
            let part = try beads(folder, language, output: folder.path + "/part")
            #expect(!part.isEmpty && part.allSatisfy(all.contains))
        }
        #expect(try folder.text("one/run.json") == folder.text("three/run.json"))
        #expect(try folder.text("one/run.json") != folder.text("out/run.json"))
    }

    @Test func handWrittenUnitsGetTheirHashes() throws {
        let folder = try CorpusFolder(articles: 1)
        #expect(try run(folder).status == 0)
        let row = [
            "verdict": "link", "article": "a0", "language": "es", "level": "paragraph", "source": "p0 p1",
            "target": "p0 p1",
        ]
        try write([row], folder)
        let loose = try run(folder, ["--review", folder.path + "/review.tsv"])
        #expect(try folder.text("out/findings.jsonl").contains("HX-ALIGN-012"), "\(loose.errors)")
        let completed = try Program.run(["review", folder.output, "--complete", folder.path + "/review.tsv"])
        #expect(completed.status == 0 && completed.errors.contains("1 rows completed"), "\(completed.errors)")
        try folder.write(completed.output, to: "verdicts.tsv")
        #expect(try run(folder, ["--review", folder.path + "/verdicts.tsv"]).status == 0)
        #expect(try !folder.text("out/findings.jsonl").contains("HX-ALIGN-012"))
        #expect(try beads(folder, "es").contains { $0.contains(#""source":[0,1],"target":[0,1]"#) })
    }

    @Test func alignObeysToo() throws {
        let folder = try CorpusFolder(articles: 1)
        #expect(try run(folder).status == 0)
        let row = [
            "verdict": "link", "article": "a0", "language": "ru", "level": "paragraph", "source": "p0", "target": "p1",
        ]
        try write([row], folder)
        let files = [folder.corpus + "/a0/en.txt", folder.corpus + "/a0/ru.txt"]
        let result = try Program.run(
            ["align"] + files + ["--level", "paragraph", "--review", folder.path + "/review.tsv"])
        #expect(result.status == 0 && result.output.contains("paragraph\t1-1\t0\t1\t1.0000\t"), "\(result.errors)")
    }

    @Test func badUsageIsRefused() throws {
        let folder = try CorpusFolder(articles: 1)
        try folder.write("a\tb\n", to: "review.tsv")
        #expect(try run(folder, ["--review", folder.path + "/review.tsv"]).status == 64)
        #expect(try run(folder, ["--review", folder.path + "/none.tsv"]).status == 2)
        #expect(try Program.run(["review", folder.corpus]).status == 64)
        #expect(try Program.run(["review", folder.output, "--level", "word"]).status == 64)
    }
}
