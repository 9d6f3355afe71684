import Foundation
import HexaplaCore
import HexaplaDatabase
import HexaplaRecord
import HexaplaSystem
import HexaplaTesting
import Testing

@testable import HexaplaSearch

@Suite struct CorpusDatabaseTests {
    /// A word of the sample in each language, as a person asks SQLite for it, and the sentences that hold it.
    static let questions = [
        ("en", "bridge"), ("ar", "الجسر"), ("es", "puente"), ("ru", "мост"), ("fr", "pont"), ("zh", "\"新 桥\""),
    ]

    @Test func aForeignReaderFindsWordsInSixLanguages() async throws {
        let sample = try await SearchSample()
        let path = try sample.export(to: "corpus.sqlite")
        for (language, word) in Self.questions {
            let sql = """
                SELECT s.text FROM sentence_words w JOIN sentence s ON s.id = w.rowid
                WHERE sentence_words MATCH ? ORDER BY s.id
                """
            guard let texts = try ForeignReader.column(path, sql, ["\(language): \(word)"]) else { return }
            let plain = word.filter { $0 != "\"" && $0 != " " }
            #expect(texts.count >= 4, "\(language)")
            #expect(texts.allSatisfy { $0.lowercased().contains(plain) }, "\(language): \(texts)")
            #expect(try ForeignReader.column(path, "PRAGMA integrity_check") == ["ok"])
        }
    }

    /// The tables hold what the lines of the result hold.
    @Test func theTablesHoldTheWholeResult() async throws {
        let sample = try await SearchSample()
        let path = try sample.export(to: "corpus.sqlite")
        func lines(_ name: String) throws -> [Substring] {
            try sample.folder.text("out/" + name).split(separator: "\n")
        }
        var counts = ["paragraph": 0, "sentence": 0, "bead": 0]
        for language in LanguageTag.six {
            let segments = try lines(OutputNames.segments(language)).map { try SegmentLine(utf8: Array($0.utf8)) }
            for level in AlignmentLevel.allCases {
                counts[level.rawValue, default: 0] += segments.count { $0.level == level }
            }
            if language != .english { counts["bead", default: 0] += try lines(OutputNames.alignments(language)).count }
        }
        counts["article"] = try lines(OutputNames.articles).count
        counts["row"] = try lines(OutputNames.synopsis).count
        counts["finding"] = try lines(OutputNames.findings).count
        counts["document"] = 24
        for (table, count) in counts {
            #expect(try ForeignReader.column(path, "SELECT count(*) FROM \(table)") ?? ["\(count)"] == ["\(count)"])
        }
        let texts = try lines(OutputNames.segments(.french)).map { try SegmentLine(utf8: Array($0.utf8)) }
            .filter { $0.level == .sentence }.map(\.shown)
        let sql =
            "SELECT s.text FROM sentence s JOIN document d ON d.id = s.document WHERE d.language = 'fr' ORDER BY s.id"
        #expect(try ForeignReader.column(path, sql) ?? texts == texts)
    }

    @Test func theSameRunGivesTheSameBytes() async throws {
        let sample = try await SearchSample(articles: 2)
        let first = try Files.read(try sample.export(to: "a.sqlite"))
        #expect(try Files.read(try sample.export(to: "b.sqlite")) == first)
        _ = try sample.answer("bridge")
        let index = try Files.read(sample.output + "/.hexapla/find.sqlite")
        try FileManager.default.removeItem(atPath: sample.output + "/.hexapla")
        _ = try sample.answer("pont")
        #expect(try Files.read(sample.output + "/.hexapla/find.sqlite") == index)
    }

    @Test func nothingIsOverwritten() async throws {
        let sample = try await SearchSample(articles: 1)
        try sample.folder.write("mine", to: "mine.sqlite")
        #expect(throws: PipelineError.self) { try sample.export(to: "mine.sqlite") }
        #expect(try sample.folder.text("mine.sqlite") == "mine")
    }

    /// A record that points to units that it has not is an error, and no part of a file is left.
    @Test func recordsOutOfPlaceAreErrors() throws {
        let folder = try TemporaryFolder()
        let path = folder.location("x.sqlite")
        let writer = try CorpusDatabaseWriter(path: path, languages: [.english, .french], known: TestLanguages.all)
        let bead = BeadLine(doc: "a", lang: .french, level: .sentence, source: [7], target: [], score: 1)
        let record = ArticleRecord(
            article: "a", texts: [.init(language: .english, segments: []), .init(language: .french, segments: [])],
            versions: [VersionRecord(language: .french, edition: nil, moves: [], beads: [bead])])
        #expect(throws: PipelineError.self) { try writer.add(record) }
    }
}
