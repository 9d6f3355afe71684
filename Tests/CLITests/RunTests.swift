import Foundation
import Testing

@Suite struct RunTests {
    @Test func endToEnd() throws {
        let folder = try CorpusFolder()
        let run = try Program.run(["run", folder.corpus, "--output", folder.output])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("2 of 2 articles aligned"))
        #expect(run.errors.contains("findings: ") && run.errors.contains("report: \(folder.output)/index.html"))
        #expect(!run.errors.contains("\u{1B}"))
        let verify = try Program.run(["verify", folder.output])
        #expect(verify.status == 0, "\(verify.errors)")
        #expect(verify.output.contains("12 files"))
        let show = try Program.run(["show", folder.output, "a1#p0.ru"])
        #expect(show.output == "Порт Лумо открыт\n")
        let explain = try Program.run(["explain", folder.output, "a1#p0.ru"])
        #expect(explain.status == 0 && explain.output.contains("bead"))
    }

    @Test func quietAndJSON() throws {
        let folder = try CorpusFolder()
        let run = try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet", "--json"])
        #expect(run.errors.isEmpty)
        #expect(run.output.hasPrefix("{") && run.output.hasSuffix("}\n"))
        #expect(run.output.contains(#""aligned":2"#) && run.output.contains(#""files":12"#))
    }

    @Test func aBadFileIsNamedAndTheRestIsDone() throws {
        let folder = try CorpusFolder()
        try folder.write("", to: "corpus/a0/fr.txt")
        let run = try Program.run(["run", folder.corpus, "--output", folder.output])
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("hexapla: a0/fr.txt: "))
        #expect(try folder.text("out/alignments/ar.jsonl").contains(#""doc":"a0""#))
        #expect(try folder.text("out/log/messages.txt").hasPrefix("a0/fr.txt: "))
    }

    @Test func strictFailsOnErrors() throws {
        let folder = try CorpusFolder(articles: 1)
        try FileManager.default.removeItem(atPath: folder.corpus + "/a0/en.txt")
        let run = try Program.run(["run", folder.corpus, "--output", folder.output, "--strict"])
        #expect(run.status == 2)
        #expect(run.errors.contains("hexapla: a0: The article has no English version"))
    }

    @Test func aMissingCorpusIsAnInputError() throws {
        let result = try Program.run(["run", "/no/such/corpus", "--output", "/tmp/never"])
        #expect(result.status == 2)
        #expect(result.errors == "hexapla: /no/such/corpus: There is no such folder.\n")
    }

    @Test func aForeignFolderIsNotTouched() throws {
        let folder = try CorpusFolder()
        try folder.write("mine", to: "out/thesis.txt")
        let result = try Program.run(["run", folder.corpus, "--output", folder.output])
        #expect(result.status == 64)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.output) == ["thesis.txt"])
    }

    @Test func aPipelineErrorNamesThePlace() throws {
        let folder = try CorpusFolder()
        try folder.write("name: x\nread:\n  paragraph: line\n", to: "p.yaml")
        let file = folder.path + "/p.yaml"
        let run = try Program.run(["run", folder.corpus, "--output", folder.output, "--pipeline", file])
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("hexapla: \(file):3:3: "))
        let validate = try Program.run(["pipeline", "validate", file])
        #expect(validate.status == 64)
        #expect(validate.errors == run.errors)
    }

    @Test func aManifestTakesThePlaceOfALayout() throws {
        let folder = try CorpusFolder(articles: 1)
        try folder.write("k\ten\tcorpus/a0/en.txt\nk\tfr\tcorpus/a0/fr.txt\n", to: "list.tsv")
        let run = try Program.run(["run", "--manifest", folder.path + "/list.tsv", "--output", folder.output])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.text("out/segments/fr.jsonl").contains(#""file":"corpus/a0/fr.txt""#))
        #expect(try Program.run(["verify", folder.output]).status == 0)
    }

    @Test func aMovedProgramNeedsNoBuildFolder() throws {
        let folder = try CorpusFolder(articles: 1)
        let resources = try #require(Self.resources)
        let bin = URL(fileURLWithPath: folder.path + "/install/bin")
        let share = URL(fileURLWithPath: folder.path + "/install/share")
        for place in [bin, share] {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        }
        try FileManager.default.copyItem(atPath: Program.path, toPath: bin.path + "/hexapla")
        let alone = try Program.run(["--version"], program: bin.path + "/hexapla")
        #expect(alone.status == 0)
        #expect(alone.output.hasPrefix("hexapla ") && alone.output.contains("resource files were not found"))
        let explain = try Program.run(["explain", "HX-PIPE-001"], program: bin.path + "/hexapla")
        #expect(explain.status == 64)
        #expect(explain.errors.contains("resource files were not found"))
        try FileManager.default.copyItem(atPath: resources, toPath: share.path + "/hexapla")
        let result = try Program.run(
            ["run", folder.corpus, "--output", folder.output], program: bin.path + "/hexapla")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try Program.run(["explain", "HX-PIPE-001"], environment: ["HEXAPLA_RESOURCES": "/none"]).status == 64)
    }

    private static let resources: String? = {
        let beside = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
        let bundle = beside.appendingPathComponent("hexapla_HexaplaResources.resources").path
        return FileManager.default.fileExists(atPath: bundle) ? bundle : nil
    }()
}
