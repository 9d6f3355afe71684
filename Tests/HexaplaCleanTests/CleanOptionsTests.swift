import Foundation
import HexaplaClean
import HexaplaCore
import Testing

@Suite struct CleanOptionsTests {
    @Test func missingKeysKeepTheirDefaults() throws {
        let options = try JSONDecoder().decode(CleanOptions.self, from: Data(#"{"headings":false}"#.utf8))
        var expected = CleanOptions()
        expected.headings = false
        #expect(options == expected)
    }

    @Test func roundTrip() throws {
        var options = CleanOptions()
        options.widestTitle = 7
        options.furniture = false
        #expect(try JSONDecoder().decode(CleanOptions.self, from: JSONEncoder().encode(options)) == options)
    }
}
