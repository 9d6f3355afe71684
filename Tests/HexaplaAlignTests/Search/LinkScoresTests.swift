import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct LinkScoresTests {
    private func model(_ rows: Int, _ columns: Int, band: Band? = nil) -> BeadModel {
        var generator = SeededGenerator(seed: UInt64(rows * 100 + columns))
        let canonical = Sides.random(count: rows, using: &generator)
        let target = Sides.random(count: columns, using: &generator)
        return BeadModel(
            canonical: canonical, target: target, band: band ?? Band(full: rows, columns),
            length: LengthModel(ratio: 1.2, variance: 3), weights: Sides.weights(using: &generator))
    }

    @Test(arguments: [(1, 1), (3, 7), (6, 5), (9, 2)])
    func everyScoreIsThatOfTheFeatures(rows: Int, columns: Int) throws {
        let model = model(rows, columns)
        let scores = LinkScores(model)
        for row in 0..<rows {
            for column in 0..<columns {
                let node = try #require(model.band.node(row, column))
                for height in 1...min(4, rows - row) {
                    for width in 1...min(4, columns - column) {
                        let features = model.linkFeatures(
                            canonical: row..<row + height, target: column..<column + width)
                        let score = scores.score(node: node, rows: height, columns: width)
                        #expect(abs(score - model.score(features)) < 1e-3)
                    }
                }
            }
        }
    }

    @Test func aLinkThatLeavesTheGridHasNoScore() throws {
        let model = model(3, 2)
        let scores = LinkScores(model)
        let node = try #require(model.band.node(1, 1))
        #expect(scores.score(node: node, rows: 2, columns: 1).isFinite)
        #expect(scores.score(node: node, rows: 3, columns: 1) == -.infinity)
        #expect(scores.score(node: node, rows: 1, columns: 2) == -.infinity)
    }

    @Test func aLinkThatLeavesTheBandHasNoScore() throws {
        let band = Band(centers: Array(0...9), halfWidths: Array(repeating: 1, count: 10), columns: 9)
        let model = model(9, 9, band: band)
        let scores = LinkScores(model)
        for row in 0..<9 {
            for column in band.low[row]...band.high[row] {
                let node = try #require(band.node(row, column))
                for rows in 1...4 {
                    for columns in 1...4 where row + rows <= 9 {
                        let isInside = band.node(row + rows, column + columns) != nil
                        #expect(scores.score(node: node, rows: rows, columns: columns).isFinite == isInside)
                    }
                }
            }
        }
    }

    @Test func thereAreSixteenShapesANode() {
        let model = model(4, 4)
        #expect(LinkScores(model).values.count == 25 * 4)
        #expect(LinkScores(self.model(0, 3)).values.allSatisfy { $0 == SIMD4(repeating: -.infinity) })
    }
}
