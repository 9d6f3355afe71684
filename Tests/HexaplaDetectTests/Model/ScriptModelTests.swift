import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct ScriptModelTests {
    @Test(arguments: 0...3)
    func probabilitiesSumToOne(quarters: Int) {
        let calibration = Calibration(factor: 0.7, quarters: quarters)
        for words in [0, 1, 4, 100] {
            let values = calibration.probabilities([3, -2, 0.5, 900], words: words)
            #expect(abs(values.reduce(0, +) - 1) < 1e-9)
            #expect(values.allSatisfy { $0 >= 0 })
        }
    }

    @Test(arguments: [(0, 1.0), (1, 0.5), (2, 0.25), (3, 0.125)])
    func longerTextsAreDamped(quarters: Int, factor: Double) {
        #expect(abs(Calibration(factor: 1, quarters: quarters).factor(words: 16) - factor) < 1e-12)
    }

    @Test func outputsKnowTheSix() {
        #expect(ScriptModel.Output(tag: .spanish, threshold: 1).isTarget)
        #expect(!ScriptModel.Output(tag: .undetermined, threshold: 0).isTarget)
    }
}
