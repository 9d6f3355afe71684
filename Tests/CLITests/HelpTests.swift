import Testing

@Suite struct HelpTests {
    static let commands = [
        [], ["run"], ["align"], ["align", "pair"], ["detect"], ["detect", "text"], ["detect", "train"], ["decode"],
        ["normalize"], ["segment"], ["show"], ["review"], ["find"], ["serve"], ["align", "overlaps"],
        ["explain"], ["verify"], ["evaluate"], ["pipeline"], ["pipeline", "list"], ["pipeline", "show"],
        ["pipeline", "validate"], ["export"], ["import"],
    ]

    @Test(arguments: commands)
    func helpHasAnExample(command: [String]) throws {
        let result = try Program.run(command + ["--help"])
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output.contains("EXAMPLE: hexapla"))
        #expect(result.output.contains("USAGE: hexapla"))
    }

    @Test func withoutACommandThereIsHelp() throws {
        #expect(try Program.run([]).output.contains("USAGE: hexapla"))
    }

    @Test func versionTellsTheSignature() throws {
        let result = try Program.run(["--version"])
        #expect(result.status == 0)
        for part in ["hexapla ", "ICU ", "Unicode ", "CLDR ", "pipeline news ", "resources ", "stages align "] {
            #expect(result.output.contains(part), "\(part)")
        }
    }

    @Test(arguments: [
        ["runn"], ["run"], ["run", "c"], ["run", "c", "--output", "o", "--jobs", "0"],
        ["run", "c", "--output", "o", "--colour"], ["run", "c", "--output", "o", "--shard", "3/2"],
        ["run", "c", "--output", "o", "--export", "tmz"], ["run", "c", "--output", "o", "--lexicon", "x"],
        ["run", "c", "--output", "o", "--level", "word"], ["run", "c", "--output", "o", "--pipeline", "none"],
        ["run", "c", "--output", "o", "--languages", "it"], ["detect"], ["detect", "--jsonl", "file"],
        ["show", "out", "a1"], ["explain", "HX-NONE-001"], ["align", "en.txt"], ["verify", "/no/such/run"],
        ["pipeline", "validate", "none"],
    ])
    func badUsageIs64(arguments: [String]) throws {
        let result = try Program.run(arguments)
        #expect(result.status == 64, "\(arguments): \(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("hexapla: "), "\(result.errors)")
    }
}
