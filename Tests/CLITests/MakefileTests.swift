import Foundation
import Testing

/// The recipes of the Makefile with folders whose names hold spaces, quotes and what a shell would obey.
@Suite struct MakefileTests {
    private static let makefile = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Makefile").path
    private static let canRun =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/make")
        && FileManager.default.fileExists(atPath: makefile)

    /// Runs `make` in a copy of the tree with nothing but stand-ins; the program prints its arguments.
    private func make(_ arguments: [String], _ folder: CorpusFolder) throws -> [String] {
        let tree = folder.path + "/a \"tree's\""
        for (name, text) in [
            (".build/release/hexapla", "echo \"$HEXAPLA_RESOURCES\"; printf '<%s>' \"$@\"; echo"), ("bin/swift", ":"),
            ("bin/dpkg-query", "echo install ok installed"),
        ] {
            try folder.write("#!/bin/bash\n\(text)\n", to: "a \"tree's\"/" + name)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tree + "/" + name)
        }
        for name in ["gold one", "gold2"] { try folder.write("", to: "a \"tree's\"/\(name)/x") }
        try? FileManager.default.copyItem(atPath: Self.makefile, toPath: tree + "/Makefile")
        let result = try Program.run(
            ["-s", "-C", tree] + arguments, environment: ["PATH": tree + "/bin:/usr/bin:/bin"], program: "/usr/bin/make"
        )
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map(String.init)
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
}
