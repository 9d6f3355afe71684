import Foundation
import HexaplaRead
import Testing

@Suite struct ReadOptionsTests {
    @Test(arguments: [
        ("{}", ReadOptions()), (#"{"paragraphs":"line"}"#, ReadOptions(paragraphs: .line)),
        (
            #"{"encoding":"KOI8-R","paragraphs":"blank","presegmented":true}"#,
            ReadOptions(encoding: "KOI8-R", paragraphs: .blank, presegmented: true)
        ),
    ])
    func missingKeysHaveDefaults(json: String, expected: ReadOptions) throws {
        #expect(try JSONDecoder().decode(ReadOptions.self, from: Data(json.utf8)) == expected)
        #expect(try JSONDecoder().decode(ReadOptions.self, from: JSONEncoder().encode(expected)) == expected)
    }

    @Test func refusesUnknownChoices() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ReadOptions.self, from: Data(#"{"paragraphs":"page"}"#.utf8))
        }
    }
}
