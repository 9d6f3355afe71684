import Foundation
import Testing

/// One corpus with a hostile file in each of its articles, beside articles that are sound.
@Suite struct HostileInputTests {
    /// What a run says of a file: its findings and failures, and why it was set aside.
    private struct Account {
        let entries: [[String: Any]]
        let said: [String]

        init(_ folder: CorpusFolder) throws {
            func read(_ text: some StringProtocol) throws -> [String: Any] {
                try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
            }
            let failures = try read(folder.text("out/run.json"))["failures"] as? [[String: Any]] ?? []
            let inputs = try folder.text("out/inputs.jsonl").split(separator: "\n").map(read)
            entries = failures + inputs
            said =
                try folder.text("out/findings.jsonl").split(separator: "\n").map(String.init)
                + entries.filter { $0["reason"] != nil }.map { entry in
                    entry.keys.sorted().map { "\(entry[$0] ?? "")" }.joined(separator: " ")
                }
        }

        /// Every path that the record names.
        var paths: Set<String> {
            var paths: Set<String> = []
            for entry in entries {
                if let path = entry["path"] as? String { paths.insert(path) }
                if let packed = entry["packed"] as? [String: Any] { paths.insert(packed["file"] as? String ?? "") }
            }
            return paths
        }
    }

    private func corpus() throws -> CorpusFolder {
        let folder = try CorpusFolder()
        for row in HostileFiles.all {
            try folder.write(CorpusFolder.texts["en"] ?? "", to: "corpus/\(row.name)/en.txt")
            let place = URL(fileURLWithPath: folder.corpus + "/" + row.path)
            try Data(row.bytes).write(to: place)
        }
        return folder
    }

    /// Runs the program with so many MB of memory and so many seconds of processor time.
    private func bounded(_ arguments: [String]) throws -> Program.Result {
        try Program.run(
            ["-c", "ulimit -v 6000000; ulimit -t 120; exec \"$H\" \"$@\"", "sh"] + arguments,
            environment: ["H": Program.path], program: "/bin/sh")
    }

    /// The beads of the sound articles.
    private func sound(_ folder: CorpusFolder, _ output: String) throws -> [Substring] {
        try ["ar", "fr"].flatMap { language in
            let lines = try folder.text("\(output)/alignments/\(language).jsonl").split(separator: "\n")
            return lines.filter { $0.contains("\"doc\":\"a0\"") || $0.contains("\"doc\":\"a1\"") }
        }
    }

    @Test func everyRowIsNamedAndTheOthersAreUnharmed() throws {
        #expect(HostileFiles.all.count >= 60)
        #expect(Set(HostileFiles.all.map(\.name)).count == HostileFiles.all.count)
        let clean = try CorpusFolder()
        let options = ["--languages", "ar,fr", "--passes", "1", "--quiet"]
        #expect(try Program.run(["run", clean.corpus, "--output", clean.output] + options).status == 0)
        let folder = try corpus()
        let result = try bounded(["run", folder.corpus, "--output", folder.output] + options)
        #expect(result.status == 2, "\(result.errors)")
        #expect(!result.errors.contains("It starts again") && !result.errors.contains("Fatal"), "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(try sound(folder, "out") == sound(clean, "out"))
        let account = try Account(folder)
        let paths = account.paths
        for row in HostileFiles.all {
            let said = account.said.filter { $0.contains(row.name + "/") || $0.contains("\"doc\":\"\(row.name)\"") }
            #expect(row.said.isEmpty || said.contains { $0.contains(row.said) }, "\(row.name): \(said)")
            #expect(
                paths.contains { $0 == row.path || $0.hasPrefix(row.path + "!/") || $0.hasPrefix(row.path + "#") },
                "\(row.name): \(paths.filter { $0.contains(row.name) })")
            #expect(paths.contains("\(row.name)/en.txt"), "\(row.name)")
        }
        let verify = try bounded(["verify", folder.output])
        #expect(verify.status == 0, "\(verify.errors)")
        for place in ["evil", "etc", "../evil"] {
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/" + place))
        }
    }
}
