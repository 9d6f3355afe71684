import HexaplaCore
import Testing

@testable import HexaplaCorpus
@testable import HexaplaSystem

@Suite struct LayoutTests {
    @Test(arguments: [
        ("{article}/{language}.txt", "a1/fr.txt", "a1", "fr"),
        ("{article}/{language}.txt", "2024.report/zh-CN.TXT", "2024.report", "zh"),
        ("{language}/{article}.txt", "ru/the.end.txt", "the.end", "ru"),
        ("{article}.{language}.txt", "a.b.en.txt", "a.b", "en"),
        ("{article}_{language}.txt", "a_1_zh_CN.txt", "a_1", "zh"),
        ("{article}-{language}.txt", "news-zh-CN.txt", "news", "zh"),
        ("{article}-{language}.txt", "en-ar-deal-fr.txt", "en-ar-deal", "fr"),
        ("texts/{language}/2024/{article}.md", "texts/es/2024/x.md", "x", "es"),
        ("{article}/{article}.{language}.txt", "k/k.ar.txt", "k", "ar"),
        ("*/{article}/{language}.txt", "spring/k/ar.txt", "k", "ar"),
        ("./{article}/{lang}.txt", "k/ar.txt", "k", "ar"),
        ("{article}.{language}.txt", "دورة.ar.txt", "دورة", "ar"),
    ])
    func reads(pattern: String, path: String, article: String, language: String) throws {
        let match = try #require(try Layout(pattern).match(path))
        #expect(match.article == article)
        #expect(match.language.code == language)
    }

    @Test(arguments: [
        ("{article}/{language}.txt", "fr.txt"), ("{article}/{language}.txt", "a1/b/fr.txt"),
        ("{article}/{language}.txt", "a1/de.txt"), ("{article}/{language}.txt", "a1/fr.json"),
        ("{article}.{language}.txt", ".en.txt"), ("{article}/{article}.{language}.txt", "k/l.ar.txt"),
        ("{article}.{language}.txt", "notes.readme.txt"),
    ])
    func refuses(pattern: String, path: String) throws {
        #expect(try Layout(pattern).match(path) == nil)
    }

    @Test func keepsTheSpelling() throws {
        #expect(try Layout("{article}.{language}.txt").match("a.zh_CN.txt")?.spelling == "zh_CN")
    }

    @Test(arguments: ["", "{article}.txt", "{article}/{langauge}.txt", "{article/{language}.txt"])
    func refusesPatterns(pattern: String) {
        #expect(throws: PipelineError.self) { try Layout(pattern) }
    }

    /// Without memory of what failed, each `*` would multiply the work by the length of the name.
    @Test(.timeLimit(.minutes(1)), arguments: [1, 10, 20])
    func manyStarsEnd(stars: Int) throws {
        let pattern = String(repeating: "*a", count: stars) + "{article}-{language}.txt"
        let name = String(repeating: "a", count: 250)
        #expect(try Layout(pattern).match(name) == nil)
        #expect(try Layout(pattern).match(name + "-de.txt") == nil)
        let match = try Layout(pattern).match(name + "-fr.txt")
        #expect(match?.language == .french && match?.article == "a")
        let tail = String(repeating: "{article}*", count: 3) + "{language}"
        #expect(try Layout(String(repeating: "*", count: stars) + tail).match(name.prefix(60) + "") == nil)
    }

    @Test(arguments: [10, 20])
    func stepsAreAProductOfLengths(stars: Int) throws {
        let parts = Array(repeating: [Layout.Part.any, .literal([0x61])], count: stars).flatMap { $0 }
        let name = String(repeating: "a", count: 200)
        var matcher = LayoutMatcher(parts + [.language])
        #expect(matcher.match(name[...], LayoutMatcher.Captured()) == nil)
        #expect(matcher.steps <= (stars + 1) * name.count * name.count)
    }

    @Test func anEndlessNameIsNotExplained() throws {
        let name = String(repeating: "a", count: 200_000)
        #expect(try Layout("*{article}*{language}*").match(name) == nil)
    }

    @Test func starsInARowAreOne() throws {
        #expect(try Layout("**{article}***.{language}.txt").match("xyz.fr.txt")?.language == .french)
    }

    @Test func isQuickOnManyCandidates() throws {
        let name = String(repeating: "en-", count: 60) + "x"
        #expect(try Layout("{article}-{language}.txt").match(name) == nil)
    }
}
