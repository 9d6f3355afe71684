import Foundation
import Testing

@Suite struct TrainTests {
    private func folder() throws -> CorpusFolder {
        let folder = try CorpusFolder(articles: 0)
        try folder.write("output\tLatn\ten\t0\nlabel\teng\t1\noutput\tLatn\tfr\t0\nlabel\tfra\t1\n", to: "classes.tsv")
        try folder.write(
            "eng\tThe old harbour was closed for the winter.\nfra\tLe vieux port était fermé pour l'hiver.\n",
            to: "text/own.tsv")
        return folder
    }

    @Test func makesTheSameProfileTwice() throws {
        let folder = try folder()
        var digests: [String] = []
        for name in ["one", "two"] {
            let result = try Program.run([
                "detect", "train", "--languages", folder.path + "/text", "--classes", folder.path + "/classes.tsv",
                "--steps", "50", "--output", folder.path + "/" + name, "--report", folder.path + "/report.tsv",
            ])
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output.isEmpty)
            #expect(!result.errors.contains("\r"))
            digests.append(result.errors.split(separator: " ").last.map(String.init) ?? name)
        }
        #expect(digests[0] == digests[1])
        #expect(try folder.text("report.tsv").hasPrefix("label\tlanguage\t"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/one"))
        #expect(try bytes == Data(contentsOf: URL(fileURLWithPath: folder.path + "/two")) && bytes.count > 1000)
    }

    @Test(arguments: [
        ["--classes", "c.tsv", "--output", "o"], ["--languages", "text", "--classes", "c.tsv"],
        ["--languages", "text", "--classes", "c.tsv", "--output", "o", "--steps", "0"],
    ])
    func badUsage(arguments: [String]) throws {
        #expect(try Program.run(["detect", "train"] + arguments).status == 64)
    }

    @Test func aMissingFileIsNamed() throws {
        let folder = try folder()
        let result = try Program.run([
            "detect", "train", "--languages", "/no/such/text", "--classes", folder.path + "/classes.tsv", "--output",
            folder.path + "/o",
        ])
        #expect(result.status == 2)
        #expect(result.errors == "hexapla: /no/such/text: There is no such file or folder.\n")
    }
}
