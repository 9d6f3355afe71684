import Foundation
import HexaplaCore
import Testing

@testable import HexaplaCheck

@Suite struct CheckOptionsTests {
    @Test func missingKeysKeepTheirDefaults() throws {
        let options = try JSONDecoder().decode(CheckOptions.self, from: Data(#"{"agreement":4}"#.utf8))
        var expected = CheckOptions()
        expected.agreement = 4
        #expect(options == expected)
    }

    @Test func roundTrip() throws {
        var options = CheckOptions()
        options.unsureShare = 0.25
        options.sentences = false
        #expect(try JSONDecoder().decode(CheckOptions.self, from: JSONEncoder().encode(options)) == options)
    }
}
