import Foundation
import HexaplaCore
import Testing

@Suite struct JSONValueTests {
    @Test func keysAreSortedHoweverTheyCame() {
        var object: JSONObject = ["type": .string("1-1"), "doc": .string("a")]
        object.set("lang", .string("ar"))
        object.set("absent", nil)
        object.set("zeta", .bool(true))
        object.set("alpha", .null)
        object.set("doc", .string("b"))
        #expect(
            JSONValue.object(object).line == #"{"alpha":null,"doc":"b","lang":"ar","type":"1-1","zeta":true}"#)
        #expect(object["lang"] == .string("ar") && object["absent"] == nil)
    }

    @Test(arguments: [
        ("ليندمار 林 é", "ليندمار 林 é"), ("a\"b\\c/d", #"a\"b\\c/d"#), ("\u{0}\u{1F}", #"\u0000\u001f"#),
        ("\n\r\t", #"\n\r\t"#), ("\u{2028}\u{2029}\u{85}\u{7F}", #"\u2028\u2029\u0085\u007f"#),
        ("\u{202E}", "\u{202E}"), ("e\u{301}", "e\u{301}"), ("", ""), ("\u{A0}é€", "\u{A0}é€"),
    ])
    func lettersStayAndMarksAndLineEndsAreEscaped(text: String, expected: String) {
        #expect(Array(JSONValue.string(text).line.utf8) == Array("\"\(expected)\"".utf8))
    }

    @Test func theIndentedFormIsTheSameValue() {
        let value = JSONValue.object(["b": .ints([1, 2]), "a": .array([]), "c": .object([:]), "d": .ints(3..<4)])
        #expect(
            value.indented
                == "{\n  \"a\": [],\n  \"b\": [\n    1,\n    2\n  ],\n  \"c\": {},\n  \"d\": [\n    3\n  ]\n}\n")
        #expect(value.line == #"{"a":[],"b":[1,2],"c":{},"d":[3]}"#)
    }

    @Test(arguments: [
        (JSONValue.decimal(0.123456), "0.1235"), (.decimal(1), "1.0"), (.decimal(.nan), "null"),
        (.decimal(-.infinity), "null"), (.double(0.1 + 0.2), "0.30000000000000004"), (.double(.infinity), "null"),
        (.int(.min), "-9223372036854775808"), (.bool(false), "false"), (.null, "null"),
    ])
    func numbersAndWords(value: JSONValue, text: String) {
        #expect(value.line == text)
    }

    @Test func setMakesObjectsOnTheWay() {
        var tree = JSONValue.object(["a": .int(1)])
        tree.set(.bool(true), at: ["b", "c"])
        tree.set(.int(2), at: ["a"])
        #expect(tree == .object(["a": .int(2), "b": .object(["c": .bool(true)])]))
        #expect(tree["b"]?["c"] == .bool(true))
        #expect(tree["a"]?["c"] == nil)
    }

    /// Both forms of random trees come back from a foreign reader, byte for byte, and a line is one line.
    @Test(arguments: 0..<150)
    func randomTreesComeBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let value = JSONValue.object(["t": Self.tree(&generator, depth: 4)])
        #expect(!value.line.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(!value.line.contains { $0.isNewline })
        for text in [value.line, value.indented] {
            let read = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
            #expect(read == value, "\(text)")
            #expect(read.line.utf8.elementsEqual(value.line.utf8))
        }
    }

    static func tree(_ generator: inout SeededGenerator, depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .int(Int.random(in: .min ... .max, using: &generator))
        case 3: return .double(Double(Int.random(in: -9999...9999, using: &generator)) / 7 + 0.01)
        case 4, 5: return .string(text(&generator))
        case 6:
            return .array(
                (0..<Int.random(in: 0..<4, using: &generator)).map { _ in tree(&generator, depth: depth - 1) })
        default:
            var object = JSONObject([:])
            for _ in 0..<Int.random(in: 0..<4, using: &generator) {
                object.set(text(&generator), tree(&generator, depth: depth - 1))
            }
            return .object(object)
        }
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let marks: [Unicode.Scalar] = [
            "\"", "\\", "/", "\u{0}", "\u{8}", "\u{C}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9F}", "\u{A0}", "\u{85}",
            "\u{2028}", "\u{2029}", "\u{2027}", "\u{202A}", "\u{20A8}", "\n", "\r", "\t", "a", "م", "中", "é", "e",
            "\u{301}", "\u{FEFF}", "\u{FFFE}", "\u{10FFFF}", "😀", "{", "]",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<12, using: &generator) {
            if let mark = marks.randomElement(using: &generator) { text.append(mark) }
        }
        return String(text)
    }
}
