import HexaplaCore
import HexaplaRecord
import Testing

@Suite("README.txt") struct ReadMeTests {
    @Test(arguments: [
        ("segments/zh.jsonl", "segments/<lang>.jsonl"), ("articles/a.html", "articles/<article>.html"),
        ("articles.jsonl", "articles.jsonl"), ("reports/fr.md", "reports/<lang>.md"),
        ("log/files.json", "log/files.json"),
    ])
    func kinds(name: String, pattern: String) {
        #expect(OutputFile.kind(of: name)?.pattern == pattern)
    }

    @Test(arguments: ["mine.txt", "segments/.jsonl", "articles/a/b.html", "reports/fr.txt", ""])
    func strangers(name: String) {
        #expect(OutputFile.kind(of: name) == nil)
    }

    @Test func onlyWhatWasWrittenIsListed() {
        let text = ReadMe.text(listing: ["findings.jsonl", "segments/fr.jsonl"], languages: [.english, .french])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.contains("segments/<lang>.jsonl") && lines.contains("run.json") && lines.contains("README.txt"))
        #expect(!text.contains("alignments/") && !text.contains("index.html") && lines.contains("  en, fr"))
        #expect(lines.contains("p7") && lines.contains("s12") && lines.contains("r3"))
        #expect(lines.allSatisfy { $0.count <= 78 } && text.hasSuffix("\n"))
    }

    /// Names that are not of a run are refused, and those of a run are all own.
    @Test func namesAreOwn() {
        for file in OutputFile.all {
            #expect(OutputNames.isOwn(file.pattern.replacing("<lang>", with: "fr").replacing("<article>", with: "a")))
        }
        #expect(OutputNames.language(of: OutputNames.segments(.traditionalChinese), in: "segments") == .chinese)
        #expect(OutputNames.language(of: "segments/fr.jsonl", in: "alignments") == nil)
    }
}
