import Foundation
import HexaplaAlign
import HexaplaCore
import HexaplaRead
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun
@testable import HexaplaTools

@Suite struct FirstPassTests {
    private func options(_ passes: Passes) -> PipelineOptions {
        var options = PipelineOptions()
        options.read.presegmented = true
        options.align.passes = passes
        options.formats = [.json]
        return options
    }

    private func run(
        _ folder: TemporaryFolder, _ passes: Passes, output: String = "out", shard: Shard? = nil, jobs: Int = 2
    ) async throws -> RunSummary {
        var corpusOptions = CorpusOptions()
        corpusOptions.shard = shard
        return try await Sample.run(
            in: folder, output: output, options: options(passes), corpus: corpusOptions, jobs: jobs)
    }

    private func passes(_ folder: TemporaryFolder, _ output: String = "out") throws -> PassRecord {
        struct Record: Decodable { let passes: PassRecord }
        return try JSONDecoder().decode(Record.self, from: Data(try folder.text(output + "/run.json").utf8)).passes
    }

    @Test(arguments: LanguageTag.five)
    func theSecondPassKnowsTheWordsOfTheCorpus(language: LanguageTag) async throws {
        let folder = try TemporaryFolder()
        var corpus = InventedCorpus()
        try corpus.write(0..<8, sentences: 18, [language], to: folder)
        _ = try await run(folder, .one, output: "one")
        _ = try await run(folder, .two, output: "two")
        let before = try corpus.score(folder.location("one"))[language] ?? 0
        let after = try corpus.score(folder.location("two"))[language] ?? 0
        #expect(after > before && after > 0.8, "\(before) \(after)")
        let record = try passes(folder, "two")
        #expect(record.count == 2 && record.languages[language.code]?.lexicon?.count == 64)
        #expect(try passes(folder, "one") == PassRecord(asked: .one))
    }

    @Test func whatWasDoneToDecideIsKept() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(16, to: folder)
        _ = try await Sample.run(in: folder, output: "auto")
        var options = PipelineOptions()
        options.align.passes = .one
        _ = try await Sample.run(in: folder, output: "one", options: options)
        let record = try passes(folder, "auto")
        #expect(record.count == 1 && record.articles == 16 && record.languages.count == 5)
        let names = ["synopsis.jsonl", "findings.jsonl"] + LanguageTag.five.map { "alignments/\($0).jsonl" }
        for name in names { #expect(try folder.text("auto/" + name) == folder.text("one/" + name), "\(name)") }
    }

    @Test func theSameBytesWhateverTheJobsAndTheShards() async throws {
        let folder = try TemporaryFolder()
        var corpus = InventedCorpus(seed: 3)
        try corpus.write(0..<5, sentences: 10, [.russian, .chinese], to: folder)
        _ = try await run(folder, .two, output: "all", jobs: 1)
        _ = try await run(folder, .two, output: "again", jobs: 5)
        let all = try TemporaryFolder.files(of: folder.location("all"), except: ["log"])
        #expect(try TemporaryFolder.files(of: folder.location("again"), except: ["log"]) == all)
        var lines: Set<Substring> = []
        for index in 1...3 {
            _ = try await run(folder, .two, output: "part\(index)", shard: Shard("\(index)/3"))
            lines.formUnion(try folder.text("part\(index)/alignments/ru.jsonl").split(separator: "\n"))
            #expect(try passes(folder, "part\(index)") == passes(folder, "all"))
        }
        #expect(lines == Set(try folder.text("all/alignments/ru.jsonl").split(separator: "\n")))
    }

    @Test(arguments: Passes.allCases)
    func aSmallCorpusIsDone(passes asked: Passes) async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.location("corpus"), withIntermediateDirectories: true)
        try folder.write("Nothing to align.\n", to: "corpus/a/en.txt")
        let alone = try await run(folder, asked)
        #expect(alone.alignedArticles == 0 && alone.passes.isEmpty)
        try folder.write("Rien à aligner.\n", to: "corpus/a/fr.txt")
        let summary = try await run(folder, asked)
        #expect(summary.alignedArticles == 1)
        #expect(try passes(folder).asked == asked)
        if asked == .auto { #expect(try passes(folder).count == 1) }
    }

    @Test func articlesThatFailInTheFirstPassFailInTheSecond() async throws {
        let folder = try TemporaryFolder()
        var corpus = InventedCorpus(seed: 5)
        try corpus.write(0..<3, sentences: 12, [.french], to: folder)
        try folder.write("", to: "corpus/b/en.txt")
        try folder.write("Rien.\n", to: "corpus/b/fr.txt")
        try folder.write([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0], to: "corpus/c/fr.txt")
        try folder.write("Nothing.\n", to: "corpus/c/en.txt")
        let one = try await run(folder, .one, output: "one")
        let two = try await run(folder, .two, output: "two")
        #expect(one.exitCode(strict: false) == 2)
        #expect(one.failures.map(\.subject) == two.failures.map(\.subject))
        #expect(try passes(folder, "two").count == 2)
    }

    @Test func withoutALexiconThereIsOnePass() async throws {
        let folder = try TemporaryFolder()
        var corpus = InventedCorpus(seed: 6)
        try corpus.write(0..<2, sentences: 12, [.french], to: folder)
        var options = options(.two)
        options.align.lexicon = false
        _ = try await Sample.run(in: folder, options: options)
        #expect(try passes(folder).count == 1)
    }

    @Test func bothPassesShowTheirProgress() async throws {
        let folder = try TemporaryFolder()
        var corpus = InventedCorpus(seed: 9)
        try corpus.write(0..<4, sentences: 12, [.spanish], to: folder)
        let runner = Runner(
            corpus: try Corpus.find(in: folder.location("corpus")), options: options(.two),
            resources: try Sample.resources(), jobs: 2)
        var seen: [RunProgress] = []
        _ = try await runner.run(output: folder.location("out")) { seen.append($0) }
        #expect(seen.map(\.pass) == [1, 1, 1, 1, 2, 2, 2, 2])
        #expect(seen.map(\.articlesDone) == [1, 2, 3, 4, 1, 2, 3, 4])
        #expect(seen.allSatisfy { $0.passes == 2 && $0.bytesDone <= $0.bytes })
    }

    @Test func oneLongDocumentLearnsFromItself() throws {
        let folder = try TemporaryFolder()
        var corpus = InventedCorpus(seed: 11)
        try corpus.write(0..<1, sentences: 400, [.russian], to: folder)
        let gold = corpus.gold[DocumentID(article: "a0", language: .russian)] ?? []
        func right(_ passes: Passes) throws -> Int {
            let pair = try PairAligner(resources: try Sample.resources(), options: options(passes)).align(
                english: folder.location("corpus/a0/en.txt"), version: folder.location("corpus/a0/ru.txt"),
                language: .russian)
            let beads = pair.text(.vecalign).split(separator: "\n")
            return gold.count { bead in beads.contains { $0.hasPrefix("[\(bead[0])]:[\(bead[1])]:") } }
        }
        let (one, two) = (try right(.one), try right(.two))
        #expect(two > one, "\(one) \(two) of \(gold.count)")
    }
}
