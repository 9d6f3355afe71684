import Foundation
import HexaplaRun
import Testing

/// A language is added by a folder among the resources: here one that does not exist, written from right to left.
@Suite struct NewLanguageTests {
    /// The resources of the build with one more language.
    private final class Languages {
        let corpus: CorpusFolder
        var resources: String { corpus.path + "/resources" }

        init(_ files: [String: String], code: String = "qaa") throws {
            corpus = try CorpusFolder(articles: 0)
            let build = try ResourceLocator(given: nil).folder()
            let manager = FileManager.default
            try manager.createDirectory(atPath: resources + "/languages", withIntermediateDirectories: true)
            for name in try manager.contentsOfDirectory(atPath: build) where name != "languages" {
                try manager.createSymbolicLink(atPath: "\(resources)/\(name)", withDestinationPath: "\(build)/\(name)")
            }
            for name in try manager.contentsOfDirectory(atPath: build + "/languages") {
                try manager.createSymbolicLink(
                    atPath: "\(resources)/languages/\(name)", withDestinationPath: "\(build)/languages/\(name)")
            }
            for (name, text) in files { try corpus.write(text, to: "resources/languages/\(code)/\(name)") }
        }
    }

    private static let zorblish = [
        "language.tsv": "# key, value\nname\tZorblish\nown-name\tZorbla\ndirection\trtl\nlength-ratio\t1.1\n",
        "abbreviations.txt": "# form, kind\nZr.\ttitle\n",
        "numbers.txt": "# form, value, kind\nZwelf\t12\tunit\nmiljo\t1000000\tscale\n",
        "months.txt": "# form, number\nluno\t6\n", "furniture.txt": "# phrase, class\ndruka\tprint\n",
        "switcher.txt": "# name, code\nZorbla\tqaa\n",
    ]

    private static let english = [
        "The harbour of Lumo is open",
        "On 3 June the old harbour of Lumo opened again. Mr. Tavel came with 450 guests.",
        "It has 12 berths and a long wall of grey stone.", "The works had cost 77 million crowns, the town said.",
        "Print",
    ]
    private static let zorbla = [
        "Ki morvu bel Lumo zan plogu", "Uf 3 luno ki drana morvu bel Lumo ploga nor. Zr. Tavel vok mit 450 gusto.",
        "Hep zwelf krobi uk hin zulu morda bel fril stanu.", "Ki vorgu hapa 77 miljo krono kostu, ki vilo sagu.",
        "Druka",
    ]

    private func languages() throws -> Languages {
        let languages = try Languages(Self.zorblish)
        try languages.corpus.write(Self.english.joined(separator: "\n\n"), to: "corpus/a0/en.txt")
        try languages.corpus.write(Self.zorbla.joined(separator: "\n\n"), to: "corpus/a0/qaa.txt")
        try languages.corpus.write(
            "Le port de Lumo est ouvert\n\nLe 3 juin, le vieux port de Lumo a rouvert.\n", to: "corpus/a0/fr.txt")
        return languages
    }

    private func beads(_ lines: String, level: String = "paragraph") -> [String] {
        lines.split(separator: "\n").filter { $0.contains("\"level\":\"\(level)\"") }.compactMap { line in
            guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let source = object["source"] as? [Int], let target = object["target"] as? [Int]
            else { return nil }
            return "\(source)-\(target)"
        }
    }

    @Test func aFolderIsEnoughForARun() throws {
        let made = try languages()
        let (folder, resources) = (made.corpus, made.resources)
        let result = try Program.run([
            "run", folder.corpus, "--output", folder.output, "--languages", "qaa,fr", "--resources", resources,
            "--quiet",
        ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(beads(try folder.text("out/alignments/qaa.jsonl")) == (0..<5).map { "[\($0)]-[\($0)]" })
        let segments = try folder.text("out/segments/qaa.jsonl")
        #expect(segments.contains("Zr. Tavel vok mit 450 gusto.") && segments.contains("furniture"))
        let findings = try folder.text("out/findings.jsonl")
        #expect(findings.contains("There is no lexicon for Zorblish"))
        for code in ["HX-DETECT-001", "HX-DETECT-003", "HX-CHECK-004"] {
            #expect(
                !findings.split(separator: "\n").contains { $0.contains(code) && $0.contains("\"qaa\"") }, "\(code)")
        }
        let report = try folder.text("out/reports/qaa.html")
        #expect(report.contains("Zorblish report") && report.contains("Zorbla"))
        let page = try folder.text("out/articles/a0.html")
        #expect(page.contains("lang=\"qaa\" xml:lang=\"qaa\" dir=\"rtl\""))
        let heads = ["English", "French", "Zorblish"].map { page.range(of: $0)?.lowerBound }
        #expect(heads.allSatisfy { $0 != nil })
        #expect(try folder.text("out/reports/en.md").contains("Zorblish"))
        let proof = try Program.run(["verify", folder.output, "--resources", resources])
        #expect(proof.status == 0, "\(proof.output)\(proof.errors)")
        let shown = try Program.run(["show", folder.output, "a0#p1.qaa", "--resources", resources])
        #expect(shown.output.contains("Zr. Tavel"), "\(shown.output)\(shown.errors)")
        let explained = try Program.run(["explain", folder.output, "a0#p1.qaa", "--resources", resources])
        #expect(explained.output.contains("Zorblish"), "\(explained.output)\(explained.errors)")
    }

    @Test func twoFilesAreAlignedAndAUnitIsCut() throws {
        let made = try languages()
        let files = [made.corpus.corpus + "/a0/en.txt", made.corpus.corpus + "/a0/qaa.txt"]
        let result = try Program.run(
            ["align"] + files + ["--language", "qaa", "--resources", made.resources, "--format", "jsonl"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(beads(result.output) == (0..<5).map { "[\($0)]-[\($0)]" })
        #expect(beads(result.output, level: "sentence").count == 6)
        try made.corpus.write(Self.zorbla[1] + "\n", to: "one.txt")
        let cut = try Program.run([
            "segment", made.corpus.path + "/one.txt", "--language", "qaa", "--resources", made.resources,
        ])
        #expect(cut.output.split(separator: "\n").count == 2, "\(cut.output)\(cut.errors)")
    }

    @Test func withoutTheFolderTheLanguageIsRefusedAndNotAskedForItIsSetAside() throws {
        let made = try languages()
        let unknown = try Program.run([
            "run", made.corpus.corpus, "--output", made.corpus.output, "--languages", "qaa",
        ])
        #expect(unknown.status == 64 && unknown.errors.contains("'qaa' is none of ar, es, ru, fr, zh, de, pt"))
        let plain = try Program.run([
            "run", made.corpus.corpus, "--output", made.corpus.output, "--resources", made.resources, "--quiet",
        ])
        #expect(plain.status == 0)
        #expect(!FileManager.default.fileExists(atPath: made.corpus.output + "/segments/qaa.jsonl"))
    }
}

/// German and Portuguese have folders of lists, and no lexicon.
@Suite struct GermanAndPortugueseTests {
    private static let texts = [
        "en": [
            "The harbour of Lumo is open",
            "On 3 June the old harbour of Lumo opened again. Mr. Tavel came with 450 guests.",
            "It has twelve berths and a long wall of grey stone.",
            "The works had cost 1.5 million crowns, the town said.",
            "Work on the second basin begins on Monday, 5 September 2022.",
        ],
        "de": [
            "Der Hafen von Lumo ist offen",
            "Am 3. Juni wurde der alte Hafen von Lumo wieder geöffnet. Herr Dr. Tavel kam mit 450 Gästen.",
            "Er hat zwölf Liegeplätze und eine lange Mauer aus grauem Stein.",
            "Die Arbeiten hätten 1,5 Millionen Kronen gekostet, teilte die Stadt mit.",
            "Die Arbeiten am zweiten Becken beginnen am Montag, dem 5. September 2022.",
        ],
        "pt": [
            "O porto de Lumo está aberto",
            "Em 3 de junho, o velho porto de Lumo voltou a abrir. O Sr. Tavel veio com 450 convidados.",
            "Tem doze cais e um longo muro de pedra cinzenta.",
            "As obras tinham custado 1,5 milhões de coroas, disse a cidade.",
            "As obras da segunda doca começam na segunda-feira, 5 de setembro de 2022.",
        ],
    ]

    private func corpus() throws -> CorpusFolder {
        let folder = try CorpusFolder(articles: 0)
        for (language, text) in Self.texts {
            try folder.write(text.joined(separator: "\n\n") + "\n", to: "corpus/a0.\(language).txt")
        }
        return folder
    }

    private func run(_ folder: CorpusFolder, _ more: [String] = []) throws -> String {
        let result = try Program.run(
            ["run", folder.corpus, "--output", folder.output, "--languages", "pt,de", "--quiet"] + more)
        #expect(result.status == 0, "\(result.errors)")
        return try folder.text("out/findings.jsonl")
    }

    @Test func theirVersionsAreAlignedWithoutALexicon() throws {
        let folder = try corpus()
        let findings = try run(folder)
        for (code, name) in [("de", "German"), ("pt", "Portuguese")] {
            let lines = try folder.text("out/alignments/\(code).jsonl").split(separator: "\n")
            for level in ["paragraph", "sentence"] {
                let beads = lines.filter { $0.contains("\"level\":\"\(level)\"") }
                #expect(beads.count == (level == "paragraph" ? 5 : 6), "\(code) \(level)")
                #expect(beads.allSatisfy { $0.contains("\"type\":\"1-1\"") }, "\(code) \(level)")
            }
            #expect(try folder.text("out/segments/\(code).jsonl").contains("\"lang\":\"\(code)\""))
            #expect(try folder.text("out/reports/\(code).html").contains("\(name) report"))
            #expect(findings.contains("There is no lexicon for \(name)"))
        }
        #expect(!findings.contains("HX-DETECT"))
        let page = try folder.text("out/articles/a0.html")
        #expect(page.contains("Deutsch") && page.contains("Português"))
        #expect(try folder.text("out/index.html").contains("Portuguese"))
    }

    @Test func aLexiconOfOnesOwnIsUsed() throws {
        let folder = try corpus()
        let pairs = [
            ("harbour", "Hafen"), ("open", "offen"), ("stone", "Stein"), ("wall", "Mauer"), ("guests", "Gästen"),
            ("town", "Stadt"), ("works", "Arbeiten"), ("basin", "Becken"), ("berths", "Liegeplätze"),
        ]
        try folder.write(pairs.map { "\($0.0)\t\($0.1)\n" }.joined(), to: "pairs.tsv")
        let file = folder.path + "/en-de.hxlex"
        let made = try Program.run([
            "lexicon", "compile", folder.path + "/pairs.tsv", "--language", "de", "--output", file, "--no-names",
        ])
        #expect(made.status == 0, "\(made.errors)")
        let findings = try run(folder, ["--lexicon", file])
        #expect(!findings.contains("There is no lexicon for German"))
        #expect(findings.contains("There is no lexicon for Portuguese"))
        #expect(try folder.text("out/alignments/de.jsonl").split(separator: "\n").count == 11)
    }

    @Test func theyAreFoundByTheirText() throws {
        let folder = try corpus()
        for language in Self.texts.keys {
            let result = try Program.run(["detect", folder.corpus + "/a0.\(language).txt"])
            #expect(result.output.contains(language), "\(result.output)\(result.errors)")
        }
    }
}
