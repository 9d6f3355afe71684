import Foundation
import HexaplaCore
import Testing

@testable import HexaplaSystem

@Suite struct CanonicalJSONTests {
    @Test(arguments: [
        "null", "true", "-3", "0.25", "\"é\\n\"", "[1,[],{}]", #"{"a":{"b":[null,1.5]},"z":"/"}"#,
    ])
    func roundTrip(text: String) throws {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(String(decoding: try CanonicalJSON.line(value), as: UTF8.self) == text)
        #expect(value.line == text)
    }

    @Test func keysAreSortedAndLettersPlain() throws {
        let line = try CanonicalJSON.line(["ю": JSONValue.int(1), "b": .string("中/文"), "a": .null])
        #expect(String(decoding: line, as: UTF8.self) == #"{"a":null,"b":"中/文","ю":1}"#)
    }
}
