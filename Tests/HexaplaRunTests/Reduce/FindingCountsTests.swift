import HexaplaCore
import HexaplaRecord
import Testing

@testable import HexaplaRun

@Suite struct FindingCountsTests {
    @Test func ranksByCountThenCode() throws {
        var tally = FindingCounts()
        let codes = ["HX-C-1", "HX-A-1", "HX-B-1", "HX-B-1"].map(FindingCode.init(rawValue:))
        tally.add(codes.map { Finding($0, .info, "A remark.") })
        tally.add([Finding(codes[0], .error, "A remark.")])
        let ranked = tally.ranked(try FindingCatalogue(text: "", file: "f"))
        #expect(ranked.map(\.code.rawValue) == ["HX-B-1", "HX-C-1", "HX-A-1"])
        #expect(ranked.map(\.count) == [2, 2, 1])
        #expect(tally.severities == [.info: 4, .error: 1])
    }
}
