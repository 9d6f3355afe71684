import Foundation
import Testing

@testable import HexaplaReport

@Suite("JSON values") struct JSONValueTests {
    @Test("Keys are sorted however they came")
    func sortedKeys() {
        var object: JSONObject = ["type": .string("1-1"), "doc": .string("a")]
        object.set("lang", .string("ar"))
        object.set("absent", nil)
        object.set("zeta", .bool(true))
        object.set("alpha", .null)
        #expect(
            JSONValue.object(object).line == #"{"alpha":null,"doc":"a","lang":"ar","type":"1-1","zeta":true}"#)
    }

    @Test(
        "Letters stay as they are, marks and line ends are escaped",
        arguments: [
            ("ليندمار 林 é", "ليندمار 林 é"), ("a\"b\\c/d", #"a\"b\\c/d"#), ("\u{0}\u{1F}", #"\u0000\u001f"#),
            ("\n\r\t", #"\n\r\t"#), ("\u{2028}\u{2029}\u{85}\u{7F}", #"\u2028\u2029\u0085\u007f"#),
            ("\u{202E}", "\u{202E}"), ("e\u{301}", "e\u{301}"), ("", ""),
        ])
    func strings(text: String, expected: String) {
        #expect(Array(JSONValue.string(text).line.utf8) == Array("\"\(expected)\"".utf8))
    }

    @Test("Random texts come back byte for byte from a foreign reader")
    func roundTrip() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let text = generator.nastyText(upTo: 30)
            let line = JSONValue.object(["t": .string(text)]).line
            #expect(!line.contains { $0.isNewline })
            let read = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
            #expect(read["t"].map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    @Test("The indented form is the same value")
    func indented() throws {
        let value = JSONValue.object(["b": .ints([1, 2]), "a": .array([]), "c": .object([:])])
        #expect(value.indented == "{\n  \"a\": [],\n  \"b\": [\n    1,\n    2\n  ],\n  \"c\": {}\n}\n")
        #expect(value.line == #"{"a":[],"b":[1,2],"c":{}}"#)
    }
}
