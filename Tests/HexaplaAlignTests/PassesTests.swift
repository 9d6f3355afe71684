import Foundation
import Testing

@testable import HexaplaAlign

@Suite struct PassesTests {
    @Test(arguments: [("1", Passes.one), ("2", .two), ("\"1\"", .one), ("\"2\"", .two), ("\"auto\"", .auto)])
    func numbersAndWordsAreRead(json: String, passes: Passes) throws {
        #expect(try JSONDecoder().decode([Passes].self, from: Data("[\(json)]".utf8)) == [passes])
    }

    @Test(arguments: ["0", "3", "\"both\"", "true", "null"])
    func anythingElseIsRefused(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Passes].self, from: Data("[\(json)]".utf8)) }
    }

    @Test func aNumberIsWrittenAsANumber() throws {
        #expect(String(decoding: try JSONEncoder().encode(Passes.allCases), as: UTF8.self) == #"[1,2,"auto"]"#)
    }
}
