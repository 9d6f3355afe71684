import Testing

@testable import HexaplaPipeline

@Suite struct LayoutChooserTests {
    @Test(arguments: [
        (["a1/en.txt", "a1/ar.txt", "a2/en.txt", "readme.txt"], "{article}/{language}.txt"),
        (["en/a1.txt", "ar/a1.txt", "zh-CN/a1.txt"], "{language}/{article}.txt"),
        (["a1.en.txt", "a1.ar.txt", "notes.txt"], "{article}.{language}.txt"),
        (["a1_en.txt", "a1_ar.txt"], "{article}_{language}.txt"),
        (["a1-en.txt", "a1-zh-CN.txt"], "{article}-{language}.txt"),
        (["en.txt", "ar.txt", "ru.txt"], "{language}.txt"),
        (["a1/en.txt", "b.en.txt", "b.ar.txt"], "{article}.{language}.txt"),
    ])
    func takesWhatExplainsMost(paths: [String], pattern: String) throws {
        #expect(try LayoutChooser.choose("auto", paths: paths, root: "c").pattern == pattern)
        #expect(try LayoutChooser.choose("auto", paths: paths.reversed(), root: "c").pattern == pattern)
    }

    @Test func takesTheOneGiven() throws {
        #expect(
            try LayoutChooser.choose("{language}/{article}.md", paths: [], root: "c").pattern
                == "{language}/{article}.md")
    }

    @Test func namesAFileThatNothingExplains() {
        let error = #expect(throws: PipelineError.self) {
            try LayoutChooser.choose("auto", paths: ["deep/er/en.txt"], root: "c")
        }
        #expect(error?.reason.contains("'deep/er/en.txt'") == true)
        #expect(throws: PipelineError.self) { try LayoutChooser.choose("auto", paths: [], root: "c") }
    }
}
