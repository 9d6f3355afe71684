import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct BeadSpanTests {
    private func span(_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> BeadSpan {
        BeadSpan(canonical: row..<row + rows, target: column..<column + columns)
    }

    @Test func spansApartStayAsTheyAre() {
        let spans = [span(0, 1, 0, 2), span(1, 3, 2, 1), span(6, 1, 9, 1)]
        #expect(BeadSpan.united(spans.reversed()) == spans)
    }

    @Test func spansThatShareAUnitOrCrossAreOne() {
        #expect(
            BeadSpan.united([span(0, 1, 0, 1), span(0, 1, 1, 1), span(1, 1, 2, 1)]) == [
                span(0, 1, 0, 2), span(1, 1, 2, 1),
            ])
        #expect(
            BeadSpan.united([span(0, 1, 3, 1), span(2, 1, 0, 1), span(3, 1, 4, 1)]) == [
                span(0, 3, 0, 4), span(3, 1, 4, 1),
            ])
        #expect(BeadSpan.united([]) == [])
    }

    @Test func whatIsUnitedIsInOrderAndHoldsEverySpan() {
        var generator = SeededGenerator(seed: 61)
        for _ in 0..<200 {
            let spans = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                span(
                    Int.random(in: 0...20, using: &generator), Int.random(in: 1...3, using: &generator),
                    Int.random(in: 0...20, using: &generator), Int.random(in: 1...3, using: &generator))
            }
            let united = BeadSpan.united(spans)
            #expect(spans.allSatisfy { span in united.count { $0.holds(span) } == 1 })
            for (one, other) in zip(united, united.dropFirst()) {
                #expect(one.canonical.upperBound <= other.canonical.lowerBound)
                #expect(one.target.upperBound <= other.target.lowerBound)
            }
        }
    }
}
