import Foundation
import HexaplaCore
import HexaplaLanguage
import HexaplaRun
import HexaplaRunTesting
import HexaplaTesting
import HexaplaTools

@testable import HexaplaSearch

/// A finished run of a few invented articles, and questions to it.
final class SearchSample {
    let folder: TemporaryFolder
    private(set) var told: [String] = []

    init(articles: Int = 4) async throws {
        folder = try TemporaryFolder()
        try Sample.write(articles, to: folder)
        _ = try await Sample.run(in: folder)
    }

    var output: String { folder.location("out") }

    static let resources = Result { try ResourceLocator(given: nil).folder() }

    func open() throws -> CorpusSearch {
        try CorpusSearch(output: output, resources: Self.resources.get()) { self.told.append($0) }
    }

    func answer(_ text: String, _ change: (inout FindQuery) throws -> Void = { _ in }) throws -> FindResult {
        var query = FindQuery(text)
        query.limit = 0
        try change(&query)
        var search = try open()
        return try search.answer(query)
    }

    func export(to name: String) throws -> String {
        let path = folder.location(name)
        let known = try StageResources.languagesWithoutLists(in: Self.resources.get())
        let run = try FinishedRun(output)
        let languages = CorpusDatabase.columns(of: run, known)
        try CorpusDatabase.write(run, to: path, known: known, languages, isIndex: false)
        return path
    }
}

/// A foreign reader of SQLite files: Python's `sqlite3`, which brings the system's library.
enum ForeignReader {
    /// The first values of the rows of a statement; `nil` when there is no Python.
    static func column(_ path: String, _ sql: String, _ arguments: [String] = []) throws -> [String]? {
        let script = """
            import sqlite3, sys
            try:
                rows = sqlite3.connect(sys.argv[1]).execute(sys.argv[2], sys.argv[3:]).fetchall()
            except sqlite3.Error as error:
                rows = [("error: " + str(error),)]
            for row in rows: print(row[0])
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, path, sql] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus == 127 {
            FileHandle.standardError.write(Data("\n*** NOT TESTED: an SQLite file, for lack of Python.\n\n".utf8))
            return nil
        }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
