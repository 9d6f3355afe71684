import Foundation
import Testing

/// What `explain` says of beads of the sample corpus, against the recorded texts.
///
/// `HEXAPLA_RECORD=1` writes the recording anew; the test then fails on purpose.
@Suite struct ExplainTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let golden = root.appendingPathComponent("Tests/Golden")

    /// A bead of each kind: one to one, split, merged, left out, added, moved, furniture, sentences.
    private static let units: [(language: String, units: [String])] = [
        (
            "ar",
            [
                "election-observers-report#p13.ar", "vaccine-convoy-wire#p9.ar", "harbour-strike-wire#p8.ar",
                "bridge-inauguration-speech#p7.en",
            ]
        ),
        ("es", ["customs-accord-wire#p7.es", "customs-accord-wire#s17.es", "observatory-treaty-statement#p10.en"]),
        ("ru", ["customs-accord-wire#p3.ru", "customs-accord-wire#p12.ru", "customs-accord-wire#s10.ru"]),
        (
            "fr",
            [
                "customs-accord-wire#p0.fr", "five-rivers-communique#p6.fr", "harbour-strike-wire#p2.en",
                "bridge-inauguration-speech#s3.fr",
            ]
        ),
        ("zh", ["lake-commission-talks#p6.zh", "vaccine-convoy-wire#p6.zh", "customs-accord-wire#s3.zh"]),
    ]

    @Test func explanationsAreTheRecordedOnes() throws {
        let corpus = Self.root.appendingPathComponent("Resources/samples/corpus").path
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("explain-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let run = try Program.run(["run", corpus, "--output", output.path, "--quiet", "--format", "json"])
        #expect(run.status == 0, "\(run.errors)")
        for (language, units) in Self.units {
            var text = ""
            for unit in units {
                let choice = unit.hasSuffix(".en") ? ["--language", language] : []
                let explanation = try Program.run(["explain", output.path, unit] + choice)
                #expect(explanation.status == 0, "\(explanation.errors)")
                #expect(!explanation.output.contains("Warning:"))
                text += explanation.output + "\n"
            }
            try compare(text, with: "explain.\(language).txt")
        }
    }

    @Test func everyVersionOfAnEnglishUnitAndJSON() throws {
        let folder = try CorpusFolder(articles: 1)
        _ = try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet"])
        let explain = try Program.run(["explain", folder.output, "a0#p1.en", "--json"])
        #expect(explain.status == 0, "\(explain.errors)")
        let lines = explain.output.split(separator: "\n")
        let languages = try lines.map { line in
            try (JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["lang"] as? String
        }
        #expect(languages == ["ar", "es", "ru", "fr", "zh"])
        let wrong = try Program.run(["explain", folder.output, "a0#p1.fr", "--language", "ru"])
        #expect(wrong.status == 64)
    }

    private func compare(_ text: String, with name: String) throws {
        let file = Self.golden.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["HEXAPLA_RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("\(name) was recorded.")
            return
        }
        let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text == recorded, "\(name) is not what was recorded; if that is meant, record it anew.")
    }
}
