import Testing

@testable import HexaplaDetect

@Suite struct HanWeightsTests {
    private func learn(_ simplified: [String], _ traditional: [String], _ other: [String] = []) -> [Int] {
        let bytes = { (texts: [String]) in texts.map { Array($0.utf8) } }
        return HanWeights.learn(
            simplifiedTexts: bytes(simplified), traditionalTexts: bytes(traditional), otherTexts: bytes(other))
    }

    @Test func characterOfOneScriptWeigh() {
        let weights = learn(["这门口开门", "这门"], ["這門口開門", "這門"])
        #expect(weights[0x95E8] < 0 && weights[0x9580] > 0)
        #expect(weights[0x53E3] == 0)
    }

    @Test func unlabelledTextTeachesMore() {
        let simplified = Array(repeating: "这门这门", count: 4)
        let traditional = Array(repeating: "這門這門", count: 4)
        let other = Array(repeating: "这门这门鸟鸟", count: 5) + Array(repeating: "這門這門鳥鳥", count: 5)
        let weights = learn(simplified, traditional, other)
        #expect(weights[0x9E1F] < 0 && weights[0x9CE5] > 0)
        #expect(learn(simplified, traditional)[0x9CE5] == 0)
    }

    @Test func noTextNoWeights() {
        #expect(learn([], []).allSatisfy { $0 == 0 })
    }
}
