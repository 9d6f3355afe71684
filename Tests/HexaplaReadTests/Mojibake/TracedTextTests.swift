import Testing

@testable import HexaplaRead

@Suite struct TracedTextTests {
    @Test(arguments: Samples.all + ["", "a"])
    func keepsTheText(text: String) {
        let traced = TracedText(Array(text.utf8))
        #expect(traced.utf8 == Array(text.utf8))
        #expect(traced.scalars.count == text.unicodeScalars.count)
        #expect(traced.ends.last ?? 0 == text.utf8.count)
    }

    @Test func textCostsLessThanNoise() throws {
        let model = try Samples.model()
        let text = TracedText(Array(Samples.russian.utf8))
        let noise = TracedText(Array(String(String.UnicodeScalarView(Samples.russian.unicodeScalars.reversed())).utf8))
        #expect(text.cost(model) < noise.cost(model))
    }
}
