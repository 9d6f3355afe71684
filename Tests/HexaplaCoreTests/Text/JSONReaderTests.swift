import Foundation
import HexaplaCore
import Testing

@Suite struct JSONReaderTests {
    @Test(arguments: [
        ("null", JSONValue.null), (" true ", .bool(true)), ("[ ]", .array([])), ("{}", .object([:])),
        ("-12", .int(-12)), ("0", .int(0)), ("9223372036854775807", .int(.max)),
        ("9223372036854775808", .double(0x1p63)),
        ("0.5", .double(0.5)), ("-1e3", .double(-1000)), ("1E-2", .double(0.01)), ("1.0", .double(1)),
        (#""a\"\\\/\b\f\n\r\t\u00e9\u6797""#, .string("a\"\\/\u{8}\u{C}\n\r\té林")),
        (#""\ud83d\ude00""#, .string("😀")), (#""""#, .string("")), ("\"\u{0628}\"", .string("\u{0628}")),
        (
            #"{"b":[1,{"c":null}],"a":"x"}"#,
            .object(["a": .string("x"), "b": .array([.int(1), .object(["c": .null])])])
        ),
    ])
    func values(text: String, value: JSONValue) throws {
        #expect(try JSONReader.value(text.utf8) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "tru", "[1", "[1,]", "[,1]", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{a:1}", "1 2", "01",
        "-",
        "1.", ".5", "1e", "+1", "NaN", "1e999", "\"a", "\"\n\"", #""\x""#, #""\u12"#, #""\u12g4""#, #""\ud83d""#,
        #""\ud83dx""#, #""\ud83d\u0041""#, #""\ude00""#, #""\"#, #"{"a":1,"a":2}"#, #"{"b":1,"a":2,"b":3}"#, "[1}",
        String(repeating: "[", count: 200),
    ])
    func whatIsNoJSONIsRefused(text: String) {
        #expect(throws: JSONError.self) { try JSONReader.value(text.utf8) }
    }

    /// A key is its bytes: compared as characters, the first two would be one, and stand elsewhere.
    @Test func keysAreComparedByTheirBytes() throws {
        let text = "{\"\u{E9}\":1,\"e\u{301}\":2,\"f\":3}"
        let value = try JSONReader.value(text.utf8)
        #expect(value["\u{E9}"] == .int(1) && value["e\u{301}"] == .int(2))
        let sorted = "{\"e\u{301}\":2,\"f\":3,\"\u{E9}\":1}"
        #expect(value.line.utf8.elementsEqual(sorted.utf8))
        var object: JSONObject = [:]
        for (number, key) in ["\u{E9}", "e\u{301}", "f", "\u{E9}"].enumerated() { object.set(key, .int(number)) }
        #expect(object.members.map(\.value) == [.int(1), .int(2), .int(3)])
        #expect(throws: JSONError.self) { try JSONReader.value("{\"e\u{301}\":1,\"f\":2,\"e\u{301}\":3}".utf8) }
    }

    @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0]])
    func bytesThatAreNoTextAreRefused(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSONReader.value(bytes) }
    }

    @Test func theDeepestValueIsRead() throws {
        let text = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(throws: Never.self) { try JSONReader.value(text.utf8) }
        #expect(throws: JSONError.self) { try JSONReader.value("[\(text)]".utf8) }
    }

    /// What the tree writer writes comes back, and cut or changed bytes never stop the program.
    @Test(arguments: 0..<100) func randomTreesComeBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let value = JSONValue.object(["t": JSONValueTests.tree(&generator, depth: 4)])
        for text in [value.line, value.indented] {
            let read = try JSONReader.value(text.utf8)
            #expect(read.line == value.line)
            var bytes = Array(text.utf8)
            bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
            _ = try? JSONReader.value(bytes)
            _ = try? JSONReader.value(bytes.prefix(generator.below(bytes.count)))
        }
    }
}
