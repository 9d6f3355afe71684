import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct CalibrationFitterTests {
    /// Pieces whose log-odds are `overconfidence` times the true ones.
    private func pieces(overconfidence: Double) -> [CalibrationFitter.Piece] {
        var generator = SeededGenerator(seed: 5)
        return (0..<3000).map { _ in
            let odds = generator.unit() * 6 - 3
            let isFirst = generator.unit() < 1 / (1 + Exponential.of(-odds))
            return CalibrationFitter.Piece(scores: [odds * overconfidence, 0], target: isFirst ? 0 : 1, words: 1)
        }
    }

    @Test(arguments: [1.0, 2, 5])
    func undoesOverconfidence(overconfidence: Double) {
        let (calibration, brier) = CalibrationFitter.fit(pieces(overconfidence: overconfidence))
        #expect(abs(calibration.factor(words: 1) * overconfidence - 1) < 0.3)
        #expect(brier > 0 && brier < 0.5)
    }

    @Test func withoutPiecesThereIsADefault() {
        #expect(CalibrationFitter.fit([]).brier == 0)
        #expect(CalibrationFitter.fit([]).calibration.factor > 0)
    }
}
