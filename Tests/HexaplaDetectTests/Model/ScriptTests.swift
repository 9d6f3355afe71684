import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct ScriptTests {
    @Test func countIsTheNumberOfCases() {
        #expect(Script.allCases.count == Script.count)
        #expect(Script.allCases.map { Int($0.rawValue) } == Array(0..<Script.count))
    }

    @Test func punctuationIsNoLetter() {
        #expect(Script.allCases.filter { !$0.isLetter } == [.none, .ignored, .mark, .apostrophe, .ideographicSign])
    }

    @Test(arguments: [(Script.kana, "ja"), (.greek, "el"), (.hebrew, "und"), (.devanagari, "und"), (.latin, "und")])
    func oneLanguageScripts(script: Script, code: String) {
        #expect(script.onlyLanguage.code == code)
    }

    @Test(arguments: [("Latn", Script.latin), ("Cyrl", .cyrillic), ("Arab", .arabic), ("Hans", nil)])
    func modelCodes(code: String, script: Script?) {
        #expect(Script(modelCode: code) == script)
    }
}
