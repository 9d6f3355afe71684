import Foundation
import Hexapla
import HexaplaCore
import HexaplaRecord
import Testing

/// The library gives what the program gives, byte for byte.
@Suite struct LibraryTests {
    private static let hexapla = Result { try Hexapla() }
    private let hexapla: Hexapla

    init() throws {
        hexapla = try Self.hexapla.get()
    }

    @Test(arguments: ["ar", "es", "ru", "fr", "zh"]) func alignsAsTheProgramDoes(language: String) throws {
        let folder = try CorpusFolder(articles: 1)
        let program = try Program.run([
            "align", folder.corpus + "/a0/en.txt", folder.corpus + "/a0/\(language).txt", "--language", language,
            "--format", "jsonl", "--quiet",
        ])
        #expect(program.status == 0, "\(program.errors)")
        let texts = CorpusFolder.texts
        let bitext = try hexapla.align(texts["en"] ?? "", texts[language] ?? "", language: language)
        let version = VersionRecord(bitext.alignment, doc: "a0", levels: Set(AlignmentLevel.allCases))
        #expect(String(decoding: version.beads.utf8, as: UTF8.self) == program.output)
    }

    @Test func runsAsTheProgramDoes() async throws {
        let folder = try CorpusFolder(articles: 3)
        let program = try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet"])
        #expect(program.status == 0, "\(program.errors)")
        for try await _ in hexapla.run(folder.corpus, to: folder.path + "/own") {}
        let files = try Self.files(of: folder.output)
        #expect(files.keys.contains("run.json") && files.count > 20)
        #expect(try Self.files(of: folder.path + "/own") == files)
    }

    @Test func recordsHoldTheLinesOfTheFiles() throws {
        let folder = try CorpusFolder(articles: 1)
        let program = try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet"])
        #expect(program.status == 0, "\(program.errors)")
        let record = try hexapla.record(CorpusFolder.texts, id: "a0")
        #expect(record.texts.count == 6 && record.versions.count == 5)
        let files = try Self.files(of: folder.output)
        for (file, lines) in record.lines {
            #expect(
                files[file].map { String(decoding: $0, as: UTF8.self) } == String(decoding: lines, as: UTF8.self),
                "\(file)")
        }
        #expect(try ArticleRecord(line: record.line) == record)
    }

    /// The files of a result by path, but for those in `log`.
    private static func files(of folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
            guard !name.hasPrefix("log"), let data = FileManager.default.contents(atPath: folder + "/" + name) else {
                continue
            }
            files[name] = data
        }
        return files
    }
}
