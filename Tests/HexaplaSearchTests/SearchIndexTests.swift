import Foundation
import HexaplaCore
import HexaplaRun
import HexaplaRunTesting
import HexaplaSystem
import HexaplaTesting
import HexaplaTools
import Testing

@testable import HexaplaSearch

@Suite struct SearchIndexTests {
    private func index(_ sample: SearchSample) -> String { sample.output + "/.hexapla/find.sqlite" }

    @Test func theIndexIsMadeOnceAndAnewForAnotherRun() async throws {
        let sample = try await SearchSample(articles: 1)
        #expect(try sample.answer("bridge").counts[0].hits == 3)
        let first = try #require(FileSystem.entry(index(sample)))
        _ = try sample.answer("pont")
        #expect(FileSystem.entry(index(sample))?.written == first.written)
        try Sample.write(2, to: sample.folder)
        _ = try await Sample.run(in: sample.folder)
        #expect(try sample.answer("bridge").counts[0].hits == 6)
        #expect(sample.told.isEmpty)
    }

    /// What takes long is told before it is done, and only then.
    @Test func anIndexOfALargeResultIsTold() async throws {
        let sample = try await SearchSample(articles: 1)
        let known = try StageResources.languagesWithoutLists(in: SearchSample.resources.get())
        var told: [Bool] = []
        for _ in 0..<2 {
            _ = try SearchIndex(output: sample.output, known: known, large: 1) { _ in
                told.append(FileSystem.entry(index(sample)) == nil)
            }
        }
        #expect(told == [true])
    }

    /// Words are spelt as the texts spell them inside a sentence.
    @Test func wordsHaveTheirSpelling() async throws {
        let sample = try await SearchSample(articles: 2)
        _ = try sample.open()
        for (spelling, other) in [("Talvi", "talvi"), ("мост", "Мост"), ("الوزيرة", "الوزيره")] {
            for (word, isThere) in [(spelling, true), (other, false)] {
                guard
                    let found = try ForeignReader.column(index(sample), "SELECT word FROM word WHERE word = ?", [word])
                else { return }
                #expect(found.isEmpty != isThere, "\(word)")
            }
        }
    }

    /// The result stays whole: it is proved, and another run replaces it.
    @Test func theResultStaysAsItWas() async throws {
        let sample = try await SearchSample(articles: 1)
        let before = try TemporaryFolder.files(of: sample.output)
        _ = try sample.answer("bridge")
        #expect(try TemporaryFolder.files(of: sample.output, except: [".hexapla/"]) == before)
        var verifier = try RunVerifier(output: sample.output, resources: try Sample.resources())
        #expect(try verifier.verify().problems.isEmpty)
        _ = try await Sample.run(in: sample.folder)
        #expect(
            try TemporaryFolder.files(of: sample.output, except: [".hexapla/", "log/"]).keys.sorted()
                == before.keys.filter { !$0.hasPrefix("log/") }.sorted())
    }

    /// Whatever stands in the place of the index, the answer is the same.
    @Test func damageIsRepaired() async throws {
        let sample = try await SearchSample(articles: 2)
        let result = try sample.answer("bridge")
        let whole = try Files.read(index(sample))
        var damages: [[UInt8]] = [
            [], Array("no database".utf8), Array(whole[..<4096]), Array(whole[..<(whole.count / 2)]),
        ]
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<12 {
            var bytes = whole
            let place = Int.random(in: 0..<(bytes.count - 600), using: &generator)
            for offset in 0..<600 { bytes[place + offset] = UInt8.random(in: 0...255, using: &generator) }
            damages.append(bytes)
        }
        for bytes in damages {
            try FileManager.default.removeItem(atPath: index(sample))
            try sample.folder.write(bytes, to: "out/.hexapla/find.sqlite")
            do {
                _ = try sample.answer("bridge")
            } catch let error as PipelineError {
                #expect(error.reason.hasSuffix("."))
            }
        }
        try FileManager.default.removeItem(atPath: index(sample))
        #expect(try sample.answer("bridge") == result)
    }

    /// A place that cannot be written to costs time and nothing else; a link is not followed.
    @Test func placesThatAreTaken() async throws {
        let sample = try await SearchSample(articles: 1)
        let result = try sample.answer("bridge")
        try FileManager.default.removeItem(atPath: sample.output + "/.hexapla")
        try sample.folder.write("mine", to: "out/.hexapla")
        #expect(try sample.answer("bridge") == result)
        #expect(sample.told.last?.hasSuffix("for this use alone.") == true)
        #expect(try sample.folder.text("out/.hexapla") == "mine")
        try FileManager.default.removeItem(atPath: sample.output + "/.hexapla")
        try FileManager.default.createDirectory(
            atPath: sample.folder.location("else"), withIntermediateDirectories: true)
        try sample.folder.link("out/.hexapla", to: sample.folder.location("else"))
        #expect(try sample.answer("bridge") == result)
        #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder.location("else")).isEmpty)
        try FileManager.default.removeItem(atPath: sample.output + "/.hexapla")
        try FileManager.default.createDirectory(atPath: sample.output + "/.hexapla", withIntermediateDirectories: true)
        try sample.folder.write("mine", to: "else/x")
        try sample.folder.link("out/.hexapla/find.sqlite", to: sample.folder.location("else/x"))
        #expect(try sample.answer("bridge") == result)
        #expect(try sample.folder.text("else/x") == "mine")
    }

    @Test func manyAtOnceGetTheSameAnswer() async throws {
        let sample = try await SearchSample(articles: 2)
        let output = sample.output
        let resources = try SearchSample.resources.get()
        let answers = try await withThrowingTaskGroup(of: FindResult.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var search = try CorpusSearch(output: output, resources: resources) { _ in }
                    return try search.answer(FindQuery("bridge"))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 8 && answers.allSatisfy { $0 == answers[0] })
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: output + "/.hexapla").sorted()
                == ["find.lock", "find.sqlite"])
    }

    @Test(arguments: ["", "/no/such/folder", "/tmp"])
    func foldersOfNoRunAreRefused(output: String) throws {
        let error = #expect(throws: PipelineError.self) {
            _ = try CorpusSearch(output: output, resources: SearchSample.resources.get()) { _ in }
        }
        #expect(error?.kind == .usage)
    }
}
