import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct DecisionTests {
    /// A profile with one model of two rows: every text gets row 0 or 1 of equal content, so the sums are known.
    private func detector(lead: Double, handicap: Double) throws -> LanguageDetector {
        let outputs = [
            ScriptModel.Output(tag: .english, threshold: lead),
            ScriptModel.Output(tag: LanguageTag("pt") ?? .undetermined, threshold: handicap),
        ]
        let model = ScriptModel(
            script: .latin, rowBits: 1, outputs: outputs, scale: 0.5,
            calibration: Calibration(factor: 1, quarters: 0))
        let row: [Int8] = [3, 1] + Array(repeating: 0, count: 14)
        let bytes = ProfileWriter.write(characters: CharacterTableBuilder().build(), models: [(model, row + row)])
        return LanguageDetector(profile: try LanguageProfile(bytes: bytes))
    }

    /// The word "a" has two features: English leads by 2 · (3 − 1) · 0.5 = 2.
    @Test(arguments: [(1.9, 0.0, "en"), (2.1, 0, "pt"), (2.1, 0.5, "en"), (1.9, -0.5, "pt")])
    func theLeadDecides(lead: Double, handicap: Double, code: String) throws {
        let guess = try detector(lead: lead, handicap: handicap).detect(Array("a".utf8))
        #expect(guess.tag.code == code)
        let odds = Exponential.of(2)
        let expected = code == "en" ? odds / (1 + odds) : 1 / (1 + odds)
        #expect(abs(guess.confidence - expected) < 1e-6)
    }

    @Test func theClosedSetKnowsNoLead() throws {
        let guess = try detector(lead: 99, handicap: 0).closedSetGuess(Array("a".utf8))
        #expect(guess == LanguageGuess(tag: .english, confidence: 1))
    }

    @Test func aScriptWithoutModelIsUndetermined() throws {
        #expect(try detector(lead: 0, handicap: 0).detect(Array("мост".utf8)).tag == .undetermined)
    }
}
