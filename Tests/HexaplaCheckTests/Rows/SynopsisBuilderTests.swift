import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct SynopsisBuilderTests {
    private func article(_ count: Int, _ versions: [(LanguageTag, [(Int, Int, Double)], [Move])]) throws
        -> AlignedArticle
    {
        TestArticle.aligned(
            TestArticle.document(.english, (0..<count).map { "Text \($0)." }),
            try versions.map { language, shapes, moves in
                let texts = (0..<shapes.reduce(0) { $0 + $1.1 }).map { "Text \($0)." }
                return (TestArticle.document(language, texts), try TestArticle.version(language, shapes, moves: moves))
            })
    }

    @Test func severalCanonicalParagraphsShareACell() throws {
        let rows = SynopsisBuilder.rows(of: try article(3, [(.french, [(1, 1, 0.9), (2, 2, 0.8)], [])]))
        #expect(rows.map(\.canonical) == [0, 1, 2])
        #expect(rows[1].cells[.french] == Cell(paragraphs: [1, 2], type: "2-2", score: 0.8))
        #expect(rows[2].cells[.french] == Cell(paragraphs: [], type: "2-2", score: 0.8, sharedWithRow: 1))
    }

    @Test func gapsHaveNoCell() throws {
        let rows = SynopsisBuilder.rows(of: try article(2, [(.arabic, [(1, 0, 0.9), (1, 1, 0.9)], [])]))
        #expect(rows[0].cells.isEmpty && rows[1].cells[.arabic]?.paragraphs == [0])
    }

    @Test func additionsFollowTheirParagraphAndAreNotGlued() throws {
        let rows = SynopsisBuilder.rows(
            of: try article(
                2,
                [
                    (.arabic, [(0, 1, 0.5), (1, 1, 0.9), (0, 2, 0.6), (1, 1, 0.9)], []),
                    (.russian, [(1, 1, 0.9), (0, 1, 0.7), (1, 1, 0.9)], []),
                ]))
        #expect(rows.map(\.canonical) == [nil, 0, nil, nil, 1])
        #expect(rows[0].cells == [.arabic: Cell(paragraphs: [0], type: "0-1", score: 0.5)])
        #expect(rows[2].cells == [.arabic: Cell(paragraphs: [2, 3], type: "0-2", score: 0.6)])
        #expect(rows[3].cells == [.russian: Cell(paragraphs: [1], type: "0-1", score: 0.7)])
    }

    @Test func additionsInsideASharedBeadShiftTheRows() throws {
        let rows = SynopsisBuilder.rows(
            of: try article(
                2, [(.spanish, [(2, 1, 0.9)], []), (.french, [(1, 1, 0.9), (0, 1, 0.9), (1, 1, 0.9)], [])]))
        #expect(rows.map(\.canonical) == [0, nil, 1])
        #expect(rows[2].cells[.spanish]?.sharedWithRow == 0)
    }

    @Test func movesStandAtTheirCanonicalRow() throws {
        let move = Move(canonical: 0..<1, target: 1..<2, score: 0.7)
        let rows = SynopsisBuilder.rows(
            of: try article(2, [(.chinese, [(1, 0, 0.9), (1, 1, 0.9), (0, 1, 0.9)], [move])]))
        #expect(rows.map(\.canonical) == [0, 1])
        #expect(rows[0].cells[.chinese] == Cell(paragraphs: [1], type: "move", score: 0.7))
    }

    @Test func aParagraphLeftOutOfAMoveStaysEmpty() throws {
        let pairs = [
            Move.Pair(canonical: 0..<1, target: 1..<2, score: 0.9),
            Move.Pair(canonical: 2..<3, target: 2..<3, score: 0.9),
        ]
        let move = Move(canonical: 0..<3, target: 1..<3, score: 0.7, pairs: pairs)
        let rows = SynopsisBuilder.rows(
            of: try article(4, [(.chinese, [(3, 0, 0.9), (1, 1, 0.9), (0, 2, 0.9)], [move])]))
        #expect(rows.map(\.canonical) == [0, 1, 2, 3])
        #expect(rows[0].cells[.chinese] == Cell(paragraphs: [1], type: "move", score: 0.9))
        #expect(rows[1].cells[.chinese] == nil)
        #expect(rows[2].cells[.chinese] == Cell(paragraphs: [2], type: "move", score: 0.9))
    }

    @Test(arguments: [
        Move(canonical: 0..<1, target: 0..<1, score: 1), Move(canonical: 5..<6, target: 1..<2, score: 1),
        Move(canonical: 1..<2, target: 1..<2, score: 1), Move(canonical: 0..<0, target: 1..<2, score: 1),
    ])
    func movesThatContradictTheBeadsAreNotShown(move: Move) throws {
        let rows = SynopsisBuilder.rows(
            of: try article(2, [(.chinese, [(1, 0, 0.9), (1, 1, 0.9), (0, 1, 0.9)], [move])]))
        #expect(rows.map(\.canonical) == [0, 1, nil])
    }

    @Test(arguments: UInt64(1)...20)
    func everyParagraphStandsOnce(seed: UInt64) throws {
        var random = Random(state: seed)
        let count = random.below(12)
        let versions = LanguageTag.five.map { ($0, random.shapes(covering: count), [Move]()) }
        let aligned = try article(count, versions)
        let rows = SynopsisBuilder.rows(of: aligned)
        #expect(rows.compactMap(\.canonical) == Array(0..<count))
        for (language, document) in zip(LanguageTag.five, aligned.article.versions) {
            let own = rows.compactMap { $0.cells[language] }
            #expect(own.flatMap(\.paragraphs) == Array(0..<document.paragraphCount))
            for cell in own {
                #expect(cell.paragraphs.isEmpty == (cell.sharedWithRow != nil))
                guard let first = cell.sharedWithRow else { continue }
                #expect(
                    rows[first].cells[language]?.type == cell.type && rows[first].cells[language]?.sharedWithRow == nil)
            }
        }
        #expect(rows.filter { $0.canonical == nil }.allSatisfy { $0.cells.count == 1 })
    }
}

private struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func shapes(covering count: Int) -> [(Int, Int, Double)] {
        var left = count
        var shapes: [(Int, Int, Double)] = []
        while left > 0 {
            let canonical = min(left, below(4))
            shapes.append((canonical, canonical == 0 ? 1 + below(2) : below(4), 0.9))
            left -= canonical
        }
        return shapes
    }
}
