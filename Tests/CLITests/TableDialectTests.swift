import Foundation
import Testing

/// Tables are read by Python's `csv` as they were written; the tests do nothing where there is no python3.
@Suite struct TableDialectTests {
    private static let hasPython: Bool = {
        (try? Program.run(["-c", "import csv"], program: "/usr/bin/python3").status) == 0
    }()

    private static let texts = [
        "\"For a hundred years,\" said Roa, \"no border.\"", "A bridge of 12 metres was opened.",
        "He said \"no\" twice.",
        "It was \"over\"", "A\u{2028}line\u{85}end\u{2029}inside the text.", "= 5 is the sum, said Vela.",
    ]

    /// Prints each row of a table as a line of JSON: as `csv` reads it, and as pandas does where that is installed.
    private static let reader = """
        import csv, json, sys
        rows = list(csv.reader(open(sys.argv[1], encoding='utf-8', newline=''), delimiter='\\t'))
        with open(sys.argv[1], encoding='utf-8', newline='') as file:
            assert len(file.read().splitlines()) == len(rows)
        try:
            import pandas
            frame = pandas.read_csv(sys.argv[1], sep='\\t', header=None, dtype=str, keep_default_na=False)
            assert frame.values.tolist() == rows
        except ImportError:
            pass
        for row in rows:
            print(json.dumps(row))
        """

    private static func rows(_ table: String, _ folder: CorpusFolder) throws -> [[String]] {
        try folder.write(table, to: "table.tsv")
        let result = try Program.run(["-c", reader, folder.path + "/table.tsv"], program: "/usr/bin/python3")
        #expect(result.status == 0, "\(result.errors)")
        return try result.output.split(separator: "\n").map {
            try JSONDecoder().decode([String].self, from: Data($0.utf8))
        }
    }

    private static func folder() throws -> CorpusFolder {
        let folder = try CorpusFolder(articles: 0)
        for language in ["en", "fr"] {
            try folder.write(texts.joined(separator: "\n\n") + "\n", to: "corpus/a/\(language).txt")
        }
        return folder
    }

    @Test(.enabled(if: hasPython)) func alignWritesWhatPythonReads() throws {
        let folder = try Self.folder()
        let files = ["en", "fr"].map { folder.corpus + "/a/\($0).txt" }
        let table = try Program.run(["align"] + files + ["--language", "fr", "--level", "paragraph", "--quiet"])
        #expect(table.status == 0, "\(table.errors)")
        let rows = try Self.rows(table.output, folder)
        #expect(rows.allSatisfy { $0.count == 7 })
        let joined = rows.dropFirst().map { $0[5] }.joined(separator: " ")
        for text in ["\"For a hundred years,\" said Roa, \"no border.\"", "He said \"no\" twice.", "It was \"over\""] {
            #expect(joined.contains(text), "\(joined)")
        }
        #expect(joined.contains("= 5 is the sum"))
    }

    @Test(.enabled(if: hasPython)) func aReviewGoesThroughPythonAndBack() throws {
        let folder = try Self.folder()
        try #require(try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet"]).status == 0)
        let sheet = try Program.run(["review", folder.output, "--below", "2"])
        let rows = try Self.rows(sheet.output, folder)
        #expect(rows.count > 4 && rows.allSatisfy { $0.count == 13 })
        let writer = """
            import csv, sys
            rows = list(csv.reader(open(sys.argv[1], encoding='utf-8', newline=''), delimiter='\\t'))
            for row in rows[1:]: row[0] = 'accept'
            csv.writer(open(sys.argv[2], 'w', encoding='utf-8', newline=''), delimiter='\\t').writerows(rows)
            """
        let verdicts = folder.path + "/verdicts.tsv"
        let written = try Program.run(
            ["-c", writer, folder.path + "/table.tsv", verdicts], program: "/usr/bin/python3")
        #expect(written.status == 0, "\(written.errors)")
        let again = try Program.run(
            ["run", folder.corpus, "--output", folder.output, "--review", verdicts])
        #expect(again.status == 0, "\(again.errors)")
        #expect(
            again.errors.contains("review: \(rows.count - 1) verdicts: \(rows.count - 1) obeyed"), "\(again.errors)")
    }

    @Test(.enabled(if: hasPython)) func aManifestFromPythonIsRead() throws {
        let folder = try CorpusFolder(articles: 1)
        try folder.write(CorpusFolder.texts["fr"] ?? "", to: "corpus/the \"fr\" one.txt")
        let writer = """
            import csv, sys
            rows = [['article', 'language', 'path'], ['k', 'en', 'a0/en.txt'], ['k', 'fr', 'the "fr" one.txt']]
            csv.writer(open(sys.argv[1], 'w', newline=''), delimiter='\\t').writerows(rows)
            """
        let list = folder.corpus + "/list.tsv"
        try #require(try Program.run(["-c", writer, list], program: "/usr/bin/python3").status == 0)
        let run = try Program.run(["run", "--manifest", list, "--output", folder.output])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("1 of 1 articles aligned"))
    }
}
