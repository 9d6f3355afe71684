import Testing

@testable import HexaplaRead

@Suite struct EncodingModelTrainerTests {
    private func train(_ lines: [String]) -> String {
        var trainer = EncodingModelTrainer()
        for line in lines { trainer.add(Substring(line), weight: 2) }
        trainer.addCommonHan([0x6865, 0x9F98])
        return trainer.resource()
    }

    @Test func isReadBack() throws {
        let model = try EncodingModel(parsing: train(Samples.all))
        var known = EncodingJudge(model)
        var unknown = EncodingJudge(model)
        for scalar in Samples.russian.unicodeScalars { known.add(scalar.value) }
        for scalar in Samples.russian.unicodeScalars.reversed() { unknown.add(scalar.value) }
        #expect(known.total < unknown.total)
        #expect(model.hanCost(of: 0x9F98) < model.hanCost(of: 0x9F99))
    }

    @Test func isTheSameForTheSameText() {
        #expect(train(Samples.all) == train(Samples.all))
        #expect(train(Samples.all) == train(Samples.all.reversed()))
    }

    @Test func costsAreLogarithms() throws {
        let resource = train(["ab", "ab", "ab", "ac"])
        let line = try #require(resource.split(separator: "\n").first { $0.hasPrefix("pair\ta") })
        // Three quarters: 5 ln(4/3) = 1.4; one quarter: 5 ln 4 = 6.9.
        #expect(line == "pair\ta\t01b\t07c")
    }
}
