import Foundation
import Testing

/// Every command answers closed, full and broken streams with a sentence and the right exit code.
@Suite struct StandardStreamTests {
    /// Runs a line of the shell in which `$H` is the program; `$D` is a folder with a small corpus.
    private func shell(_ line: String, _ folder: CorpusFolder) throws -> Program.Result {
        try Program.run(
            ["-c", line], environment: ["H": Program.path, "D": folder.corpus], program: "/bin/bash")
    }

    @Test(arguments: [
        ("$H detect --jsonl <&-", "standard input: It is not open."),
        ("$H decode --jsonl <&-", "standard input: It is not open."),
        ("$H segment --unit word --jsonl <&-", "standard input: It is not open."),
        ("$H normalize --jsonl < /", "standard input: It is a folder; name a file in it."),
        ("$H detect --jsonl 0> /dev/null", "standard input: It is not open."),
        ("$H detect - <&-", "standard input: It is not open."),
        ("$H segment - < /", "standard input: It is a folder; name a file in it."),
        ("$H align $D/a0/en.txt - <&-", "standard input: It is not open."),
        ("$H detect $D", "It is a folder; name "),
        ("$H decode $D/none", "There is no such file or folder."),
        ("$H decode $D/a0/en.txt/x", "A part of the path is a file, not a folder."),
    ])
    func whatCannotBeReadIsToldInASentence(line: String, sentence: String) throws {
        let result = try shell(line, try CorpusFolder(articles: 1))
        #expect(result.status == 2, "\(line): \(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("hexapla: ") && result.errors.contains(": " + sentence), "\(result.errors)")
    }

    private static let printing = [
        "$H detect $D/a0/ru.txt", "$H decode --text $D/a0/ru.txt", "$H normalize $D/a0/fr.txt",
        "$H segment $D/a0/zh.txt",
        "echo '{\"id\":1,\"text\":\"a\"}' | $H detect --jsonl", "$H align $D/a0/en.txt $D/a0/ru.txt", "$H --help", "$H",
        "$H run --help", "$H --version", "$H explain HX-PIPE-001", "$H pipeline list", "$H pipeline show news",
        "$H help align", "$H align --help",
    ]

    @Test(arguments: printing)
    func aFullOrClosedOutputIsAnError(line: String) throws {
        let folder = try CorpusFolder(articles: 1)
        let full = try shell(line + " > /dev/full", folder)
        #expect(full.status == 2, "\(line): \(full.errors)")
        #expect(full.errors == "hexapla: standard output: There is no space left.\n")
        let closed = try shell(line + " >&-", folder)
        #expect(closed.status == 2, "\(line): \(closed.errors)")
        #expect(closed.errors == "hexapla: standard output: It is not open.\n")
    }

    @Test(arguments: printing)
    func aReaderThatGoesAwayIsNoError(line: String) throws {
        let result = try shell("{ sleep 0.2; \(line); echo $? >&2; } | true", try CorpusFolder(articles: 1))
        #expect(result.errors == "0\n", "\(line)")
    }

    @Test func closedStreamsDoNotFallIntoFiles() throws {
        let folder = try CorpusFolder(articles: 1)
        let run = try shell("$H run $D --output $D/../out --json <&- >&- 2>&-", folder)
        #expect(run.status == 2)
        #expect(try folder.text("out/run.json").hasPrefix("{"))
        #expect(try Program.run(["verify", folder.output]).status == 0)
    }

    @Test(arguments: [
        ("$H detect - < $D/a0/ru.txt", "-\tru\t"), ("cat $D/a0/ru.txt | $H detect /dev/stdin", "\tru\t"),
        ("$H detect <(cat $D/a0/zh.txt)", "\tzh"), ("cat $D/a0/fr.txt | $H decode -", "-\tUTF-8\t"),
        ("cat $D/a0/en.txt | $H segment -", "It has 12 berths.\n"),
        ("cat $D/a0/en.txt | $H segment --unit word -", "It has 12 berths .\n"),
        ("cat $D/a0/ru.txt | $H normalize --layer folded -", "порт лумо"),
        ("cat $D/a0/ru.txt | $H align $D/a0/en.txt - --level paragraph", "paragraph\t1-1\t0\t0\t"),
        ("$H align <(cat $D/a0/en.txt) <(cat $D/a0/ru.txt) --level paragraph", "paragraph\t1-1\t0\t0\t"),
        ("cat $D/a0/en.txt | $H align - $D/a0/es.txt --format jsonl", #""lang":"es""#),
        ("$H pipeline show news | $H pipeline validate -", "-: good"),
        (
            "printf 'quay\\tquai\\n' | $H lexicon compile - --language fr --no-names --output $D/../l; echo rc $?",
            "rc 0"
        ),
        ("$H pipeline show news | $H run $D --output $D/../out --pipeline /dev/stdin --quiet; echo rc $?", "rc 0"),
    ])
    func streamsAreFilesToo(line: String, expected: String) throws {
        let result = try shell(line, try CorpusFolder(articles: 1))
        #expect(result.status == 0, "\(line): \(result.errors)")
        #expect(result.output.contains(expected), "\(line): \(result.output) \(result.errors)")
    }

    @Test(arguments: [["detect", "-", "-"], ["align", "-", "-"]])
    func theStandardInputIsReadOnce(arguments: [String]) throws {
        let result = try Program.run(arguments, input: "a")
        #expect(result.status == 64)
        #expect(result.errors.contains("The standard input can be read only once."))
    }
}
