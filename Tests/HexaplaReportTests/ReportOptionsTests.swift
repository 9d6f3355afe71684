import Foundation
import Testing

@testable import HexaplaReport

@Suite("Report options") struct ReportOptionsTests {
    @Test("What is not given keeps its default")
    func defaults() throws {
        let read = try JSONDecoder().decode(ReportOptions.self, from: Data(#"{"ledgerEntries":3}"#.utf8))
        var expected = ReportOptions()
        expected.ledgerEntries = 3
        #expect(read == expected)
        #expect(try JSONDecoder().decode(ReportOptions.self, from: JSONEncoder().encode(read)) == read)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ReportOptions.self, from: Data(#"{"tableRows":"many"}"#.utf8))
        }
    }
}
