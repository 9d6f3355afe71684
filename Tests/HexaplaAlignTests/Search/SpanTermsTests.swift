import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct SpanTermsTests {
    private func unit(
        _ length: Double, kind: ParagraphKind = .body, furniture: FurnitureClass? = nil, starts: Bool = false,
        marks: SIMD8<Float> = .zero
    ) -> Unit {
        Unit(
            length: length, tokenCount: Int(length / 5), kind: kind, furniture: furniture,
            marks: Marks(counts: marks), startsParagraph: starts, items: 0..<0)
    }

    private func terms(_ units: [Unit]) -> [SpanTerms] {
        var side = Side()
        side.units = units
        return SpanTerms.all(
            side, shared: units.indices.map { SIMD2(Float($0), 1) }, tokens: units.map { Float($0.tokenCount) },
            known: units.indices.map { Float(10 * $0) }, ratio: 2)
    }

    @Test func theLanesAreTheUnitsOfTheSpan() {
        let terms = terms([unit(10), unit(20), unit(30), unit(40), unit(50)])
        #expect(terms[0].length == SIMD4(10, 30, 60, 100))
        #expect(terms[0].canonicalLength == SIMD4(5, 15, 30, 50))
        #expect(terms[1].numbers == SIMD4(1, 3, 6, 10))
        #expect(terms[1].words == SIMD4(1, 2, 3, 4))
        #expect(terms[0].tokens == SIMD4(2, 6, 12, 20))
        #expect(terms[1].known == SIMD4(10, 30, 60, 100))
        #expect(terms[4].length == SIMD4(repeating: 50))
    }

    @Test func aStartCountsInsideASpanOnly() {
        let terms = terms([unit(10, starts: true), unit(10), unit(10, starts: true), unit(10)])
        #expect(terms[0].boundaries == SIMD4(0, 0, 1, 1))
        #expect(terms[0].starts && !terms[1].starts)
        #expect(terms[2].boundaries == .zero)
    }

    @Test func furnitureHasAClassWhileAllOfItIsAlike() {
        let share = unit(10, kind: .furniture, furniture: .share)
        let date = unit(10, kind: .furniture, furniture: .date)
        let mixed = terms([share, share, date, unit(10)])[0]
        #expect(mixed.furniture == SIMD4(1, 2, 3, 3))
        #expect(mixed.furnitureClass[0] == mixed.furnitureClass[1] && mixed.furnitureClass[0] > 0)
        #expect(mixed.furnitureClass[2] == 0)
        #expect(terms([date])[0].furnitureClass[0] != mixed.furnitureClass[0])
        #expect(!mixed.isPlain)
    }

    @Test func aTitleIsFoundInEverySpanThatHoldsIt() {
        let terms = terms([unit(10), unit(10, kind: .title), unit(10)])
        #expect(terms[0].title == SIMD4(0, 1, 1, 1))
        #expect(terms[2].title == .zero)
        #expect(terms[2].isPlain && !terms[0].isPlain)
    }

    @Test func marksAreKeptBySpanAndByClass() {
        let marks = SpanMarks([
            unit(1, marks: SIMD8(1, 0, 0, 0, 0, 0, 0, 2)), unit(1, marks: SIMD8(0, 0, 3, 0, 0, 0, 0, 1)),
        ])
        #expect(marks.bySpan[0] == SIMD8(1, 0, 0, 0, 0, 0, 0, 2))
        #expect(marks.bySpan[1] == SIMD8(1, 0, 3, 0, 0, 0, 0, 3))
        #expect(marks.byClass[0] == SIMD4(1, 1, 1, 1))
        #expect(marks.byClass[2] == SIMD4(0, 3, 3, 3))
        #expect(marks.byClass[8 + 7] == SIMD4(1, 1, 1, 1))
    }
}
