import Testing

@testable import HexaplaCorpus
@testable import HexaplaSystem

@Suite struct LayoutChooserTests {
    private func choose(_ setting: String, _ paths: [String]) throws -> Layout {
        let documents = paths.map { ListedDocument(FolderWalk.File(path: $0, location: "/c/" + $0, size: 1)) }
        return try LayoutChooser.choose(setting, documents: documents, root: "c", languages: CorpusOptions().spelled)
    }

    @Test(arguments: [
        (["a1/en.txt", "a1/ar.txt", "a2/en.txt", "readme.txt"], "{article}/{language}.txt"),
        (["en/a1.txt", "ar/a1.txt", "zh-CN/a1.txt"], "{language}/{article}.txt"),
        (["a1.en.txt", "a1.ar.txt", "notes.txt"], "{article}.{language}.txt"),
        (["a1_en.txt", "a1_ar.txt"], "{article}_{language}.txt"),
        (["a1-en.txt", "a1-zh-CN.txt"], "{article}-{language}.txt"),
        (["en.txt", "ar.txt", "ru.txt"], "{language}.txt"),
        (["a1/en.txt", "b.en.txt", "b.ar.txt"], "{article}.{language}.txt"),
        (["a1/en.html", "a1/ar.docx", "a1/ru.txt.gz", "b.en.txt"], "{article}/{language}.txt"),
    ])
    func takesWhatExplainsMost(paths: [String], pattern: String) throws {
        #expect(try choose("auto", paths).pattern == pattern)
        #expect(try choose("auto", paths.reversed()).pattern == pattern)
    }

    @Test func takesTheOneGiven() throws {
        #expect(
            try choose("{language}/{article}.md", []).pattern
                == "{language}/{article}.md")
    }

    @Test func namesAFileThatNothingExplains() {
        let error = #expect(throws: PipelineError.self) {
            try choose("auto", ["deep/er/en.txt"])
        }
        #expect(error?.reason.contains("'deep/er/en.txt'") == true)
        #expect(throws: PipelineError.self) { try choose("auto", []) }
    }
}
