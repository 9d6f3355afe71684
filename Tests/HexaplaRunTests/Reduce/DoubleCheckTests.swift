import HexaplaCore
import HexaplaCorpus
import HexaplaRunTesting
import Testing

@testable import HexaplaRun

@Suite struct DoubleCheckTests {
    /// A text with as many paragraphs as there are numbers, each known by its number.
    private func sketch(_ language: LanguageTag, _ paragraphs: [UInt64]) -> TextSketch {
        var digest = FNV1a()
        for paragraph in paragraphs { digest.add(contentsOf: "\(paragraph);".utf8) }
        return TextSketch(
            language: language, path: "x/\(language).txt", digest: digest.value,
            paragraphs: Array(Set(paragraphs).sorted().prefix(TextSketch.size)))
    }

    private func findings(_ articles: [MappedArticle]) throws -> [Finding] {
        var check = DoubleCheck(languages: try Sample.resources().languages)
        for article in articles { check.take(article) }
        return check.findings()
    }

    private func article(_ id: String, _ texts: TextSketch...) -> MappedArticle { MappedArticle(id: id, texts: texts) }

    private var articles: [MappedArticle] {
        [
            article("a", sketch(.english, [1, 2, 3, 4, 5]), sketch(.french, [11, 12, 13])),
            article("b", sketch(.english, [6, 7, 8]), sketch(.french, [14, 15, 16])),
            article("c", sketch(.english, [1, 2, 3, 4, 5]), sketch(.french, [11, 12, 13])),
            article("d", sketch(.english, [1, 2, 3, 4, 5, 9]), sketch(.french, [14, 15, 16])),
            article("e", sketch(.english, [1, 2, 20, 21]), sketch(.french, [11, 12, 22, 23])),
        ]
    }

    @Test func copiesAreToldOfTheLaterArticle() throws {
        let found = try findings(articles)
        #expect(found.map(\.article) == ["c", "d", "d"])
        #expect(found.map(\.code) == [.sameArticle, .sameArticle, .sameTextElsewhere])
        #expect(found.map(\.language) == [.english, .english, .french])
        #expect(found[0].message.contains("'a'") && found[0].message.contains("word for word"))
        #expect(found[1].message.contains("'a'") && !found[1].message.contains("word for word"))
        #expect(found[2].message.contains("'b'"))
    }

    @Test func theOrderOfTheArticlesDoesNotMatter() throws {
        #expect(try findings(articles.reversed()) == findings(articles))
    }

    @Test func paragraphsOfEveryPageAreNoCopy() throws {
        let many = (UInt64(0)..<200).map {
            article("n\($0)", sketch(.english, [1, 2, 3, 4] + [1000 + $0, 2000 + $0]))
        }
        #expect(try findings(many).isEmpty)
    }

    @Test(
        arguments: [
            ([1, 2, 3, 4], [1, 2, 3, 4], 1), ([1, 2, 3, 4], [1, 2, 3, 5], 0.6), ([1, 2], [1, 2, 3], 0), ([], [1], 0),
        ] as [([UInt64], [UInt64], Double)])
    func likeness(one: [UInt64], other: [UInt64], expected: Double) {
        #expect(abs(sketch(.english, one).likeness(sketch(.english, other)) - expected) < 1e-9)
        #expect(
            sketch(.english, other).likeness(sketch(.english, one))
                == sketch(.english, one).likeness(sketch(.english, other)))
    }
}
