import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct LooseRunTests {
    private let steps: [BestPath.Step] = [
        (0..<1, 0..<0), (1..<2, 0..<0), (2..<2, 0..<1), (2..<3, 1..<2), (3..<4, 2..<2), (4..<5, 2..<2), (5..<6, 2..<4),
    ]

    private func side(_ kinds: [ParagraphKind]) -> Side {
        var side = Sides.make(kinds.map { _ in (40, []) })
        side.units = zip(side.units, kinds).map { unit, kind in
            Unit(
                length: unit.length, tokenCount: unit.tokenCount, kind: kind, furniture: nil, marks: unit.marks,
                startsParagraph: false, items: unit.items)
        }
        return side
    }

    @Test func neighboursLeftAloneInOneGapAreARun() {
        let body = [ParagraphKind](repeating: .body, count: 6)
        let runs = LooseRun.runs(in: steps, canonical: side(body), target: side(Array(body.prefix(4))))
        #expect(runs.canonical == [LooseRun(units: 0..<2, gap: 0), LooseRun(units: 3..<5, gap: 1)])
        #expect(runs.target == [LooseRun(units: 0..<1, gap: 0)])
    }

    @Test func furnitureCutsARun() {
        let kinds: [ParagraphKind] = [.furniture, .body, .body, .body, .furniture, .body]
        let runs = LooseRun.runs(in: steps, canonical: side(kinds), target: side([.body, .body, .body, .body]))
        #expect(runs.canonical == [LooseRun(units: 1..<2, gap: 0), LooseRun(units: 3..<4, gap: 1)])
    }

    @Test(arguments: [
        (0..<3, [3..<8]), (2..<4, [4..<8]), (4..<6, [2..<4, 6..<8]), (7..<9, [2..<7]), (2..<8, []), (8..<9, [2..<8]),
    ])
    func whatIsTakenLeavesTheRest(taken: Range<Int>, left: [Range<Int>]) {
        #expect(LooseRun(units: 2..<8, gap: 1).without(taken).map(\.units) == left.map { $0.clamped(to: 2..<8) })
    }
}
