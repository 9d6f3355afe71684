import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct VectorSideTests {
    private let document = Bitexts.english([["Mola kenu.", "Sera to."], ["Vira."], ["Lumo."]])

    @Test func spansAreFoundByTheirJoinedText() throws {
        let table = try VectorFiles.table([
            ("Mola kenu.", [1, 0, 0]), ("Sera to.", [0, 1, 0]), ("Mola kenu. Sera to.", [0, 0, 1]),
            ("Vira.", [0, 1, 1]), ("Sera to. Vira. Lumo.", [1, 1, 0]),
        ])
        let side = VectorSide(document, table: table)
        let none = [SIMD8<Float>](repeating: .zero, count: 1)
        #expect(side.missing == 1)
        #expect(side.span(0, count: 2, against: none)?.vector.lanes[0][2] == 1)
        #expect(side.span(1, count: 3, against: none) != nil)
        #expect(side.span(3, count: 1, against: none) == nil)
        #expect(side.span(3, count: 2, against: none) == nil)
        let spans = side.spans(at: 0, against: none)
        #expect(spans.count == 4 && spans[3] == nil)
    }

    @Test func theSumOfItsSentencesStandsForASpanWithoutAVector() throws {
        let table = try VectorFiles.table([("Mola kenu.", [1, 0]), ("Sera to.", [0, 1])])
        let side = VectorSide(document, table: table)
        let span = try #require(side.span(0, count: 2, against: [.zero]))
        #expect(abs(span.vector.lanes[0][0] - Float(0.5).squareRoot()) < 1e-6)
        #expect(side.span(1, count: 2, against: [.zero]) == nil)
        #expect(side.missing == 2)
    }

    @Test func theMeanIsOverTheSentences() throws {
        let table = try VectorFiles.table([
            ("Mola kenu.", [2, 0]), ("Sera to.", [0, 1]), ("Vira.", [1, 0]), ("Lumo.", [0, 3]),
        ])
        let side = VectorSide(document, table: table)
        #expect(abs(side.mean[0][0] - 0.5) < 1e-6 && abs(side.mean[0][1] - 0.5) < 1e-6)
        let span = try #require(side.span(0, count: 1, against: side.mean))
        #expect(abs(span.distance - 0.5) < 1e-6)
    }

    @Test(arguments: [[Float.nan, 1], [0, 0], [Float.infinity, 1], [-Float.infinity, .nan], [3e38, 3e38]])
    func rowsThatSayNothingCountAsNone(row: [Float]) throws {
        let table = try VectorFiles.table([
            ("Mola kenu.", row), ("Sera to.", [0, 1]), ("Vira.", [1, 0]), ("Lumo.", [1, 1]), ("Sera to. Vira.", row),
        ])
        let side = VectorSide(document, table: table)
        #expect(side.missing == 1 && side.useless == 1)
        #expect(side.span(0, count: 1, against: [.zero]) == nil)
        // The sum of its sentences stands for the span whose own row says nothing.
        #expect(side.span(1, count: 2, against: [.zero]) != nil)
        #expect(side.mean[0].sum().isFinite)
        let finding = SentenceVectors.finding(side, side, document, document, "English")
        #expect(finding?.code == .missingVectors)
        #expect(finding?.message.contains("2 of them have a row of zeros") == true)
    }

    @Test func aDocumentWithoutSentencesHasNothing() throws {
        let table = try VectorFiles.table([("Mola.", [1])])
        let side = VectorSide(Bitexts.english([]), table: table)
        #expect(side.missing == 0 && side.span(0, count: 1, against: side.mean) == nil)
    }
}
