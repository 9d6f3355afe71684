import HexaplaAlign
import HexaplaCore
import HexaplaRead
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct OptionOverridesTests {
    @Test func changeNothingByDefault() throws {
        #expect(try OptionOverrides().applied(to: PipelineOptions()).digest() == PipelineOptions().digest())
    }

    @Test func weighMoreThanTheFile() throws {
        var overrides = OptionOverrides()
        overrides.until = "align"
        overrides.languages = ["zh_CN", "FR", "en"]
        overrides.level = "paragraph"
        overrides.formats = ["md", "html"]
        overrides.presegmented = true
        overrides.passes = "2"
        let options = try overrides.applied(to: PipelineOptions())
        #expect(options.until == .align)
        #expect(options.languages == [.french, .chinese])
        #expect(options.level == .paragraph)
        #expect(options.formats == [.html, .markdown])
        #expect(options.read.presegmented)
        #expect(options.align.passes == .two)
    }

    @Test(arguments: [
        ("--until", ["alin"]), ("--level", ["word"]), ("--format", ["pdf"]), ("--languages", ["de"]),
        ("--languages", ["en"]), ("--languages", []), ("--passes", ["3"]),
    ])
    func nameTheFlag(flag: String, values: [String]) {
        var overrides = OptionOverrides()
        switch flag {
        case "--until": overrides.until = values[0]
        case "--level": overrides.level = values[0]
        case "--format": overrides.formats = values
        case "--passes": overrides.passes = values[0]
        default: overrides.languages = values
        }
        let error = #expect(throws: PipelineError.self) { try overrides.applied(to: PipelineOptions()) }
        #expect(error?.subject == flag)
        #expect(error?.kind == .usage)
    }
}
