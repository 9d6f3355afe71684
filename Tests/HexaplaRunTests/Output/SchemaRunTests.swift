import Foundation
import HexaplaAlign
import HexaplaCore
import HexaplaRecord
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun
@testable import HexaplaSystem

/// A real run, as the schemas, the types and the documentation say it is.
@Suite struct SchemaRunTests {
    private static let root = #filePath.replacing("/Tests/HexaplaRunTests/Output/SchemaRunTests.swift", with: "")

    /// The sample corpus that comes with the program, and files that are set aside or cannot be used.
    private func finished(evidence: Bool = true) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: Self.root + "/Resources/samples/corpus", toPath: folder.location("corpus"))
        try Sample.write(2, to: folder)
        try folder.write("", to: "corpus/a0/fr.txt")
        try folder.write("x", to: "corpus/unnamed.txt")
        try folder.write("hidden", to: "corpus/.hidden")
        try folder.write(Sample.text(.russian, 1), to: "corpus/a1/RU.txt")
        try folder.write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF], to: "corpus/a0/es.txt.gz")
        try folder.write("{\"article\":", to: "corpus/broken.jsonl")
        try FileManager.default.removeItem(atPath: folder.location("corpus/a1/en.txt"))
        var options = PipelineOptions()
        options.align.evidence = evidence
        _ = try await Sample.run(in: folder, options: options)
        return folder
    }

    private func files(_ folder: TemporaryFolder) throws -> [(name: String, kind: OutputFile)] {
        let out = folder.location("out")
        return try FileManager.default.subpathsOfDirectory(atPath: out).sorted().compactMap { name in
            if Files.isDirectory(out + "/" + name) { return nil }
            return (name, try #require(OutputFile.kind(of: name), "\(name)"))
        }
    }

    private func runValidator(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", Self.root + "/Tests/Schemas/validate.py"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// Python's `jsonschema` finds nothing in any file of a run that the schemas do not say.
    ///
    /// Where the package is not installed the test says so; where `HEXAPLA_FOREIGN` is `required`, as in CI, it fails.
    @Test func aForeignValidatorAgrees() async throws {
        let folder = try await finished()
        let files = try files(folder)
        var arguments = files.flatMap { file in
            file.kind.schema.map { [$0, folder.location("out/" + file.name)] } ?? []
        }
        try folder.write(try records(folder).utf8, to: "records.jsonl")
        arguments += ["record.json", folder.location("records.jsonl")]
        let result = try runValidator(arguments)
        if result.status == 3, ProcessInfo.processInfo.environment["HEXAPLA_FOREIGN"] != "required" {
            let notice = "\n*** NOT TESTED: the schemas against a run. \(result.text)***\n\n"
            return FileHandle.standardError.write(Data(notice.utf8))
        }
        #expect(result.status == 0, "\(result.text)")
        try folder.write(#"{"doc":"a","surprise":1}"# + "\n", to: "wrong.jsonl")
        #expect(try runValidator(["bead.json", folder.location("wrong.jsonl")]).status == 1)
    }

    /// The records of a run's articles, read from its lines.
    private func records(_ folder: TemporaryFolder) throws -> [ArticleRecord] {
        try read(folder, OutputNames.articles, as: ArticleEntry.self).map { entry in
            func lines<Line: RecordLine>(_ file: String) throws -> [Line] {
                guard let span = entry.lines[file] else { return [] }
                let bytes = try Files.read(folder.location("out/" + file), in: span.indices)
                return try bytes.split(separator: 0x0A).map { try Line(utf8: $0) }
            }
            return ArticleRecord(
                article: entry.article, inputs: try lines(OutputNames.inputs),
                texts: try entry.languages.map { .init(language: $0, segments: try lines(OutputNames.segments($0))) },
                versions: try entry.aligned.map {
                    VersionRecord(language: $0, edition: nil, moves: [], beads: try lines(OutputNames.alignments($0)))
                }, rows: try lines(OutputNames.synopsis), findings: try lines(OutputNames.findings))
        }
    }

    private func read<Line: RecordLine>(
        _ folder: TemporaryFolder, _ name: String, as type: Line.Type
    ) throws -> [Line] {
        try Files.read(folder.location("out/" + name)).split(separator: 0x0A).map { try Line(utf8: $0) }
    }

    private func proveRoundTrip<Line: RecordLine>(
        _ folder: TemporaryFolder, _ name: String, as type: Line.Type
    ) throws {
        let bytes = try Files.read(folder.location("out/" + name))
        #expect(try read(folder, name, as: type).utf8 == bytes, "\(name)")
    }

    @Test(arguments: [false, true]) func everyLineIsReadAndWrittenAgain(evidence: Bool) async throws {
        let folder = try await finished(evidence: evidence)
        for file in try files(folder) {
            switch file.kind.schema {
            case "bead.json": try proveRoundTrip(folder, file.name, as: BeadLine.self)
            case "segment.json": try proveRoundTrip(folder, file.name, as: SegmentLine.self)
            case "row.json": try proveRoundTrip(folder, file.name, as: RowLine.self)
            case "finding.json": try proveRoundTrip(folder, file.name, as: Finding.self)
            case "input.json": try proveRoundTrip(folder, file.name, as: InputLine.self)
            case "article.json": try proveRoundTrip(folder, file.name, as: ArticleEntry.self)
            default: continue
            }
        }
    }

    @Test func everyInputHasALine() async throws {
        let folder = try await finished()
        let inputs = try read(folder, OutputNames.inputs, as: InputLine.self)
        let byPath = Dictionary(inputs.map { ($0.path, $0) }) { first, _ in first }
        #expect(byPath.count == inputs.count)
        #expect(byPath["a0/fr.txt"]?.article == "a0" && byPath["a0/fr.txt"]?.code != nil)
        #expect(byPath["a1/fr.txt"]?.code == nil && byPath["a1/fr.txt"]?.sha256?.count == 64)
        #expect(byPath[".hidden"]?.code == .leftAlone && byPath["unnamed.txt"]?.code == .unexplainedName)
        let isAside = inputs.map { $0.article == nil }
        #expect(isAside == isAside.sorted { !$0 && $1 })
        let aside = inputs.filter { $0.article == nil }.map(\.path)
        #expect(zip(aside, aside.dropFirst()).allSatisfy { precedes($0, $1) })
        let record = try JSONDecoder().decode(
            RunManifest.self, from: Data(try Files.read(folder.location("out/run.json"))))
        // Of two files for one language the first by path is taken.
        #expect(byPath["a1/RU.txt"]?.article == "a1")
        #expect(byPath["a1/ru.txt"]?.code == .doubledLanguage && byPath["a1/ru.txt"]?.article == nil)
        #expect(byPath["broken.jsonl"]?.code != nil)
        #expect(aside.contains { $0.hasPrefix("a0/es.txt.gz") })
        let failed = Set(record.failures.compactMap(\.path))
        #expect(failed.allSatisfy { byPath[$0]?.reason != nil })
        #expect(record.totals.setAside == aside.count { !failed.contains($0) })
        #expect(record.totals.inputs == inputs.count - aside.count)
    }

    @Test func theReadMeListsWhatIsThere() async throws {
        let folder = try await finished()
        let text = try folder.text("out/README.txt").split(separator: "\n").map(String.init)
        let patterns = Set(try files(folder).map(\.kind.pattern))
        for file in OutputFile.all {
            #expect(text.contains(file.pattern) == (patterns.contains(file.pattern) || file.mayComeLater))
        }
    }
}
