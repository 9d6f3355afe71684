import HexaplaCore
import HexaplaRecord
import Testing

@testable import HexaplaTools

@Suite struct BeadProofTests {
    private static func line(_ source: [Int], _ target: [Int], moved: Bool = false, doc: String = "a1") -> BeadLine {
        BeadLine(doc: doc, lang: .russian, level: .paragraph, source: source, target: target, score: 1, moved: moved)
    }

    private func cover(_ lines: [BeadLine]) throws -> BeadProof.Cover {
        var proof = BeadProof()
        for line in lines { proof.take(line, .russian) }
        proof.finish()
        return try #require(
            proof.covers[UnitCensus.Key(article: "a1", language: .russian, level: .paragraph)])
    }

    @Test(arguments: [
        [line([0], [0]), line([1, 2], [1])],
        [line([0], [1]), line([1], [0], moved: true)],
        [line([0], [2], moved: true), line([1], [0]), line([2], [1])],
        [line([0, 1], [3], moved: true), line([2], []), line([], [0]), line([3], [1, 2])],
    ])
    func wholeCovers(lines: [BeadLine]) throws {
        let cover = try cover(lines)
        #expect(cover.isWhole)
        #expect(cover.counts == (lines.reduce(0) { $0 + $1.source.count }, lines.reduce(0) { $0 + $1.target.count }))
    }

    @Test(arguments: [
        [line([0], [1]), line([1], [0])],
        [line([0], [0]), line([0], [1], moved: true)],
        [line([0], [0]), line([2], [1])],
        [line([1], [0])],
        [line([0], [1])],
        [line([0], [0]), line([], [])],
        [line([0, 2], [0], moved: true), line([1], [1])],
        [line([Int.max], [0]), line([0], [1])],
        [line([Int.max], [0])],
        [line([0], [0]), line([1], [Int.max])],
        [line([Int.min], [0])],
        [line([Int.max], [0], moved: true)],
        [line([-1], [0], moved: true)],
        [line([0], [0]), line([0], [0], doc: "a2"), line([1], [1])],
    ])
    func brokenCovers(lines: [BeadLine]) throws {
        #expect(try !cover(lines).isWhole)
    }
}
