import Foundation
import HexaplaArchive
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun
@testable import HexaplaSystem
@testable import HexaplaTools

/// The same corpus packed in several ways gives the same results.
@Suite struct PackedCorpusTests {
    private static func items(_ number: Int, below root: String = "") -> [ArchiveWriter.Item] {
        LanguageTag.six.map { .file("\(root)a\(number)/\($0).txt", Array(Sample.text($0, number).utf8)) }
    }

    private static func pack(_ way: String, to folder: TemporaryFolder) throws {
        switch way {
        case "zip":
            let all = items(0) + items(1)
            try folder.write(try #require(ArchiveWriter.pack(all, as: .zip)), to: "corpus/all.zip")
        case "tar":
            let all = items(0, below: "news/") + items(1, below: "news/")
            try folder.write(try #require(ArchiveWriter.pack(all, as: .tar(.xz))), to: "corpus/news.tar.xz")
        case "jsonl", "jsonl.xz":
            try writeLines(to: folder, isPacked: way != "jsonl")
        default:
            for number in 0..<2 {
                for language in LanguageTag.six {
                    let item = ArchiveWriter.Item.file("x", Array(Sample.text(language, number).utf8))
                    try folder.write(
                        try #require(ArchiveWriter.pack([item], as: .single(.gzip))),
                        to: "corpus/a\(number)/\(language).txt.gz")
                }
            }
        }
    }

    private static func writeLines(to folder: TemporaryFolder, isPacked: Bool) throws {
        var lines = ""
        for number in 0..<2 {
            for language in LanguageTag.six {
                let text = JSONValue.string(Sample.text(language, number))
                let object = JSONValue.object([
                    "article": .string("a\(number)"), "language": .string(language.code), "text": text,
                ])
                lines += String(decoding: try CanonicalJSON.line(object), as: UTF8.self) + "\n"
            }
        }
        let item = ArchiveWriter.Item.file("n.jsonl", Array(lines.utf8))
        let packed = isPacked ? try #require(ArchiveWriter.pack([item], as: .single(.xz))) : Array(lines.utf8)
        try folder.write(packed, to: "corpus/n.jsonl" + (isPacked ? ".xz" : ""))
    }

    @Test func packedGivesTheSameBeads() async throws {
        let plain = try TemporaryFolder()
        try Sample.write(2, to: plain)
        _ = try await Sample.run(in: plain)
        for way in ["zip", "tar", "gz", "jsonl", "jsonl.xz"] { try await check(way, spools: way != "gz", plain) }
    }

    private func check(_ way: String, spools: Bool, _ plain: TemporaryFolder) async throws {
        let packed = try TemporaryFolder()
        try Self.pack(way, to: packed)
        var options = CorpusOptions()
        options.spool = spools ? packed.location("spool") : nil
        let summary = try await Sample.run(in: packed, corpus: options)
        #expect(summary.alignedArticles == 2)
        #expect(summary.failures.isEmpty)
        for name in ["out/alignments/ar.jsonl", "out/alignments/zh.jsonl", "out/synopsis.jsonl"] {
            #expect(try packed.text(name) == plain.text(name))
        }
        var verifier = try RunVerifier(output: packed.location("out"), resources: try Sample.resources())
        let report = try verifier.verify()
        #expect(report.problems.isEmpty, "\(report.problems)")
        #expect(report.files == 12, "\(way)")
        let explainer = try RunExplainer(output: packed.location("out"), corpus: nil, resources: try Sample.resources())
        #expect(try explainer.original(try UnitReference("a1#p0.fr")) == Sample.paragraphs(.french, 1)[0])
    }

    @Test func aChangedArchiveIsNamed() async throws {
        let folder = try TemporaryFolder()
        try Self.pack("zip", to: folder)
        _ = try await Sample.run(in: folder)
        let other = Self.items(0) + Self.items(2)
        try folder.write(try #require(ArchiveWriter.pack(other, as: .zip)), to: "corpus/all.zip")
        var verifier = try RunVerifier(output: folder.location("out"), resources: try Sample.resources())
        #expect(!(try verifier.verify().problems.isEmpty))
    }

    @Test func aManifestReachesIntoAnArchive() throws {
        let folder = try TemporaryFolder()
        try Self.pack("zip", to: folder)
        try folder.write("k\ten\tall.zip/a1/en.txt\nk\tfr\tall.zip/a1/fr.txt\nk\tru\tall.zip/none\n", to: "list.tsv")
        var options = CorpusOptions()
        options.manifest = folder.location("list.tsv")
        let corpus = try Corpus.find(in: folder.location("corpus"), options: options)
        let files = try #require(corpus.articles.first?.files)
        #expect(files.map(\.path) == ["all.zip!/a1/en.txt", "all.zip/none", "all.zip!/a1/fr.txt"])
        #expect(files.map { $0.packed?.member } == ["a1/en.txt", nil, "a1/fr.txt"])
        #expect(try DocumentBytes.source(files[2]).bytes == Array(Sample.text(.french, 1).utf8))
    }
}
