import Foundation
import Testing

/// `export`, `run --export` and `import` from the command line.
@Suite struct ExportTests {
    private func files(_ folder: String) throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        var files: [String: Data] = [:]
        for name in names {
            if let data = FileManager.default.contents(atPath: folder + "/" + name) { files[name] = data }
        }
        return files
    }

    @Test func aRunExportsWhatExportDoes() throws {
        let folder = try CorpusFolder(articles: 2)
        let options = ["--pairs", "--codes", "en=en-US,zh=zh-CN", "--via", "ar-fr", "--min-score", "0.2"]
        let formats = "tmx,moses,tsv,jsonl,tei,vertical,xces,xliff"
        let run = ["run", folder.corpus, "--output", folder.output, "--export", formats] + options
        let first = try Program.run(run)
        #expect(first.status == 0 && first.errors.contains("export "), "\(first.errors)")
        let beside = folder.path + "/beside"
        let second = try Program.run(
            ["export", folder.output, "--format", formats, "--output", beside] + options)
        #expect(second.status == 0 && second.output.isEmpty && second.errors.contains("exports: "), "\(second.errors)")
        let exported = try files(folder.output + "/exports")
        #expect(try exported == files(beside) && exported.count > 40)
        #expect(exported["tmx/corpus.en-US-zh-CN.tmx"] != nil && exported["moses/corpus.ar-fr.ids"] != nil)
        #expect(try Program.run(["verify", folder.output]).status == 0)
        let third = try Program.run(["import", folder.output, beside + "/tmx/corpus.en-US-ar.tmx"])
        #expect(third.status == 0 && third.output.split(separator: "\n").count == 1, "\(third.output)")
        #expect(third.errors.contains("no verdicts"))
        for place in ["verdicts.tsv", "exports/tmx/corpus.en-US-ar.tmx", "run.json"] {
            let into = ["--output", folder.output + "/" + place]
            let refused = try Program.run(["import", folder.output, beside + "/tmx/corpus.en-US-ar.tmx"] + into)
            #expect(refused.status != 0 && refused.errors.contains("output folder"), "\(refused.errors)")
        }
        #expect(try files(folder.output + "/exports") == exported)
    }
}
