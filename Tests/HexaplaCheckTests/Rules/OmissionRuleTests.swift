import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct OmissionRuleTests {
    @Test(arguments: LanguageTag.five)
    func paragraphsLeftOut(language: LanguageTag) throws {
        let canonical = TestArticle.document(
            .english, [["Port"], ["Ships."], ["Quays."], ["Print"]], kinds: [0: .title, 3: .furniture])
        let version = TestArticle.document(language, [["Ships."]])
        let shapes = [(1, 0, 0.9), (1, 1, 0.9), (1, 0, 0.8), (1, 0, 0.9)]
        let found = TestArticle.findings(
            TestArticle.aligned(canonical, [(version, try TestArticle.version(language, shapes))]))
        #expect(found.map(\.code) == [.omission, .omission])
        #expect(found.map(\.index) == [0, 2] && found.allSatisfy { $0.severity == .warning })
        #expect(found.allSatisfy { $0.language == language && $0.file == "a1/en.txt" && $0.article == "a1" })
        #expect(found.map(\.span) == [ByteRange(0, 4), ByteRange(14, 20)])
        #expect(found[0].message.contains("leaves out this title"))
    }

    @Test func movedBlocksAreNotLeftOut() throws {
        let canonical = TestArticle.document(.english, ["One.", "Two."])
        let version = TestArticle.document(.french, ["Deux.", "Un."])
        let alignment = try TestArticle.version(
            .french, [(1, 0, 0.9), (1, 1, 0.9), (0, 1, 0.9)], moves: [Move(canonical: 0..<1, target: 1..<2, score: 0.7)]
        )
        let found = TestArticle.findings(TestArticle.aligned(canonical, [(version, alignment)]))
        #expect(found.map(\.code) == [.movedBlock])
    }

    @Test func whatAMovedBlockLeavesOutIsLeftOut() throws {
        let canonical = TestArticle.document(.english, ["One.", "Two.", "Three.", "Four."])
        let version = TestArticle.document(.french, ["Quatre.", "Un.", "Trois."])
        let pairs = [
            Move.Pair(canonical: 0..<1, target: 1..<2, score: 0.9),
            Move.Pair(canonical: 2..<3, target: 2..<3, score: 0.9),
        ]
        let alignment = try TestArticle.version(
            .french, [(3, 0, 0.9), (1, 1, 0.9), (0, 2, 0.9)],
            moves: [Move(canonical: 0..<3, target: 1..<3, score: 0.7, pairs: pairs)])
        let found = TestArticle.findings(TestArticle.aligned(canonical, [(version, alignment)]))
        #expect(found.filter { $0.code == .omission }.map(\.index) == [1])
        let moved = found.filter { $0.code == .movedBlock }
        #expect(moved.count == 1 && moved[0].message.contains("paragraphs 0 to 2 (without 1) of the English text"))
    }
}
