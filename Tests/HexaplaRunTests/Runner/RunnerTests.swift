import Foundation
import HexaplaCore
import HexaplaRecord
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun
@testable import HexaplaSystem
@testable import HexaplaTools

@Suite struct RunnerTests {
    private struct Record: Decodable {
        let failures: [InputFailure]
        let counts: [String: StageCounts]
    }

    private func record(_ folder: TemporaryFolder, _ output: String = "out") throws -> Record {
        try JSONDecoder().decode(Record.self, from: Data(try folder.text(output + "/run.json").utf8))
    }

    private func lines<Line: RecordLine>(
        _ folder: TemporaryFolder, _ file: String, in output: String = "out"
    ) throws -> [Line] {
        try folder.text(output + "/" + file).split(separator: "\n").map { try Line(utf8: $0.utf8) }
    }

    private func articles(_ folder: TemporaryFolder, _ output: String = "out") throws -> [ArticleEntry] {
        try lines(folder, OutputNames.articles, in: output)
    }

    @Test func writesAllThatIsPromised() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(3, to: folder)
        let summary = try await Sample.run(in: folder)
        #expect(summary.exitCode(strict: false) == 0)
        #expect(summary.articles == 3 && summary.files == 18)
        var names = ["index.html", "synopsis.jsonl", "findings.jsonl", "run.json", "log/timings.json"]
        for language in LanguageTag.six {
            names += ["html", "json", "md"].map { "reports/\(language).\($0)" } + ["segments/\(language).jsonl"]
        }
        names += LanguageTag.five.map { "alignments/\($0).jsonl" } + (0..<3).map { "articles/a\($0).html" }
        for name in names { #expect(folder.exists("out/" + name), "\(name)") }
        let record = try record(folder)
        let articles = try articles(folder)
        #expect(articles.map(\.article) == ["a0", "a1", "a2"])
        #expect(articles.allSatisfy { $0.aligned == LanguageTag.five })
        let inputs: [InputLine] = try lines(folder, OutputNames.inputs)
        #expect(inputs.count == 18)
        #expect(inputs.allSatisfy { $0.sha256?.count == 64 && $0.encoding?.name == "UTF-8" && $0.paragraphs == 3 })
        #expect(Set(record.counts.keys).isSuperset(of: ["read", "detect", "clean", "normalize", "segment", "align"]))
    }

    @Test func linesStandInOrder() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(12, to: folder)
        _ = try await Sample.run(in: folder, jobs: 4)
        let ids = (0..<12).map { "a\($0)" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in ["segments/zh.jsonl", "alignments/ar.jsonl"] {
            let docs = try folder.text("out/" + name).split(separator: "\n").map { line in
                try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))["doc"]?.string ?? ""
            }
            #expect(docs.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } } == ids, "\(name)")
        }
    }

    @Test func theSameBytesWhateverTheJobsAndTheOrderOfFiles() async throws {
        let first = try TemporaryFolder()
        let second = try TemporaryFolder()
        try Sample.write(7, to: first)
        for number in (0..<7).reversed() {
            for language in LanguageTag.six.reversed() {
                try second.write(Sample.text(language, number), to: "corpus/a\(number)/\(language).txt")
            }
        }
        _ = try await Sample.run(in: first, jobs: 1)
        _ = try await Sample.run(in: second, output: "deep/er/out", jobs: 5)
        let left = try first.files(except: ["corpus", "out/log"])
        let right = try second.files(except: ["corpus", "deep/er/out/log"])
        #expect(left.count == right.count)
        for (name, bytes) in left { #expect(right["deep/er/" + name] == bytes, "\(name)") }
    }

    @Test func aSecondRunReplacesTheFirst() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(3, to: folder)
        _ = try await Sample.run(in: folder)
        try FileManager.default.removeItem(atPath: folder.location("corpus/a2"))
        _ = try await Sample.run(in: folder)
        #expect(!folder.exists("out/articles/a2.html"))
        #expect(try articles(folder).map(\.article) == ["a0", "a1"])
    }

    @Test func theOutputMayLieInTheCorpus() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        var options = CorpusOptions()
        options.excluded = folder.location("corpus/out")
        for _ in 0..<2 {
            let summary = try await Sample.run(in: folder, output: "corpus/out", corpus: options)
            #expect(summary.files == 6 && summary.setAside == 0)
        }
    }

    @Test func badInputIsNamedAndTheRestIsDone() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(2, to: folder)
        try folder.write("", to: "corpus/a0/fr.txt")
        try folder.write(" \n\n", to: "corpus/a0/es.txt")
        try FileManager.default.removeItem(atPath: folder.location("corpus/a1/ru.txt"))
        try folder.link("corpus/a1/ru.txt", to: "/proc/self/mem")
        try folder.write(Sample.text(.russian, 9), to: "corpus/b/ru.txt")
        try folder.write([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0], to: "corpus/c/en.txt")
        try folder.write(Sample.text(.french, 9), to: "corpus/c/fr.txt")
        try folder.write(Sample.text(.english, 9), to: "corpus/d/en.txt")
        try folder.write(Array(Sample.text(.chinese, 0).utf8.dropLast(2)), to: "corpus/a0/zh.txt")
        try folder.write(Sample.text(.arabic, 0).replacing("\n\n", with: "\0\n\n"), to: "corpus/a0/ar.txt")
        try folder.link("corpus/loop", to: ".")
        var options = CorpusOptions()
        options.followLinks = true
        let summary = try await Sample.run(in: folder, corpus: options)
        #expect(summary.exitCode(strict: false) == 2)
        let failures = try record(folder).failures
        #expect(
            Set(failures.map(\.subject))
                == ["a0/ar.txt", "a0/es.txt", "a0/fr.txt", "a0/zh.txt", "a1/ru.txt", "b", "c", "c/en.txt", "loop"])
        #expect(failures.allSatisfy { $0.reason.hasSuffix(".") })
        let articles = try articles(folder)
        #expect(articles.first { $0.article == "a0" }?.aligned == [.arabic, .russian, .chinese])
        #expect(articles.first { $0.article == "a1" }?.aligned == [.arabic, .spanish, .french, .chinese])
        let findings = try folder.text("out/findings.jsonl")
        #expect(findings.contains("HX-PIPE-001") && findings.contains("HX-PIPE-002"))
        #expect(findings.contains("HX-PIPE-003") && findings.contains("HX-PIPE-006"))
        var verifier = try RunVerifier(output: folder.location("out"), resources: try Sample.resources())
        #expect(try verifier.verify().problems == [])
    }

    @Test(arguments: StageID.allCases)
    func untilWritesWhatIsThere(stage: StageID) async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        var options = PipelineOptions()
        options.until = stage
        _ = try await Sample.run(in: folder, options: options)
        #expect(folder.exists("out/segments/en.jsonl"))
        #expect(folder.exists("out/alignments/ar.jsonl") == (stage.place >= StageID.align.place))
        #expect(folder.exists("out/synopsis.jsonl") == (stage.place >= StageID.check.place))
        #expect(folder.exists("out/index.html") == (stage == .report))
        let segments = try folder.text("out/segments/en.jsonl")
        #expect(segments.contains(#""level":"sentence""#) == (stage.place >= StageID.segment.place))
    }

    @Test func optionsChooseWhatIsWritten() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        var options = PipelineOptions()
        options.level = .paragraph
        options.formats = [.markdown]
        options.languages = [.french]
        var corpus = CorpusOptions()
        corpus.languages = options.languages
        _ = try await Sample.run(in: folder, options: options, corpus: corpus)
        #expect(try folder.text("out/alignments/fr.jsonl").contains(#""level":"paragraph""#))
        #expect(try !folder.text("out/alignments/fr.jsonl").contains(#""level":"sentence""#))
        #expect(folder.exists("out/reports/fr.md") && !folder.exists("out/reports/fr.html"))
        #expect(!folder.exists("out/index.html") && !folder.exists("out/reports/ru.md"))
        #expect(!folder.exists("out/alignments/ru.jsonl"))
    }

    @Test func shardsTogetherAreTheCorpus() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(9, to: folder)
        var ids: [String] = []
        for index in 1...3 {
            var options = CorpusOptions()
            options.shard = Shard("\(index)/3")
            _ = try await Sample.run(in: folder, output: "out\(index)", corpus: options)
            ids += try articles(folder, "out\(index)").map(\.article)
        }
        #expect(ids.sorted() == (0..<9).map { "a\($0)" })
    }

    @Test func progressCountsEveryArticle() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(5, to: folder)
        let corpus = try Corpus.find(in: folder.location("corpus"))
        let runner = Runner(
            corpus: corpus, options: PipelineOptions(), resources: try Sample.resources(), jobs: 3)
        var seen: [RunProgress] = []
        _ = try await runner.run(output: folder.location("out")) { seen.append($0) }
        #expect(seen.map(\.articlesDone) == [1, 2, 3, 4, 5])
        #expect(seen.last?.bytesDone == seen.last?.bytes)
    }

    @Test func aRunThatCannotBeWrittenLeavesTheFolderAsItWas() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        _ = try await Sample.run(in: folder)
        try folder.write("mine", to: "out/articles/a1.html")
        let before = try folder.files()
        try Sample.write(2, to: folder)
        await #expect(throws: PipelineError.self) { try await Sample.run(in: folder) }
        let kept = try folder.files().filter { $0.key.hasPrefix("out/") }
        #expect(kept == before.filter { $0.key.hasPrefix("out/") })
        #expect(!folder.exists("out/.hexapla-partial"))
    }
}
