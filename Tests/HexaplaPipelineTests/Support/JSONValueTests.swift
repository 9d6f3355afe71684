import Foundation
import Testing

@testable import HexaplaPipeline

@Suite struct JSONValueTests {
    @Test(arguments: [
        "null", "true", "-3", "0.25", "\"é\\n\"", "[1,[],{}]", #"{"a":{"b":[null,1.5]},"z":"/"}"#,
    ])
    func roundTrip(text: String) throws {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(String(decoding: try CanonicalJSON.line(value), as: UTF8.self) == text)
    }

    @Test func keysAreSortedAndLettersPlain() throws {
        let line = try CanonicalJSON.line(["ю": JSONValue.int(1), "b": .string("中/文"), "a": .null])
        #expect(String(decoding: line, as: UTF8.self) == #"{"a":null,"b":"中/文","ю":1}"#)
    }

    @Test func setMakesObjectsOnTheWay() {
        var tree = JSONValue.object(["a": .int(1)])
        tree.set(.bool(true), at: ["b", "c"])
        tree.set(.int(2), at: ["a"])
        #expect(tree == .object(["a": .int(2), "b": .object(["c": .bool(true)])]))
        #expect(tree["b"]?["c"] == .bool(true))
        #expect(tree["a"]?["c"] == nil)
    }
}
