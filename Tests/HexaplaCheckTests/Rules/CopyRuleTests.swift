import HexaplaCore
import Testing

@testable import HexaplaCheck

@Suite struct CopyRuleTests {
    private let canonical = TestArticle.document(
        .english, ["One is here.", "Two is here.", "One is here.", "Two is here."])

    private func findings(_ versions: [(SegmentedDocument, [(Int, Int, Double)], [TextCopy])]) throws -> [Finding] {
        let aligned = try versions.map { version, shapes, copies in
            let plain = try TestArticle.version(version.id.language, shapes)
            return (
                version,
                try VersionAlignment(
                    language: plain.language, paragraphs: plain.paragraphs, sentences: plain.sentences,
                    places: plain.places, copies: copies)
            )
        }
        return TestArticle.findings(TestArticle.aligned(canonical, aligned))
            .filter { $0.code.rawValue.hasPrefix("HX-CHECK-01") || $0.code == .omission || $0.code == .addition }
    }

    private let twice = [2, 3].map { TextCopy(kind: .ofCanonical, paragraph: $0, original: $0 - 2) }

    @Test func whatTheCanonicalTextHasTwiceIsToldOnce() throws {
        let shapes = [(1, 1, 0.9), (1, 1, 0.9), (2, 0, 0.9)]
        let found = try findings([
            (TestArticle.document(.french, ["Un.", "Deux."]), shapes, twice),
            (TestArticle.document(.spanish, ["Uno.", "Dos."]), shapes, twice),
        ])
        #expect(found.map(\.code) == [.doubledText])
        #expect(found[0].language == .english && found[0].index == 2 && found[0].severity == .warning)
        #expect(found[0].message.contains("paragraphs 2 to 3"))
    }

    @Test func textBesideItsTranslationAndDoubledTextAreNoAdditions() throws {
        let version = TestArticle.document(.russian, ["One is here.", "Один.", "Два.", "Два.", "Три.", "Четыре."])
        let copies = [
            TextCopy(kind: .canonicalText, paragraph: 0, original: 0),
            TextCopy(kind: .ofVersion, paragraph: 3, original: 2),
        ]
        let found = try findings([
            (version, [(0, 1, 0.9), (1, 1, 0.9), (1, 1, 0.9), (0, 1, 0.9), (1, 1, 0.9), (1, 1, 0.9)], copies)
        ])
        #expect(found.map(\.code) == [.canonicalCopy, .doubledText])
        #expect(found.map(\.index) == [0, 3] && found.map(\.severity) == [.info, .warning])
        #expect(found[0].message.contains("paragraph 0"))
    }

    @Test(arguments: ["***", "—", "[...]", "🙌"]) func whatHasNoWordsIsARemarkOnly(text: String) throws {
        let english = TestArticle.document(.english, ["One.", text])
        let french = TestArticle.document(.french, [text, "Un."])
        let alignment = try TestArticle.version(.french, [(0, 1, 0.9), (1, 1, 0.9), (1, 0, 0.9)])
        let found = TestArticle.findings(TestArticle.aligned(english, [(french, alignment)]))
            .filter { $0.code == .omission || $0.code == .addition }
        #expect(found.count == 2 && found.allSatisfy { $0.severity == .info })
    }
}
