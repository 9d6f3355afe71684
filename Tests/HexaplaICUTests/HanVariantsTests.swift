import HexaplaICU
import Testing

@Suite struct HanVariantsTests {
    @Test(arguments: [("國", "国"), ("體", "体"), ("會", "会"), ("後", "后"), ("裡", "里")])
    func simplifies(traditional: String, simplified: String) throws {
        let variants = try #require(HanVariants.shared)
        let scalar = try #require(traditional.unicodeScalars.first).value
        #expect(variants.simplified(scalar) == simplified.unicodeScalars.first?.value)
    }

    @Test(arguments: ["国", "俱", "著", "人", "「", "a", "具"])
    func leavesSimplifiedTextAlone(source: String) throws {
        let variants = try #require(HanVariants.shared)
        let scalar = try #require(source.unicodeScalars.first).value
        #expect(variants.simplified(scalar) == nil)
    }

    @Test(arguments: [("国", -1), ("國", 1), ("人", 0), ("後", 0), ("a", 0)])
    func tellsWhatACharacterSaysAboutItsText(source: String, evidence: Int) throws {
        let variants = try #require(HanVariants.shared)
        #expect(variants.evidence(try #require(source.unicodeScalars.first).value) == evidence)
    }
}
