import Testing

@testable import HexaplaRead

@Suite struct EncodingModelTablesTests {
    private func cost(_ model: EncodingModel, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Int {
        Int(model.costs[model.symbol(of: before.value) * model.symbolCount + model.symbol(of: after.value)])
    }

    @Test func pairsGoBeforeClasses() throws {
        let steps = Array(repeating: "10", count: SymbolClass.allCases.count).joined(separator: " ")
        let model = try EncodingModel(
            parsing: "class\tlatinLower\t05a\t07b\nclass\tspace\t01␣\nstep\tlatinLower\t\(steps)\npair\ta\t03b␣\n")
        #expect(cost(model, "a", "b") == 3)
        #expect(cost(model, "a", " ") == 3)
        #expect(cost(model, "b", "a") == 10 + 5 + EncodingModelTables.fallback)
        #expect(cost(model, "b", "z") == 10 + EncodingModelTables.unseen + EncodingModelTables.fallback)
        #expect(cost(model, "a", "\u{1}") == EncodingModelTables.bad)
        #expect(cost(model, "a", "\u{FFFD}") == EncodingModelTables.bad)
    }

    @Test func hanCostsAreRead() throws {
        let model = try EncodingModel(parsing: "han\t12的一\t60龘")
        #expect(model.hanCost(of: 0x4E00) == 12)
        #expect(model.hanCost(of: 0x9F98) == 60)
        #expect(model.hanCost(of: 0x4E01) == 75)
    }
}
