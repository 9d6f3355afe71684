import Foundation
import Testing

/// The recipes of the Makefile with folders whose names hold spaces, quotes and what a shell would obey.
@Suite struct MakefileTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let makefile = tests.deletingLastPathComponent().appendingPathComponent("Makefile").path
    private static let canRun =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/make")
        && FileManager.default.fileExists(atPath: makefile)

    /// Runs `make` in a copy of the tree with nothing but stand-ins; the program prints its arguments.
    private func make(_ arguments: [String], _ folder: CorpusFolder) throws -> [String] {
        let result = try run(arguments, folder)
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map(String.init)
    }

    private func run(_ arguments: [String], _ folder: CorpusFolder, swift: String = ":") throws -> Program.Result {
        let tree = folder.path + "/a \"tree's\""
        for (name, text) in [
            (".build/release/hexapla", "echo \"$HEXAPLA_RESOURCES\"; printf '<%s>' \"$@\"; echo"), ("bin/swift", swift),
            ("bin/dpkg-query", "echo install ok installed"),
        ] {
            try folder.write("#!/bin/bash\n\(text)\n", to: "a \"tree's\"/" + name)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tree + "/" + name)
        }
        for name in ["gold one", "gold2"] { try folder.write("", to: "a \"tree's\"/\(name)/x") }
        try? FileManager.default.copyItem(atPath: Self.makefile, toPath: tree + "/Makefile")
        try folder.write(
            String(contentsOf: Self.tests.appendingPathComponent("quiet.awk"), encoding: .utf8),
            to: "a \"tree's\"/Tests/quiet.awk")
        return try Program.run(
            ["-s", "-C", tree] + arguments, environment: ["PATH": tree + "/bin:/usr/bin:/bin"], program: "/usr/bin/make"
        )
    }

    @Test(.enabled(if: canRun), arguments: ["my corpus", "a\"b'c", "x; touch PWNED", "`touch PWNED`", "-x y"])
    func runQuotesItsFolders(name: String) throws {
        let folder = try CorpusFolder(articles: 0)
        let lines = try make(["run", "CORPUS=\(name)", "OUT=o \(name)"], folder)
        #expect(lines == [folder.path + "/a \"tree's\"/Resources", "<run><\(name)><--output><o \(name)>"])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/a \"tree's\"/PWNED"))
    }

    @Test(
        .enabled(if: canRun),
        arguments: [
            ("gold one", ["gold one"]), ("gold2", ["gold2"]), ("gold2 gold3", ["gold2", "gold3"]),
            ("gold one:gold2", ["gold one", "gold2"]),
        ])
    func goldNamesOneFolderOrSeveral(gold: String, folders: [String]) throws {
        let folder = try CorpusFolder(articles: 0)
        let lines = try make(["train", "GOLD=\(gold)"], folder)
        let named = folders.map { "<\($0)>" }.joined()
        #expect(lines.last == "<align><train>\(named)<--output><Resources/weights/align.json>")
        let evaluated = try make(["evaluate", "GOLD=\(gold)"], folder).filter { $0.hasPrefix("==") }
        #expect(evaluated == folders.map { "== \($0)" })
    }

    @Test(.enabled(if: canRun)) func cleanKeepsWhatRunsWrote() throws {
        let folder = try CorpusFolder(articles: 0)
        try folder.write("mine", to: "thesis/run.json")
        _ = try make(["clean", "OUT=\(folder.path)/thesis"], folder)
        #expect(try folder.text("thesis/run.json") == "mine")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/a \"tree's\"/.build"))
    }

    /// What `swift test` prints of one test that passes, one that fails and one that is killed.
    private static let log = """
        ◇ Test run started.
        ◇ Suite Bridges started.
        ◇ Test opens() started.
        ◇ Test holds(weight:) started.
        ◇ Test closes() started.
        ◇ Test case passing 1 argument weight → 3 to holds(weight:) started.
        said by a test
        ✔ Test opens() passed after 0.002 seconds.
        ✘ Test holds(weight:) recorded an issue with 1 argument weight → 3 at Bridges.swift:7:9: Expectation failed
        ↳ the bridge has fallen
        ✘ Test holds(weight:) with 2 test cases failed after 0.002 seconds with 1 issue.
        """

    private func tested(_ log: String, status: Int) throws -> (lines: [String], status: Int32) {
        let folder = try CorpusFolder(articles: 0)
        let script = "[ \"$1\" = test ] || exit 0\ncat <<'END'\n\(log)\nEND\nexit \(status)"
        let result = try run(["test"], folder, swift: script)
        return (result.output.split(separator: "\n").map(String.init), result.status)
    }

    @Test(.enabled(if: canRun)) func testTellsFailuresAndCounts() throws {
        let end = "✘ Test run with 3 tests in 1 suite failed after 0.004 seconds with 1 issue."
        let result = try tested(Self.log + "\n✔ Test closes() passed after 0.1 seconds.\n" + end, status: 1)
        let told = [0, 6, 8, 9, 10].map { String(Self.log.split(separator: "\n")[$0]) }
        #expect(result.lines == told + [end])
        #expect(result.status != 0)
    }

    @Test(.enabled(if: canRun)) func testNamesWhatWasUnderWayWhenItWasKilled() throws {
        let result = try tested(Self.log, status: 137)
        #expect(result.lines.suffix(1) == ["✘ Test closes() had started and not ended."])
        #expect(result.lines.count == 6)
        #expect(result.status != 0)
    }

    @Test(.enabled(if: canRun)) func testIsQuietWhenAllPass() throws {
        let lines = (1...3000).flatMap { ["◇ Test t\($0)() started.", "✔ Test t\($0)() passed after 0.1 seconds."] }
        let end = "✔ Test run with 3000 tests in 1 suite passed after 1.0 seconds."
        let result = try tested((lines + [end]).joined(separator: "\n"), status: 0)
        #expect(result.lines == [end])
        #expect(result.status == 0)
    }
}
