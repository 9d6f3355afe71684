import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct PairGainsTests {
    private func gains(_ table: [[Double]]) -> PairGains {
        PairGains(rows: 3..<3 + table.count, columns: 5..<5 + table[0].count) { table[$0 - 3][$1 - 5] }
    }

    @Test(
        arguments: [
            ([[5, 0], [0, 5]], 10, 10), ([[0, 5], [5, 0]], 5, 10), ([[-1, -2], [-3, -4]], 0, 0),
            ([[1, 9], [8, 2]], 9, 17),
            ([[0, 0, 7], [4, 0, 0], [0, 4, 0]], 8, 15), ([[3], [4]], 4, 4),
        ] as [([[Double]], Double, Double)])
    func theBestPairsInOrderAndCrossing(table: [[Double]], inOrder: Double, crossing: Double) {
        #expect(gains(table).best(crossing: false).gain == inOrder)
        #expect(gains(table).best(crossing: true).gain == crossing)
    }

    /// The best pairs are those that trying all ways finds.
    @Test(arguments: UInt64(0)..<60) func nothingIsBetter(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (rows, columns) = (1 + generator.below(4), 1 + generator.below(4))
        let table = (0..<rows).map { _ in (0..<columns).map { _ in Double(generator.below(21) - 8) } }
        for crossing in [false, true] {
            let best = gains(table).best(crossing: crossing)
            #expect(best.gain == most(table, 0, [], crossing))
            #expect(best.gain == best.pairs.reduce(0) { $0 + table[$1.row - 3][$1.column - 5] })
        }
    }

    private func most(_ table: [[Double]], _ row: Int, _ used: Set<Int>, _ crossing: Bool) -> Double {
        guard row < table.count else { return 0 }
        var best = most(table, row + 1, used, crossing)
        for column in table[row].indices where !used.contains(column) && (crossing || used.allSatisfy { $0 < column }) {
            best = max(best, table[row][column] + most(table, row + 1, used.union([column]), crossing))
        }
        return best
    }
}

@Suite struct CrossingFinderTests {
    /// The reading of a text whose version has a paragraph and the next one in the other order.
    private func reading(_ text: [[String]], swapping place: Int) throws -> Bitext.Reading {
        var order = Array(text.indices)
        order.swapAt(place, place + 1)
        return try MovedText.reading(
            Bitexts.english(text), Bitexts.french(Bitexts.translated(order.map { text[$0] })))
    }

    /// A paragraph with one sentence more where it shares fewer than three names and numbers with its translation.
    private func marked(_ paragraph: [String], _ sentence: String) -> [String] {
        let shared = paragraph.flatMap { $0.split(separator: " ") }.filter { $0.first?.isLowercase == false }
        return shared.count < 3 ? paragraph + [sentence] : paragraph
    }

    @Test(arguments: [0, 3, 6, 10], [UInt64(21), 22, 23])
    func neighboursThatChangedPlacesAreAMove(place: Int, seed: UInt64) throws {
        var text = MovedText.paragraphs(12, seed: seed)
        text[place] = marked(text[place], "Molito 41203 Kenura 56218.")
        text[place + 1] = marked(text[place + 1], "Vasebu 70254 Lirato 93417.")
        let reading = try reading(text, swapping: place)
        let moves = reading.moves
        try #require(moves.count == 1)
        #expect([place, place + 1].contains(moves[0].canonical.lowerBound) && moves[0].canonical.count == 1)
        #expect(moves[0].target.lowerBound == (moves[0].canonical.lowerBound == place ? place + 1 : place))
        #expect(moves[0].other?.count == 1)
        let links = reading.steps.filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
        #expect(links.count == 11 && links.allSatisfy { $0.canonical.count == 1 && $0.target.count == 1 })
        let sentences = moves[0].sentences
        #expect(!sentences.isEmpty && sentences.allSatisfy { $0.isMoved && $0.isLink })
    }

    @Test func aParagraphWithoutNamesAndNumbersIsNotBelievedToHaveMoved() throws {
        let text = MovedText.paragraphs(12, seed: 22)
        try #require(text[11].allSatisfy { $0.allSatisfy { !$0.isNumber && !$0.isUppercase } })
        #expect(try reading(text, swapping: 10).moves.isEmpty)
    }

    @Test func paragraphsThatShareTheirTextAreNoMove() throws {
        var text = MovedText.paragraphs(8, seed: 24)
        text[3] += text[4].prefix(1)
        let cut = [Array(text[3].dropLast()), Array(text[3].suffix(1)) + text[4]]
        let version = Bitexts.translated(Array(text[..<3]) + cut + Array(text[5...]))
        #expect(try MovedText.reading(Bitexts.english(text), Bitexts.french(version)).moves.isEmpty)
    }
}
