import Testing

@testable import HexaplaRead

@Suite struct EncodingModelTests {
    @Test func shippedModelKnowsTheScripts() throws {
        let model = try Samples.model()
        #expect(model.costs.count == model.symbolCount * model.symbolCount)
        let classes = SymbolClass.allCases.count
        for scalar in "eéяЯيñ،。".unicodeScalars { #expect(model.symbol(of: scalar.value) >= classes) }
        #expect(model.hanCost(of: 0x7684) < model.hanCost(of: 0x9F98))
        #expect(model.hanCost(of: 0x20000) == model.hanCost(of: 0x9FFF))
    }

    @Test func emptyTextGivesAModelWithoutKnowledge() throws {
        let model = try EncodingModel(parsing: "")
        #expect(model.symbolCount == SymbolClass.allCases.count)
    }

    @Test(arguments: [
        "what\tx", "class\tgreek\t10a", "step\thand\t1 2", "step\tspace\t1 2 3", "pair\t", "pair\ta\txx",
        "class\tspace\tx",
        "han\t-1a",
    ])
    func aBadLineIsNamed(line: String) {
        let error = #expect(throws: EncodingModelError.self) { try EncodingModel(parsing: "# remark\n\n\(line)\n") }
        #expect(error?.line == 3)
        #expect(error?.description == "Line 3 of the encoding model cannot be read.")
    }
}
