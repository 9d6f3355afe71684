import HexaplaICU
import Testing

@Suite struct RegularExpressionTests {
    private func matches(_ pattern: String, _ text: String, atMost most: Int = .max) throws -> [String] {
        var expression = try RegularExpression(pattern)
        let bytes = Array(text.utf8)
        return try expression.matches(in: bytes, atMost: most).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("b+", "abbab", ["bb", "b"]), ("\\p{Lu}\\w+", "Ёж и Мост", ["Ёж", "Мост"]), ("桥", "大桥和小桥", ["桥", "桥"]),
        ("[😀-😎]", "a😃b", ["😃"]), ("x*", "axxb", ["xx"]), ("", "abc", []), ("^a|c$", "abc", ["a", "c"]), ("a", "", []),
        ("(?i)ÉTÉ", "été", ["été"]),
    ])
    func placesAreRangesOfBytes(pattern: String, text: String, expected: [String]) throws {
        guard !pattern.isEmpty else {
            #expect(throws: RegularExpression.PatternError.self) { try matches(pattern, text) }
            return
        }
        #expect(try matches(pattern, text) == expected)
    }

    @Test func placesBeyondTheFirstRoomAreFound() throws {
        let text = String(repeating: "é ", count: 1000)
        #expect(try matches("é", text).count == 1000)
        #expect(try matches("é", text, atMost: 3).count == 3)
    }

    @Test(arguments: ["(", "[", "a{2,1}", "*", "\\", "(?<=a*)b", "\\p{No Such}", String(repeating: "(", count: 3000)])
    func whatIsNoExpressionIsASentence(pattern: String) {
        let error = #expect(throws: RegularExpression.PatternError.self) { try matches(pattern, "a") }
        #expect(error?.reason.hasSuffix(".") == true)
    }

    @Test func nestedRepetitionsEnd() {
        let start = ContinuousClock.now
        #expect(throws: ICUError.self) { try matches("(a+)+b", String(repeating: "a", count: 50_000)) }
        #expect(ContinuousClock.now - start < .seconds(30))
    }
}
