import Foundation
import Testing

/// Numbers, names and options out of range: a sentence and bad usage, never a trap.
@Suite struct PromiseTests {
    private static let run = ["run", "c", "--output", "o"]

    @Test(arguments: [
        run + ["--jobs", "9223372036854775807"], run + ["--jobs", "-1"], run + ["--jobs", "0"],
        run + ["--jobs", "99999999999999999999"], run + ["--languages", ""], run + ["--languages", ","],
        run + ["--format", ""], run + ["--format", ","], run + ["--shard", "0/3"], run + ["--shard", "1/0"],
        run + ["--shard", "-1/-1"], run + ["--shard", "1/99999999999999999999"], run + ["--fresh"],
        run + ["--export", "tmz"], run + ["--export", ","], run + ["--pairs"],
        run + ["--export", "tmx", "--via", "en-ar"],
        run + ["--export", "tmx", "--until", "segment"], run + ["--export", "tei", "--dedupe", "near"],
        run + ["--export", "tmx", "--via", "de-fr"], run + ["--passes", "9223372036854775807"],
        ["export", "o", "--format", "tmx", "--min-score", "nan"], ["export", "o", "--format", ""],
        ["export", "o", "--format", "tmx", "--codes", "en=<b>"], ["export", "o"],
        ["review", "o", "--context=9223372036854775807"], ["review", "o", "--context=-1"],
        ["review", "o", "--below", "nan"], ["review", "o", "--below", "-1"], ["review", "o", "--below", "inf"],
        ["evaluate", "o", "--gold", "g", "--min-score", "nan"],
        ["evaluate", "o", "--gold", "g", "--min-score", "-inf"],
        ["align", "overlaps", "o", "--output", "v", "--size", "9223372036854775807"],
        ["align", "train", "g", "--output", "w", "--half", "2"],
        ["detect", "train", "--languages", "l", "--classes", "c", "--output", "p", "--steps", "9223372036854775807"],
        ["show", "o", "a1#p99999999999999999999.fr"], ["show", "o", "a1#p-1.fr"], ["show", "o", "#p1.fr"],
        ["show", "o", "a1#x1.fr"], ["show", "o", "a1#p1."], ["explain", "o", "a1#s99999999999999999999.fr"],
    ])
    func absurdNumbersAreBadUsage(arguments: [String]) throws {
        let result = try Program.run(arguments)
        #expect(result.status == 64, "\(arguments): \(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("hexapla: "), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: "o"))
    }

    @Test func absurdReferencesToARealRunAreAnswered() throws {
        let folder = try CorpusFolder(articles: 1)
        try #require(try Program.run(["run", folder.corpus, "--output", folder.output, "--quiet"]).status == 0)
        for unit in ["a0#p9223372036854775807.fr", "a0#s9223372036854775807.fr", "a9#p0.fr"] {
            for command in ["show", "explain"] {
                let result = try Program.run([command, folder.output, unit])
                #expect(result.status == 64, "\(unit): \(result.errors)")
                #expect(result.errors.hasPrefix("hexapla: \(unit): "), "\(result.errors)")
            }
        }
        let all = try Program.run(["review", folder.output, "--below", "2", "--context", "1000000"])
        #expect(all.status == 0, "\(all.errors)")
        let shard = ["run", folder.corpus, "--shard", "1/9223372036854775807", "--output", folder.path + "/s"]
        #expect([0, 2, 64].contains(try Program.run(shard).status))
    }

    private static let numbers = [
        "align.minimumGain", "align.minimumLinked", "align.vectorWeight", "check.agreement", "check.leastBeads",
        "check.unsureShare", "clean.widestTitle", "clean.widestHeading", "detect.foreignLetters",
        "detect.passageLetters",
        "detect.shortLetters", "read.longestParagraph", "report.examplesPerCode", "report.excerptLength",
        "report.ledgerEntries", "report.maximumSentences", "report.tableRows",
    ]

    /// The text of a pipeline file that sets the numbers.
    private static func yaml(_ value: (String) -> String) -> String {
        let stages = Dictionary(grouping: numbers.map { $0.split(separator: ".").map(String.init) }) { $0[0] }
        return "name: x\n"
            + stages.sorted { $0.key < $1.key }.map { stage, keys in
                "\(stage):\n" + keys.map { "  \($0[1]): \(value($0.joined(separator: ".")))\n" }.joined()
            }.joined()
    }

    @Test(arguments: [
        "4611686018427387904", "9223372036854775807", "9223372036854775808", "1e400", ".nan", "-1", ".inf",
    ])
    func numbersOutOfRangeAreNamedOneByOne(number: String) throws {
        let folder = try CorpusFolder(articles: 1)
        try folder.write(Self.yaml { _ in number }, to: "p.yaml")
        let file = folder.path + "/p.yaml"
        let validate = try Program.run(["pipeline", "validate", file])
        #expect(validate.status == 64)
        for name in Self.numbers { #expect(validate.errors.contains("'\(name)'"), "\(name): \(validate.errors)") }
        let run = try Program.run(["run", folder.corpus, "--output", folder.output, "--pipeline", file])
        #expect(run.status == 64, "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.output))
    }

    @Test(arguments: [true, false])
    func theEndsOfEveryRangeRun(highest: Bool) throws {
        let folder = try CorpusFolder(articles: 1)
        let shares = ["align.minimumLinked", "check.unsureShare"]
        let text = Self.yaml { name in
            if name == "read.longestParagraph" { return highest ? "1073741824" : "1000" }
            return !highest ? "0" : shares.contains(name) ? "1" : "1000000000"
        }
        try folder.write(text, to: "p.yaml")
        let run = try Program.run(
            ["run", folder.corpus, "--output", folder.output, "--pipeline", folder.path + "/p.yaml"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Program.run(["verify", folder.output]).status == 0)
    }

    @Test(arguments: [
        (["rnu", "corpus"], "hexapla: rnu: There is no such command (did you mean 'run'?)."),
        (["runn", "corpus", "--output", "o"], "did you mean 'run'"), (["nope"], "known: align, decode, "),
        (["lexicon", "inspct", "x"], "hexapla: lexicon inspct: There is no such command (did you mean 'inspect'?)."),
        (["pipeline", "lst"], "did you mean 'list'"),
        (
            ["detect", "trian", "--classes", "c"],
            "detect trian: There is no such command or file (did you mean 'train'?)."
        ),
        (["align", "overlap", "out"], "did you mean 'overlaps'"),
        (["help", "nope"], "nope: There is no such command (known: "),
        (["help", "lexicon", "compil"], "did you mean 'compile'"), (["help", "align", "pairs"], "did you mean 'pair'"),
    ])
    func misspeltCommandsAreTold(arguments: [String], hint: String) throws {
        let result = try Program.run(arguments)
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(hint), "\(result.errors)")
    }

    @Test(arguments: [["align", "--help"], ["help", "align"], ["align", "-h"], ["detect", "--help"]])
    func theHelpOfAGroupHasTheOptionsOfItsDefault(arguments: [String]) throws {
        let result = try Program.run(arguments)
        #expect(result.status == 0)
        #expect(result.output.contains("SUBCOMMANDS:") && result.output.contains("ARGUMENTS:"))
        #expect(result.output.contains(arguments.contains("detect") ? "--spans" : "--presegmented"))
    }

    /// A line of help ends where the next word would not have fitted, or where a sentence ends.
    @Test(arguments: HelpTests.commands)
    func helpIsNotBrokenByHand(command: [String]) throws {
        let result = try Program.run(command + ["--help"])
        let blocks = result.output.split(separator: "\n\n").prefix { !$0.hasPrefix("USAGE") }
        for block in blocks where !block.hasPrefix("EXAMPLE") {
            let lines = block.split(separator: "\n")
            for (line, next) in zip(lines, lines.dropFirst()) where !line.hasPrefix(" ") && !next.hasPrefix(" ") {
                let word = next.prefix { $0 != " " }
                #expect(line.count + 1 + word.count >= 80, "\(line)")
            }
        }
    }

    @Test func fileTypesThatARunRefusesHaveNoEncoding() throws {
        let folder = try CorpusFolder(articles: 1)
        let picture = Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + (0..<64).map { UInt8($0 * 3) })
        try picture.write(to: URL(fileURLWithPath: folder.path + "/p.png"))
        try folder.write("\u{0}\u{0}\u{0}\u{0}", to: "nul.txt")
        let files = ["/p.png", "/nul.txt", "/corpus/a0/ru.txt"].map { folder.path + $0 }
        let result = try Program.run(["decode", "/bin/ls"] + files)
        #expect(result.status == 2)
        #expect(result.output == "\(folder.corpus)/a0/ru.txt\tUTF-8\t1.0\n")
        for name in ["/p.png: ", "/bin/ls: ", "/nul.txt: "] {
            #expect(result.errors.contains(name), "\(result.errors)")
        }
    }

    @Test func idsAndSurrogatesPassAFilter() throws {
        let input = """
            \u{FEFF}{"id":123456789012345678901234567890,"text":"Порт"}\r
            {"id":1.0,"text":"x \\ud800"}
            {"id":"\\u0061","text":"x"}
            """
        let result = try Program.run(["segment", "--jsonl"], input: input)
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.output == """
                {"id":123456789012345678901234567890,"sentences":["Порт"]}
                {"id":1.0,"sentences":["x \u{FFFD}"]}
                {"id":"\\u0061","sentences":["x"]}

                """)
    }
}
