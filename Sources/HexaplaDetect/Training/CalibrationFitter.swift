/// Fits the calibration of one model to pieces of held-out text.
///
/// The factor and its fall with length are those with the smallest Brier score of the best output's probability
/// (Guo et al., "On calibration of modern neural networks", ICML 2017, with the length added).
struct CalibrationFitter {
    /// A piece of held-out text: the log-odds of each output, the output it belongs to, its number of words.
    struct Piece {
        let scores: [Double]
        let target: Int
        let words: Int
    }

    /// The best calibration for the pieces, and its mean squared error; a plain damping by length without pieces.
    static func fit(_ pieces: [Piece]) -> (calibration: Calibration, brier: Double) {
        guard !pieces.isEmpty else { return (Calibration(factor: 1, quarters: 2), 0) }
        var best = (calibration: Calibration(factor: 1, quarters: 0), brier: Double.infinity)
        for quarters in 0...3 {
            for step in 0...24 {
                let factor = 0.05 * Exponential.of(Double(step) * 0.16)
                let calibration = Calibration(factor: factor, quarters: quarters)
                let error = brier(pieces, calibration)
                if error < best.brier { best = (calibration, error) }
            }
        }
        return best
    }

    private static func brier(_ pieces: [Piece], _ calibration: Calibration) -> Double {
        var total = 0.0
        for piece in pieces {
            let probabilities = calibration.probabilities(piece.scores, words: piece.words)
            for (index, probability) in probabilities.enumerated() {
                let error = probability - (index == piece.target ? 1 : 0)
                total += error * error
            }
        }
        return total / Double(max(pieces.count, 1))
    }
}
