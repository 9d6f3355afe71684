import HexaplaCore
import HexaplaRead
import HexaplaSegment
import Testing

@testable import HexaplaRun

@Suite struct PipelineFileTests {
    private func options(_ text: String) throws -> PipelineOptions {
        let file = try PipelineFile(text: text, file: "p.yaml")
        #expect(file.errors.isEmpty, "\(file.errors)")
        return try #require(file.options)
    }

    @Test(arguments: ["", "# nothing\n", "name: x\n"])
    func whatIsLeftOutKeepsItsDefault(text: String) throws {
        #expect(try options(text).digest() == PipelineOptions().digest())
    }

    @Test func aFileWithoutANameIsNamedAfterItself() throws {
        #expect(try options("level: both\n").name == "p")
    }

    @Test func readsEveryKindOfValue() throws {
        let read = try options(
            """
            name: mine
            until: segment
            languages: [fr, zh-CN]
            level: sentence
            read: {encoding: windows-1251, presegmented: true}
            clean:
              enabled: false
            segment:
              disabledRules: [initial, listItem]
            check:
            """)
        #expect(read.name == "mine")
        #expect(read.until == .segment)
        #expect(read.languages.map(\.base) == [.french, .chinese])
        #expect(read.level == .sentence)
        #expect(read.read.encoding == "windows-1251")
        #expect(read.read.presegmented)
        #expect(read.disabled == [.clean])
        #expect(read.segment.disabledRules == ["initial", "listItem"])
        #expect(read.runs(.segment) && !read.runs(.clean) && !read.runs(.align))
    }

    @Test(arguments: [
        ("name: x\nreda:\n  a: 1\n", 2, 1, "did you mean 'read'"),
        ("name: x\nread:\n  paragraph: line\n", 3, 3, "did you mean 'paragraphs'"),
        ("read:\n  presegmented: maybe\n", 2, 17, "true or false"),
        ("read:\n  paragraphs: pages\n", 2, 15, "auto"),
        ("until: alignment\n", 1, 8, "segment"),
        ("level: 3\n", 1, 8, "one of paragraph, sentence, both"),
        ("read: fast\n", 1, 7, "list of named settings"),
        ("- a\n- b\n", 1, 1, "list of named settings"),
        ("languages: [fr, de]\n", 1, 12, "'de'"),
        ("languages: [7]\n", 1, 12, "does not fit"),
        ("clean:\n  enabled: no way\n", 2, 12, "true or false"),
        ("read:\n  enabled: false\n", 2, 3, "no key 'enabled'"),
        ("name: null\n", 1, 7, "takes text"),
        ("name: x\nname: y\n", 1, 1, "twice"),
        ("name: [x\n", 2, 1, "not YAML"),
        ("name: x\n\tread: y\n", 2, 1, "not YAML"),
        ("languages: []\n", 1, 12, "no language"),
        ("read:\n  encoding: klingon\n", 2, 13, "no encoding"),
        ("normalize:\n  disabledRules: [softHyphens]\n", 2, 18, "softHyphen"),
        ("segment:\n  disabledRules: [nonsense]\n", 2, 18, "no rule 'nonsense'"),
        ("segment:\n  semicolonLanguages: [de]\n", 2, 23, "'de'"),
        ("check:\n  unsureScore: 1.5\n", 2, 16, "from 0 to 1"),
        ("report:\n  formats: [html, pdf]\n", 2, 19, "html, json, markdown"),
    ])
    func namesThePlace(text: String, line: Int, column: Int, part: String) throws {
        let file = try PipelineFile(text: text, file: "p.yaml")
        let error = try #require(file.errors.first)
        #expect(error.line == line, "\(error)")
        #expect(error.column == column, "\(error)")
        #expect(error.message.contains(part), "\(error)")
        #expect(error.description.hasPrefix("p.yaml:\(line):\(column): "))
        #expect(file.options == nil)
    }

    @Test func namesEveryMistake() throws {
        let file = try PipelineFile(text: "foo: 1\nread:\n  bar: 2\nlevel: 9\n", file: "p.yaml")
        #expect(file.errors.map(\.line) == [1, 3, 4])
    }

    @Test(arguments: ["report: {excerptLength: -5}", "read:\n  longestParagraph: -1", "check: {agreement: -4}"])
    func negativeNumbersAreRefused(text: String) throws {
        let file = try PipelineFile(text: text, file: "p.yaml")
        #expect(file.errors.map(\.message).contains { $0.hasSuffix("must not be negative.") })
    }
}
