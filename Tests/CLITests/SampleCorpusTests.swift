import Foundation
import Testing

/// The sample corpus through the whole program, against its gold beads and against the recorded result.
///
/// `HEXAPLA_RECORD=1` writes the recording anew; the test then fails on purpose.
@Suite struct SampleCorpusTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let golden = root.appendingPathComponent("Tests/Golden")

    @Test func theResultIsTheRecordedOneAndCloseToTheGold() throws {
        let corpus = Self.root.appendingPathComponent("Resources/samples/corpus").path
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("sample-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let run = try Program.run(["run", corpus, "--output", output.path, "--quiet"])
        #expect(run.status == 0, "\(run.errors)")
        for language in ["ar", "es", "ru", "fr", "zh"] {
            try compare(try beads(output, language), with: "beads.\(language).tsv")
        }
        try compare(try findings(output), with: "findings.tsv")
        let verify = try Program.run(["verify", output.path])
        #expect(verify.status == 0, "\(verify.errors)")
        let evaluate = try Program.run(["evaluate", output.path, "--gold", corpus])
        let mean = try #require(evaluate.output.split(separator: "\n").first { $0.hasPrefix("mean") })
        let strict = try #require(mean.split(separator: " ").dropFirst().first?.split(separator: "/").last)
        #expect(try #require(Double(strict)) >= 0.98)
    }

    private func compare(_ text: String, with name: String) throws {
        let file = Self.golden.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["HEXAPLA_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: Self.golden, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record("\(name) was recorded.")
            return
        }
        let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == recorded, "\(name) is not what was recorded; if that is meant, record it anew.")
    }

    /// The beads of a language, one a line, without their probabilities.
    private func beads(_ output: URL, _ language: String) throws -> String {
        try objects(output, "alignments/\(language).jsonl").map { bead in
            let source = (bead["source"] as? [Int] ?? []).map(String.init).joined(separator: " ")
            let target = (bead["target"] as? [Int] ?? []).map(String.init).joined(separator: " ")
            return "\(bead["doc"] ?? "")\t\(bead["level"] ?? "")\t\(source)\t\(target)\n"
        }.joined()
    }

    private func findings(_ output: URL) throws -> String {
        try objects(output, "findings.jsonl").map { finding in
            let index = finding["index"].map { "\($0)" } ?? ""
            return "\(finding["code"] ?? "")\t\(finding["doc"] ?? "")\t\(finding["lang"] ?? "")\t\(index)\n"
        }.joined()
    }

    private func objects(_ output: URL, _ name: String) throws -> [[String: Any]] {
        let text = String(decoding: try Data(contentsOf: output.appendingPathComponent(name)), as: UTF8.self)
        return try text.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
    }
}
