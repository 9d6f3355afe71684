import Foundation
import HexaplaAlign
import HexaplaCore
import HexaplaRead
import HexaplaRecord
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun

/// The shards of a corpus say together, line by line, what a run over the whole says.
@Suite struct ShardedRunTests {
    /// The articles of the sample corpus; French is swapped in two of them and Arabic in two others.
    private func writeSwapped(to folder: TemporaryFolder) throws {
        let samples = #filePath.replacing(
            "Tests/HexaplaRunTests/Runner/ShardedRunTests.swift", with: "Resources/samples/corpus")
        let articles = try FileManager.default.contentsOfDirectory(atPath: samples)
            .filter { !$0.contains(".") }.sorted()
        let partner: [LanguageTag: [Int: Int]] = [.french: [0: 3, 3: 0], .arabic: [5: 6, 6: 5]]
        for (number, article) in articles.enumerated() {
            for language in [.english, .arabic, .russian, .french] as [LanguageTag] {
                let text = "\(samples)/\(articles[partner[language]?[number] ?? number])/\(language).txt"
                guard FileManager.default.fileExists(atPath: text) else { continue }
                try folder.write(
                    Array(try Data(contentsOf: URL(fileURLWithPath: text))), to: "corpus/\(article)/\(language).txt")
            }
        }
    }

    /// What a run says, each line of its data files with the file's name, sorted.
    private func lines(_ folder: TemporaryFolder, _ outputs: [String]) throws -> [String] {
        var lines: [String] = []
        for output in outputs {
            for (name, bytes) in try TemporaryFolder.files(of: folder.location(output), except: ["log"])
            where name.hasSuffix(".jsonl") && name != OutputNames.articles {
                let text = String(decoding: bytes, as: UTF8.self)
                lines += text.split(separator: "\n").map { "\(name) \($0)" }
            }
        }
        return lines.sorted()
    }

    private func run(
        _ folder: TemporaryFolder, _ output: String, _ shard: Shard?, _ options: PipelineOptions,
        layout: String = "auto", review: String? = nil, smallCorpus: Int = RunPlan.smallCorpus
    ) async throws {
        var search = CorpusOptions()
        (search.shard, search.layout) = (shard, layout)
        let corpus = try Corpus.find(
            in: folder.location("corpus"), options: search, reader: try ContentSample.reader())
        var resources = try Sample.resources()
        if let review { resources = try resources.using(review: folder.location(review)) }
        let plan = RunPlan(
            corpus: corpus, shard: shard, options: options, resources: resources, smallCorpus: smallCorpus)
        _ = try await Runner(plan, jobs: 2).run(output: folder.location(output))
    }

    /// Runs the whole and some numbers of shards.
    ///
    /// - Returns: The lines of the whole.
    @discardableResult
    private func expectTheSame(
        _ folder: TemporaryFolder, _ options: PipelineOptions, layout: String = "auto", review: String? = nil,
        shards: [Int] = [2, 3, 7]
    ) async throws -> [String] {
        try await run(folder, "whole", nil, options, layout: layout, review: review)
        let whole = try lines(folder, ["whole"])
        for count in shards {
            let outputs = (1...count).map { "part\($0)-\(count)" }
            for (index, output) in outputs.enumerated() {
                try await run(
                    folder, output, Shard("\(index + 1)/\(count)"), options, layout: layout, review: review)
            }
            #expect(try lines(folder, outputs) == whole, "\(count) shards")
        }
        return whole
    }

    private var fast: PipelineOptions {
        var options = PipelineOptions()
        options.formats = [.json]
        return options
    }

    private func swaps(_ lines: [String]) -> Int { lines.count { $0.contains("HX-CONTENT-004") } }

    @Test func swappedDocumentsAreFound() async throws {
        let folder = try TemporaryFolder()
        try writeSwapped(to: folder)
        let whole = try await expectTheSame(folder, fast)
        #expect(swaps(whole) == 4)
    }

    @Test func whatBelongsToNoArticleIsSaidOnce() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(5, to: folder)
        for number in 0..<6 {
            try folder.write("Not explained.\n", to: "corpus/rest\(number)/x/y/notes.md")
            try folder.write("{\"article\":", to: "corpus/broken\(number).jsonl")
        }
        try folder.write(Sample.text(.french, 2), to: "corpus/a2/FR.txt")
        let whole = try await expectTheSame(folder, fast, layout: "{article}/{language}.txt")
        #expect(whole.count { $0.hasPrefix("inputs.jsonl") && $0.contains("notes.md") } == 6)
        #expect(whole.contains { $0.contains("HX-PIPE-004") })
    }

    @Test func whatBecameOfAReviewIsSaidOnce() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(4, to: folder)
        let hashes = "p1:00000000000000aa\tp1:00000000000000bb"
        try folder.write(
            """
            verdict\tarticle\tlanguage\tlevel\tsource\ttarget\tsource_hash\ttarget_hash
            accept\ta1\tfr\tparagraph\tp1\tp1
            nonsense\ta1\tfr\tparagraph\tp1\tp1
            accept\ta2\tru\tparagraph\tp1\tp1\t\(hashes)
            accept\tgone\tru\tparagraph\tp1\tp1\t\(hashes)

            """, to: "review.tsv")
        let whole = try await expectTheSame(folder, fast, review: "review.tsv")
        #expect(whole.count { $0.contains("HX-PIPE-020") } == 1)
        let lost = whole.filter { $0.contains("HX-PIPE-021") }
        #expect(lost.count == 2 && lost.allSatisfy { $0.contains("\"warning\"") })
    }

    @Test func theLexiconOfTheCorpusIsTheSame() async throws {
        let folder = try TemporaryFolder()
        var corpus = InventedCorpus(seed: 3)
        try corpus.write(0..<8, sentences: 10, [.russian, .chinese], to: folder)
        var options = fast
        options.read.presegmented = true
        options.align.passes = .two
        try await expectTheSame(folder, options)
    }

    @Test func placingByContentIsTheSame() async throws {
        let folder = try TemporaryFolder()
        try ContentSample.write(0..<4, to: folder)
        try folder.write("Καλημέρα κόσμε, αυτό είναι ένα κείμενο.\n", to: "corpus/greek.txt")
        let whole = try await expectTheSame(folder, fast, shards: [2, 3])
        #expect(whole.count { $0.hasPrefix("inputs.jsonl") } == 25)
    }

    /// A large corpus leaves the question open; whoever joins the shards asks it.
    @Test(arguments: [2, 3, 7]) func whatIsLeftOpenIsAskedWhenShardsAreJoined(count: Int) async throws {
        let folder = try TemporaryFolder()
        try writeSwapped(to: folder)
        try await run(folder, "whole", nil, fast, smallCorpus: 0)
        let whole = try lines(folder, ["whole"])
        var check = SwapCheck(languages: try Sample.resources().languages)
        var parts: [String] = []
        for index in 1...count {
            let output = "part\(index)"
            try await run(folder, output, Shard("\(index)/\(count)"), fast, smallCorpus: 0)
            parts += try lines(folder, [output])
            let isOpen = folder.exists(output + "/" + OutputNames.Log.swaps)
            #expect(try folder.text(output + "/README.txt").contains(OutputNames.Log.swaps) == isOpen)
            guard isOpen else { continue }
            for line in try folder.text(output + "/" + OutputNames.Log.swaps).split(separator: "\n") {
                check.take(try JSONDecoder().decode(MappedArticle.self, from: Data(line.utf8)))
            }
        }
        #expect(swaps(parts) == 0 && swaps(whole) == 4)
        let joined = check.findings().utf8
        let late = String(decoding: joined, as: UTF8.self).split(separator: "\n").map { "findings.jsonl \($0)" }
        #expect((parts + late).sorted() == whole)
    }

    @Test func theSecondPassReadsNoDocumentAgain() async throws {
        let folder = try TemporaryFolder()
        var corpus = InventedCorpus(seed: 9)
        try corpus.write(0..<3, sentences: 12, [.spanish], to: folder)
        var options = fast
        options.read.presegmented = true
        options.align.passes = .two
        let found = try Corpus.find(in: folder.location("corpus"))
        let plan = RunPlan(corpus: found, shard: nil, options: options, resources: try Sample.resources())
        let first = try await FirstPass(plan: plan, jobs: 2, output: "out").run { _ in }
        try FileManager.default.removeItem(atPath: folder.location("corpus"))
        let map = ArticleMap(plan, after: first)
        #expect(first.passes == 2 && first.texts.count == 3)
        let runs = plan.articles.map(map.run)
        #expect(first.texts.count == 0)
        #expect(runs.allSatisfy { $0.failures.isEmpty && $0.checked?.aligned.alignments.count == 1 })
    }
}
