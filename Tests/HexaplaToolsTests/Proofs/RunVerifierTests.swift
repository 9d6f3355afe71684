import Foundation
import HexaplaCore
import HexaplaRecord
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaSystem
@testable import HexaplaTools

@Suite struct RunVerifierTests {
    private func finished() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try Sample.write(2, to: folder)
        _ = try await Sample.run(in: folder)
        return folder
    }

    private func verify(_ folder: TemporaryFolder, corpus: String? = nil) throws -> VerifyReport {
        var verifier = try RunVerifier(
            output: folder.location("out"), corpus: corpus.map(folder.location), resources: try Sample.resources())
        return try verifier.verify()
    }

    /// The problems that are told of the content: that a file has another digest is told of every change.
    private func told(_ folder: TemporaryFolder) throws -> [String] {
        try verify(folder).problems.filter { !$0.contains("SHA-256") }
    }

    private func edit(_ folder: TemporaryFolder, _ name: String, _ old: String, _ new: String) throws {
        let text = try folder.text(name)
        #expect(text.contains(old))
        try folder.write(text.replacing(old, with: new, maxReplacements: 1), to: name)
    }

    @Test func anUntouchedRunHolds() async throws {
        let report = try verify(try await finished())
        #expect(report.problems.isEmpty, "\(report.problems)")
        #expect(report.files == 12)
        #expect(report.spans >= 12 * 3 && report.beads > 0)
        #expect(report.pages == 1 + 6 + 2)
    }

    /// The names of its files put what looks like a blank digest before the digest of `run.json`.
    @Test func anArticleNamedLikeABlankDigestSpoilsNoSeal() async throws {
        let folder = try TemporaryFolder()
        try Sample.write(1, to: folder)
        let zeros = String(repeating: "0", count: 64)
        try folder.write(Sample.text(.english, 1), to: "corpus/\(zeros)/en.txt")
        try folder.write(Sample.text(.french, 1), to: "corpus/\(zeros)/fr.txt")
        _ = try await Sample.run(in: folder)
        #expect(try folder.text("out/run.json").contains(zeros))
        let problems = try verify(folder).problems
        #expect(problems.isEmpty, "\(problems)")
        _ = try await Sample.run(in: folder)
        #expect(try verify(folder).problems.isEmpty)
    }

    @Test func aCorpusThatMovedIsNamed() async throws {
        let folder = try await finished()
        try FileManager.default.moveItem(atPath: folder.location("corpus"), toPath: folder.location("moved"))
        let problems = try verify(folder).problems
        #expect(problems.count == 1 && problems.first?.contains("--corpus") == true, "\(problems)")
        #expect(try verify(folder, corpus: "moved").problems.isEmpty)
    }

    @Test func aChangedFileIsNamed() async throws {
        let folder = try await finished()
        try folder.write(Sample.text(.french, 5), to: "corpus/a1/fr.txt")
        let problems = try verify(folder).problems
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("a1/fr.txt: ") == true)
    }

    /// File, what stands in it, and what is put in its place.
    private static let forgeries: [(String, String, String)] = [
        ("out/segments/ru.jsonl", "Талви", "Талвы"), ("out/segments/ar.jsonl", "الجسر", "النهر"),
        ("out/segments/zh.jsonl", "\"index\":1", "\"index\":8"),
        ("out/alignments/es.jsonl", "\"source\":[0]", "\"source\":[1]"),
        ("out/alignments/es.jsonl", "\"target\":[1]", "\"target\":[]"),
        ("out/alignments/es.jsonl", "\"score\":0", "\"score\":7"),
        ("out/alignments/es.jsonl", "\"type\":\"1-1\"", "\"type\":\"2-1\""),
        ("out/segments/ru.jsonl", "\"doc\"", "\"dog\""), ("out/alignments/ru.jsonl", "{", "["),
        ("out/synopsis.jsonl", "\"paragraphs\":[1]", "\"paragraphs\":[0]"),
        ("out/synopsis.jsonl", "\"paragraph\":2", "\"paragraph\":3"),
        ("out/synopsis.jsonl", "\"text\":\"", "\"text\":\"x"), ("out/synopsis.jsonl", "\"row\":1", "\"row\":5"),
        ("out/run.json", "\"findings\" : {", "\"findings\" : {\"HX-NONE-999\":99,"),
        ("out/index.html", "href=\"reports/fr.html", "href=\"reports/frr.html"),
        ("out/articles/a1.html", "</html>", ""),
    ]

    @Test func everyForgedLineIsNamed() async throws {
        let folder = try await finished()
        for (file, old, new) in Self.forgeries {
            let text = try folder.text(file)
            try edit(folder, file, old, new)
            #expect(!(try told(folder).isEmpty), "\(file): \(old)")
            try folder.write(text, to: file)
        }
        #expect(try verify(folder).problems.isEmpty)
    }

    @Test func missingLinesAreNamed() async throws {
        let folder = try await finished()
        for name in ["out/segments/fr.jsonl", "out/alignments/fr.jsonl", "out/articles.jsonl"] {
            let text = try folder.text(name)
            let lines = text.split(separator: "\n")
            for rest in [lines.dropFirst(), lines.dropLast()] {
                try folder.write(rest.joined(separator: "\n") + "\n", to: name)
                #expect(!(try told(folder).isEmpty), "\(name)")
            }
            try folder.write(text, to: name)
        }
        #expect(try verify(folder).problems.isEmpty)
    }

    /// What is said in the index of where the lines of two articles stand.
    enum ForgedPlaces: CaseIterable {
        case swapped, pastTheEnd, onePastTheEnd, behindTheEnd, startingLate, endingEarly, withinALine

        func forged(
            _ first: ByteRange<FileBytes>, _ second: ByteRange<FileBytes>
        ) -> (ByteRange<FileBytes>, ByteRange<FileBytes>) {
            switch self {
            case .swapped: (second, first)
            case .pastTheEnd: (ByteRange(first.start, 1 << 40), second)
            case .onePastTheEnd: (first, ByteRange(second.start, second.end + 1))
            case .behindTheEnd: (first, ByteRange(1 << 40, 1 << 41))
            case .startingLate: (ByteRange(first.end, first.end), second)
            case .endingEarly: (first, ByteRange(second.start, second.start))
            case .withinALine: (ByteRange(first.start, first.end - 1), ByteRange(second.start - 1, second.end))
            }
        }

        /// A part of what is told of it.
        var words: String {
            switch self {
            case .swapped: "do not begin where"
            case .pastTheEnd, .onePastTheEnd, .behindTheEnd: "run past the end of the file"
            case .startingLate, .endingEarly: "are of no article"
            case .withinALine: "are not the lines of"
            }
        }
    }

    @Test func everyForgedPlaceIsNamed() async throws {
        let folder = try await finished()
        let name = "out/articles.jsonl"
        let text = try folder.text(name)
        for forgery in ForgedPlaces.allCases {
            for file in ["segments/fr.jsonl", "alignments/ru.jsonl", "synopsis.jsonl"] {
                var entries = try text.split(separator: "\n").map { try ArticleEntry(utf8: $0.utf8) }
                let first = try #require(entries[0].lines[file])
                let second = try #require(entries[1].lines[file])
                let places = forgery.forged(first, second)
                entries[0].lines[file] = places.0
                entries[1].lines[file] = places.1
                try folder.write(entries.utf8, to: name)
                let problems = try told(folder)
                let isNamed = problems.contains { $0.hasPrefix(file) && $0.contains(forgery.words) }
                #expect(isNamed, "\(file), \(forgery): \(problems)")
            }
        }
    }

    @Test func aFolderWithoutARunIsRefused() throws {
        let folder = try TemporaryFolder()
        #expect(throws: PipelineError.self) { try verify(folder) }
    }
}
