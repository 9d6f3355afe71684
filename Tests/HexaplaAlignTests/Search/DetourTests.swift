import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct DetourTests {
    /// Steps from a list such as `3x1-1 12x1-0`.
    private func steps(_ text: String) -> (steps: [BestPath.Step], rows: Int, columns: Int) {
        var steps: [BestPath.Step] = []
        var (row, column) = (0, 0)
        for item in text.split(separator: " ") {
            let parts = item.split(separator: "x")
            let shape = parts[1].split(separator: "-").compactMap { Int($0) }
            for _ in 0..<(Int(parts[0]) ?? 0) {
                steps.append((row..<row + shape[0], column..<column + shape[1]))
                (row, column) = (row + shape[0], column + shape[1])
            }
        }
        return (steps, row, column)
    }

    private func detour(_ text: String, isWhole: Bool = false) -> Detour? {
        let (steps, rows, columns) = steps(text)
        let centers = (0...rows).map { $0 * columns / max(1, rows) }
        let band =
            isWhole
            ? Band(full: rows, columns) : Band(centers: centers, halfWidths: centers.map { _ in 3 }, columns: columns)
        return Detour(steps, in: band)
    }

    /// Paths, and the canonical units between the two places; `nil` where nothing is suspicious.
    @Test(arguments: [
        ("15x1-0 40x1-1 15x0-1", 0..<55), ("5x1-1 13x0-1 40x1-1 12x1-0 5x1-1", 5..<57),
        ("20x1-1 15x1-0 20x1-1", nil), ("20x1-1 15x0-1 20x1-1", nil), ("11x1-0 40x1-1 15x0-1", nil),
        ("20x1-1 15x1-0 15x0-1 20x1-1", nil), ("60x1-1", nil),
    ])
    func twoLongRunsInTwoPlacesAreSuspicious(_ path: String, _ rows: Range<Int>?) {
        #expect(detour(path)?.rows == rows)
    }

    @Test func inAWholeGridNothingLeadsAstray() {
        #expect(detour("15x1-0 40x1-1 15x0-1", isWhole: true) == nil)
    }

    @Test func equalStripsHalveProbabilities() {
        #expect(StripDoubt(rows: 0..<9, totals: -40, -40).share == 0.5)
        #expect(StripDoubt(rows: 0..<9, totals: -40, -90).share > 0.999_999)
        #expect(StripDoubt(rows: 0..<9, totals: -.infinity, -90).share == 1)
        let doubt = StripDoubt(rows: 4..<9, totals: 0, 0)
        let bead = PathBead(5..<6, 5..<6, probability: 0.9)
        #expect(bead.doubted(by: doubt).probability == 0.45)
        #expect(PathBead(2..<3, 2..<3, probability: 0.9).doubted(by: doubt).probability == 0.9)
    }

    /// Fifteen copies of one text whose chapter numbers are one ahead in the version.
    @Test func misleadingNumbersDoNotLeadIntoTheNextCopy() throws {
        var generator = SeededGenerator(seed: 91)
        let copy = Bitexts.paragraphs(count: 14, using: &generator)
        let english = (1...15).flatMap { [["Session \($0 + 300)."]] + copy }
        let french = Bitexts.translated((1...15).flatMap { [["Session \($0 + 301)."]] + copy })
        let article = Bitexts.article(Bitexts.english(english), Bitexts.french(french))
        let alignment = try #require(try Bitexts.stage().run(article).value.alignments.first)
        #expect(alignment.paragraphs.beads.allSatisfy { $0.canonical == $0.target && $0.type == "1-1" })
    }
}
