import Foundation
import Testing

/// Names and texts that try to be more than text.
@Suite struct HostileNameTests {
    static let names = [
        "\u{600}<img src=x onerror=alert(1) \u{600}>", "\"><script>alert(1)<", "javascript:alert(1)",
        "it's &amp; \"so\"",
        "\u{202E}txt.exe\u{2066}", "\u{1B}[31mred\u{1B}]0;t\u{7}", "two\nlines\r\u{85}\u{2028}",
        "<\u{301}b>&\u{301}lt;",
        "क\u{94D}<i>", "🏴\u{200D}☠\u{FE0F}", "[x](javascript:x)|`a`|", "{{articleID}}{{{x}}}", "\u{FEFF}\u{200B}",
        String(repeating: "长", count: 66),
    ]

    /// A corpus of articles with the names; every second one has no English text.
    private static func corpus() throws -> CorpusFolder {
        let folder = try CorpusFolder(articles: 0)
        for (place, name) in names.enumerated() {
            for (language, text) in CorpusFolder.texts where place % 2 == 0 || language != "en" {
                try folder.write(
                    text.replacing(".", with: " <b>\"&amp;\u{202E}'."), to: "corpus/\(name)/\(language).txt")
            }
        }
        try folder.write("", to: "corpus/\(names[5])/fr.txt")
        return folder
    }

    private static func files(_ folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    }

    @Test func nothingOfThemIsObeyedAnywhere() throws {
        let folder = try Self.corpus()
        let run = try Program.run(["run", folder.corpus, "--output", folder.output, "--languages", "fr,ar"])
        #expect(run.status == 2)
        Self.expectPlain(run.errors, lines: nil)
        let log = try folder.text("out/log/messages.txt")
        let record =
            try JSONSerialization.jsonObject(with: Data(try folder.text("out/run.json").utf8)) as? [String: Any]
        Self.expectPlain(log, lines: (record?["failures"] as? [Any])?.count)
        for file in try Self.files(folder.output) where file.hasSuffix(".html") {
            #expect(PageScan(try folder.text("out/" + file)).problems == [], "\(file)")
        }
        for file in try Self.files(folder.output) where file.hasSuffix(".md") {
            let text = try folder.text("out/" + file)
            Self.expectPlain(text, lines: nil)
            for place in text.utf8.indices where text.utf8[place] == UInt8(ascii: "<") {
                #expect(
                    place != text.utf8.startIndex && text.utf8[text.utf8.index(before: place)] == UInt8(ascii: "\\"))
            }
        }
        for file in try Self.files(folder.output) where file.hasSuffix(".json") || file.hasSuffix(".jsonl") {
            let data = try Data(contentsOf: URL(fileURLWithPath: folder.output + "/" + file))
            for line in file.hasSuffix("l") ? data.split(separator: 0x0A) : [data] {
                #expect(throws: Never.self, "\(file)") { try JSONSerialization.jsonObject(with: line) }
                #expect(file.hasSuffix(".json") || !line.contains { $0 < 0x20 })
            }
        }
        let verify = try Program.run(["verify", folder.output])
        #expect(verify.status == 0, "\(verify.errors)")
    }

    @Test func aDamagedRunIsToldOnOneLineEach() throws {
        let folder = try Self.corpus()
        _ = try Program.run(["run", folder.corpus, "--output", folder.output, "--languages", "fr"])
        try folder.write("changed", to: "corpus/\(Self.names[4])/fr.txt")
        try folder.write("changed", to: "corpus/\(Self.names[8])/fr.txt")
        let verify = try Program.run(["verify", folder.output])
        #expect(verify.status == 1)
        Self.expectPlain(verify.errors, lines: nil)
        #expect(verify.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("hexapla: ") })
    }

    @Test func anArgumentIsShownToo() throws {
        let missing = try Program.run(["run", "/no/\u{1B}[31m\u{202E}x\ny", "--output", "/tmp/never"])
        #expect(missing.errors == "hexapla: /no/␛[31m⟨U+202E⟩x␊y: There is no such folder.\n")
        let unknown = try Program.run(["run", "--\u{1B}[31m"])
        Self.expectPlain(unknown.errors, lines: nil)
    }

    @Test func aTextIsShownOnATerminalAndGivenAsItIsToAPipe() throws {
        let folder = try CorpusFolder(articles: 1)
        try folder.write("Title\u{1B}[31m\n\nThe \u{202E}text\u{202C} of Lumo.\n", to: "corpus/a0/en.txt")
        _ = try Program.run(["run", folder.corpus, "--output", folder.output])
        let piped = try Program.run(["show", folder.output, "a0#p1.en"])
        #expect(piped.output == "The \u{202E}text\u{202C} of Lumo.\n")
        let shown = try Terminal.output(of: ["show", folder.output, "a0#p1.en"])
        #expect(shown == "The ⟨U+202E⟩text⟨U+202C⟩ of Lumo.\r\n")
    }

    /// Nothing that a terminal obeys but line ends; so many lines.
    private static func expectPlain(_ text: String, lines: Int?) {
        let obeyed = text.unicodeScalars.filter { scalar in
            scalar != "\n" && (scalar.properties.generalCategory == .control || scalar.properties.isBidiControl)
        }
        #expect(obeyed.isEmpty, "\(text)")
        if let lines { #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == lines + 1) }
    }
}

/// Links and anchors of all pages of a run.
@Suite struct PageLinkTests {
    @Test(arguments: [["--languages", "fr"], ["--languages", "ar,zh", "--format", "html"], ["--format", "json"], []])
    func everyLinkLeadsSomewhere(options: [String]) throws {
        let folder = try CorpusFolder(articles: 2)
        try folder.write(CorpusFolder.texts["fr"] ?? "", to: "corpus/lone/fr.txt")
        let run = try Program.run(["run", folder.corpus, "--output", folder.output] + options)
        #expect(run.status == (options.contains("ar,zh") ? 0 : 2), "\(run.errors)")
        let verify = try Program.run(["verify", folder.output])
        #expect(verify.status == 0, "\(verify.errors)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.output).filter { $0.hasSuffix(".html") }
        #expect(names.isEmpty == options.contains("json"))
        let pages = try Dictionary(uniqueKeysWithValues: names.map { ($0, PageScan(try folder.text("out/" + $0))) })
        for (name, page) in pages {
            #expect(page.problems == [], "\(name)")
            for link in page.links {
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let file = parts[0].isEmpty ? name : Self.resolve(String(parts[0]), from: name)
                let target = try #require(pages[file], "\(name): \(link)")
                if parts.count == 2 { #expect(target.ids.contains(String(parts[1])), "\(name): \(link)") }
            }
        }
    }

    private static func resolve(_ link: String, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
