import HexaplaCore
import Testing

@testable import HexaplaCheck

@Suite struct VersionRuleTests {
    /// The findings on one-paragraph documents, by language and the languages their pages name.
    private func found(_ pages: [LanguageTag: [LanguageTag]]) throws -> [Finding] {
        let documents = pages.sorted { $0.key < $1.key }.map {
            TestArticle.document($0.key, [["Text."]], switcher: $0.value)
        }
        let versions = try documents.dropFirst().map { ($0, try TestArticle.version($0.id.language, [(1, 1, 0.9)])) }
        return TestArticle.findings(TestArticle.aligned(documents[0], versions))
    }

    @Test func aNamedVersionIsMissing() throws {
        let found = try found([.english: [.arabic, .french], .french: []])
        #expect(found.map(\.message) == ["The English page names an Arabic version; the corpus has none."])
        #expect(found.map(\.code) == [.versionMissing] && found.first?.language == .arabic)
        #expect(found.first?.file == "a1/en.txt" && found.first?.span == ByteRange(0, 1))
    }

    @Test func allPagesThatNameItAreListed() throws {
        let found = try found([
            .english: [.chinese, .french], .french: [.simplifiedChinese, .english], .russian: [.french],
        ])
        #expect(
            found.map(\.message) == [
                "The English and French pages name a Chinese version; the corpus has none.",
                "The corpus has a Russian version that no page names.",
            ])
        #expect(found.map(\.severity) == [.warning, .info])
    }

    @Test func pagesWithoutSwitchersNameNothing() throws {
        #expect(try found([.english: [], .french: [], .arabic: []]).isEmpty)
    }

    @Test func aPageNeedNotNameItself() throws {
        #expect(try found([.english: [.french], .french: []]).isEmpty)
    }

    @Test func otherLanguagesAreNotJudged() throws {
        let japanese = try #require(LanguageTag("ja"))
        #expect(try found([.english: [japanese, .french], .french: [.english]]).isEmpty)
    }
}
