import Testing

@testable import HexaplaAlign

@Suite struct LengthScoresTests {
    @Test func theScoreIsThatOfTheTableInDoublePrecision() {
        for z in stride(from: 0 as Float, through: 7, by: 0.0173) {
            let scores = LengthScores.shared.values.withUnsafeBufferPointer {
                LengthScores.score(SIMD4(z, -z, z / 2, 0), $0)
            }
            #expect(abs(scores[0] - LengthTable.shared.value(z)) < 1e-5)
            #expect(scores[1] == scores[0])
            #expect(abs(scores[2] - LengthTable.shared.value(z / 2)) < 1e-5)
            #expect(scores[3] == 0)
        }
    }

    @Test(arguments: [5, 4.9999, 1e9, Float.infinity, .nan])
    func farOffTheScoreIsTheFloor(z: Float) {
        let scores = LengthScores.shared.values.withUnsafeBufferPointer {
            LengthScores.score(SIMD4(repeating: z), $0)
        }
        #expect(scores[0] == -12)
    }
}
