import Foundation
import HexaplaCore
import Testing

/// `hexapla find`, from the command line to the page.
@Suite struct FindTests {
    let folder: CorpusFolder

    init() throws {
        folder = try CorpusFolder()
        #expect(try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet"]).status == 0)
    }

    private func find(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Result {
        try Program.run(["find", folder.output] + arguments, environment: environment)
    }

    @Test func wordsAreFoundInSixLanguages() throws {
        for (language, query) in [
            ("en", "Harbours"), ("ar", "ميناء"), ("es", "PUERTOS"), ("ru", "портом"), ("fr", "ports"), ("zh", "卢莫"),
        ] {
            let result = try find([query, "--in", language])
            #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
            #expect(result.output.contains("4 hits: \(language) 4 in 2 articles"), "\(result.output)")
            #expect(result.output.contains("a0#s0.\(language)  r0"))
        }
    }

    @Test func jsonIsOneObject() throws {
        let result = try find(["12", "--json", "--limit", "2", "--with", "fr:quais"])
        let value = try JSONReader.value(Array(result.output.utf8))
        #expect(value["total"] == .int(12) && value["given"] == .int(2))
        guard case .array(let hits)? = value["hits"] else { return #expect(Bool(false)) }
        let text = try #require(hits[0]["columns"]?["fr"]?["text"]?.string)
        #expect(text.hasSuffix("12 quais."))
        #expect(result.output.split(separator: "\n").count == 1)
    }

    @Test func whatIsCutIsTold() throws {
        #expect(try find(["12", "--limit", "5"]).output.contains(" (5 shown; --limit 0 shows all)"))
        #expect(try !find(["12", "--limit", "0"]).output.contains("shows all"))
        #expect(try find(["nowhere-to-be-found"]).output == "Nothing was found in en, ar, es, ru, fr, zh.\n")
    }

    @Test(arguments: [
        ["…"], ["(", "--regex"], ["a\"b"], ["x", "--in", "de"], ["x", "--in", "?"], ["x", "--with", "accord"],
        ["x", "--limit=-1"], ["x", "--width", "7"], ["x", "--level", "word"], ["x", "--columns", "de"], [""],
        ["x", "--exact", "--regex"], [String(repeating: "wort ", count: 2000)],
    ])
    func badQueriesAre64(arguments: [String]) throws {
        let result = try find(arguments)
        #expect(result.status == 64, "\(arguments) \(result.status) \(result.errors)")
        #expect(result.output.isEmpty && result.errors.hasPrefix("hexapla: "))
        for word in ["SQL", "fts5", "Fatal"] { #expect(!result.errors.contains(word)) }
    }

    @Test func foldersOfNoRun() throws {
        for output in ["/no/such/run", folder.corpus, ""] {
            let result = try Program.run(["find", output, "x"])
            #expect(result.status == 64 && result.output.isEmpty, "\(result.errors)")
        }
    }

    /// What texts hold is shown on the page, with the escapes that are its own.
    @Test func aTerminalObeysNothingOfTexts() throws {
        try folder.write("Title\n\nThe \u{1B}]0;x\u{7}harbour \u{202E}of Lumo.\n", to: "corpus/a0/en.txt")
        #expect(try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet"]).status == 0)
        let result = try find(["harbour", "--in", "en"])
        #expect(result.output.contains("[harbour]"))
        #expect(!result.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E })
    }

    /// The index is beside the result: it is proved, and run again, as before.
    @Test func theResultStaysWhole() throws {
        #expect(try find(["12"]).status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.output + "/.hexapla/find.sqlite"))
        #expect(try Program.run(["verify", folder.output]).status == 0)
        #expect(try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet"]).status == 0)
        #expect(try find(["12"]).status == 0)
    }
}
