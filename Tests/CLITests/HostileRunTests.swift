import Foundation
import Testing

/// Hostile output folders, options and streams, each a line of the shell.
@Suite struct HostileRunTests {
    /// A line with its end.
    struct Row: Sendable {
        let name: String
        /// The line: `$H` is the program, the current folder holds `corpus`, a finished run in `out`, and `mine`.
        let line: String
        let status: Int32
        /// A piece of what is said.
        let said: String

        init(_ name: String, _ line: String, _ status: Int32, _ said: String) {
            (self.name, self.line, self.status, self.said) = (name, line, status, said)
        }
    }

    private static let run = "$H run corpus --quiet --passes 1 --output"

    /// Where a run may not write, and what it must leave alone.
    static let outputs: [Row] = [
        Row("no name", "\(run) \"$UNSET\"", 64, "--output: The output folder has no name."),
        Row("blank name", "\(run) ' \t '", 64, "The output folder has no name."),
        Row("no name to read", "$H verify ''", 64, "The output folder has no name."),
        Row("the corpus", "\(run) corpus", 64, "The corpus cannot be the output folder"),
        Row("the corpus by a link", "ln -s corpus c; \(run) c", 64, "The corpus cannot be the output folder"),
        Row(
            "a corpus where pages go", "mkdir -p p/.hexapla-partial; cp -r corpus p/articles; $H run p/articles -o p",
            64,
            "It lies in 'articles' of the output folder"),
        Row(
            "a corpus there by links", "mkdir p; cp -r corpus p/log; ln -s p/log c; ln -s p q; $H run c -o q", 64,
            "It lies in 'log' of the output folder"),
        Row(
            "a manifest there", "printf 'a\\ten\\ta0/en.txt\\n' > out/log/m.tsv; \(run) out --manifest out/log/m.tsv",
            64,
            "It lies in 'log'"),
        Row("foreign files", "mkdir f; cp -r mine f/reports; \(run) f", 64, "holds no earlier run"),
        Row("leftovers alone", "mkdir -p f/.hexapla-partial; cp -r mine f/log; \(run) f", 64, "holds no earlier run"),
        Row(
            "a linked leftover", "mkdir f; ln -s ../mine f/.hexapla-partial; \(run) f", 64,
            "not what a run leaves behind"),
        Row(
            "a linked leftover of an earlier run", "ln -s ../mine out/.hexapla-partial; \(run) out", 64,
            "not what a run leaves behind"),
        Row(
            "a list of changes that leads out",
            "mkdir -p out/.hexapla-partial/new; echo '{\"removed\":[\"../mine/a.txt\"],\"placed\":[],\"emptied\":"
                + "[\"../mine\"]}' > out/.hexapla-partial/journal.json; $H verify out && \(run) out", 2, "It is no list"
        ),
        Row(
            "a list of changes by a link",
            "mkdir s; echo '{\"removed\":[\"articles\"],\"placed\":[],\"emptied\":[]}' > "
                + "s/journal.json; ln -s ../s out/.hexapla-partial; $H verify out; \(run) out", 64, "all hold"),
        Row(
            "a linked folder",
            "mv out/articles elsewhere; ln -s ../elsewhere out/articles; \(run) out --format json; "
                + "rc=$?; ls elsewhere | grep -c html; exit $rc", 64, "out/articles: It is a symbolic link"),
        Row("a linked page", "ln -sf ../../mine/a.txt out/articles/a0.html; \(run) out", 64, "changed after the run"),
        Row("an edited page", "echo >> out/articles/a0.html; \(run) out", 64, "changed after the run"),
        Row("a page is gone", "rm out/articles/a0.html; \(run) out; $H verify out", 0, "all hold"),
        Row("all touched", "find out -type f -exec touch {} +; \(run) out; $H verify out", 0, "all hold"),
        Row("a copy", "cp -r out two; \(run) two; $H verify two", 0, "all hold"),
        Row(
            "strangers inside",
            "cp mine/a.txt out/reports/my-notes.txt; mkfifo out/log/f out/segments/ru.jsonl; "
                + "\(run) out --languages fr; timeout 20 $H verify out && cmp mine/a.txt out/reports/my-notes.txt", 0,
            "all hold"),
        Row(
            "a stranger in the way",
            "rm out/reports/fr.html; mkdir -p out/articles; \(run) two; mkdir two/articles/a2.html;"
                + " cp -r corpus/a0 corpus/a2; \(run) two", 64, "two/articles/a2.html: There is a folder"),
        Row("fewer languages", "\(run) out --languages fr; $H verify out", 0, "all hold"),
        Row("a device", "\(run) /dev/null", 64, "It is a device"),
        Row("a file", "\(run) mine/a.txt", 64, "the output is a folder"),
        Row("not writable", "\(run) /proc/x", 2, "No folder can be made there."),
        Row(
            "nothing is read", "\(run) out --layout '{language}/{article}.txt'; rc=$?; $H verify out; exit $rc", 2,
            "all hold"),
        Row(
            "a pattern of stars",
            "\(run) out --layout '*a*a*a*a*a*a*a*a*a*a*a*a{language}'; rc=$?; $H verify out; exit $rc",
            2, "all hold"),
        Row("a moved corpus", "mv corpus gone; $H verify out", 1, "name its folder with --corpus"),
        Row("a full disk", "(ulimit -f 8; trap '' XFSZ; \(run) out); rc=$?; $H verify out; exit $rc", 2, "all hold"),
    ]

    /// The same for the other commands that write.
    static let otherOutputs: [Row] =
        ["''", "f", "/dev/null", "l", "mine", "t.tsv"].flatMap { place in
            let said = place == "''" ? "--output: The f" : place == "t.tsv" ? "t.tsv: It is " : ": It is a"
            return [
                Row(
                    "lexicon to \(place)",
                    "mkfifo f; ln -s mine/a.txt l; printf 'quay\\tquai\\n' > t.tsv; timeout 20 $H lexicon compile t.tsv "
                        + "--language fr --no-names --output \(place); rc=$?; cat t.tsv; exit $rc", 64, said)
            ]
        } + [
            Row(
                "overlaps to no name", "$H align overlaps out --output ''; rc=$?; ls overlaps.en; exit $rc", 64,
                "no name"),
            Row("overlaps to a file", "$H align overlaps out --output mine/a.txt", 64, "It is a file"),
            Row(
                "weights to no name", "$H align train corpus --output ''", 64,
                "--output: The file to write has no name."),
            Row(
                "a profile to no name", "$H detect train --languages none --classes none --output ' '", 64,
                "--output: The file to write has no name."),
            Row(
                "a profile onto its input",
                "cp mine/a.txt c; $H detect train --languages l --classes c --output p --report c",
                64, "c: It is one of the files that are read"),
        ]

    /// The commands that read a file of a result, besides `verify`.
    private static func readers(_ file: String) -> [String] {
        switch file.prefix(while: { $0 != "/" && $0 != "." }) {
        case "segments": ["show out a0#p1.fr", "align overlaps out --output v"]
        case "alignments": ["explain out a0#p1.fr", "review out --below 2"]
        case "findings", "run": ["explain out a0#s1.en"]
        default: []
        }
    }

    /// Runs every reader of a file, which says so when one does not end as it should.
    private static func reading(_ file: String) -> String {
        let others = readers(file).map {
            "timeout 20 $H \($0) > o 2>&1; rc=$?; [ $rc -gt 2 ] && [ $rc != 64 ] && echo \"trap $rc: $(cat o)\"; "
        }
        return others.joined()
            + "timeout 20 $H verify out > o 2>&1; rc=$?; [ $rc = 1 ] || [ $rc = 2 ] || [ $rc = 64 ] || "
            + "echo \"trap $rc: $(cat o)\"; "
    }

    /// What is damaged is called damaged, and nothing is waited for.
    static let damage: [Row] = [
        "run.json", "segments/fr.jsonl", "alignments/fr.jsonl", "findings.jsonl", "articles/a0.html", "inputs.jsonl",
        "articles.jsonl",
    ].flatMap { file in
        [
            ("cut", "truncate -s 20 out/\(file)"), ("a folder", "rm out/\(file); mkdir out/\(file)"),
            ("a FIFO", "rm out/\(file); mkfifo out/\(file)"), ("a link", "mv out/\(file) x; ln -s $PWD/x out/\(file)"),
            ("deep", "head -c 100000 /dev/zero | tr '\\0' '[' >> out/\(file)"),
        ].map { kind, line in Row("\(file) is \(kind)", line + "; " + reading(file) + "cat o; exit 0", 0, "hexapla: ") }
    }

    private static let absurd = ["-9223372036854775808", "-1", "1e300", "4611686018427387904"]

    /// Numbers that nothing counts up to, in every member that has one.
    static let numbers: [Row] = [
        ("segments/fr.jsonl", #"s/"index":1,/"index":N,/"#), ("segments/fr.jsonl", #"s/"span":\[[0-9]*,/"span":[N,/"#),
        ("segments/fr.jsonl", #"s/"span":\[\([0-9]*\),[0-9]*\]/"span":[\1,N]/"#),
        ("segments/fr.jsonl", #"s/"paragraph":1/"paragraph":N/"#),
        ("alignments/fr.jsonl", #"s/"source":\[1\]/"source":[N]/"#),
        ("alignments/fr.jsonl", #"s/"target":\[1\]/"target":[N,N]/"#),
        ("alignments/fr.jsonl", #"s/"score":[0-9.]*/"score":N/"#),
        ("alignments/fr.jsonl", #"s/"shape":[0-9.-]*/"shape":N/"#), ("synopsis.jsonl", #"s/"row":1/"row":N/"#),
        ("synopsis.jsonl", #"s/"paragraphs":\[1\]/"paragraphs":[N]/"#),
        ("synopsis.jsonl", #"s/"paragraph":1/"paragraph":N/"#),
        ("inputs.jsonl", #"s/"paragraphs":[0-9]*/"paragraphs":N/"#), ("inputs.jsonl", #"s/"size":[0-9]*/"size":N/"#),
        ("articles.jsonl", #"s/\[[0-9]*,/[N,/"#), ("articles.jsonl", #"s/,[0-9]*\]/,N]/"#),
        ("run.json", #"s/"size" : [0-9]*/"size" : N/"#),
    ].enumerated().map { place, row in
        let line =
            "cp -r out good; for n in 9223372036854775807 \(absurd[place % absurd.count]); do rm -r out; cp -r good out; "
            + "sed -i '\(row.1)'\"; s/N/$n/g\" out/\(row.0); cmp -s out/\(row.0) good/\(row.0) && echo same; "
            + reading(row.0) + "done; cat o; exit 0"
        return Row("\(row.0) \(row.1)", line, 0, "hexapla: ")
    }

    /// A corpus with a finished run, and files of somebody's own.
    private static func folder() throws -> CorpusFolder {
        let folder = try CorpusFolder()
        try folder.write("mine\n", to: "mine/a.txt")
        try folder.write("mine\n", to: "mine/server.log")
        let result = try Program.run(
            ["run", folder.corpus, "--output", folder.output, "--quiet", "--passes", "1", "--languages", "ar,fr"])
        try #require(result.status == 0, "\(result.errors)")
        return folder
    }

    private static func check(_ rows: [Row]) throws {
        let model = try folder()
        for row in rows {
            let folder = try CorpusFolder(articles: 0)
            try? FileManager.default.removeItem(atPath: folder.path)
            try FileManager.default.copyItem(atPath: model.path, toPath: folder.path)
            try check(row, in: folder)
        }
    }

    private static func check(_ row: Row, in folder: CorpusFolder) throws {
        let result = try Program.run(
            ["-c", "cd \"$D\" && ulimit -t 60; \(row.line)"], environment: ["H": Program.path, "D": folder.path],
            program: "/bin/bash")
        let said = result.output + result.errors
        #expect(result.status == row.status, "\(row.name): \(result.status) \(said)")
        #expect(said.contains(row.said), "\(row.name): \(said)")
        for word in ["Fatal", "crashed", "trap ", "same\n", "It starts again"] {
            #expect(!said.contains(word), "\(row.name): \(said)")
        }
        for name in ["a.txt", "server.log"] { #expect(try folder.text("mine/" + name) == "mine\n", "\(row.name)") }
    }

    @Test func outputFolders() throws { try Self.check(Self.outputs) }

    @Test func outputFiles() throws { try Self.check(Self.otherOutputs) }

    @Test func damagedResults() throws { try Self.check(Self.damage) }

    @Test func absurdNumbersInResults() throws { try Self.check(Self.numbers) }
}
