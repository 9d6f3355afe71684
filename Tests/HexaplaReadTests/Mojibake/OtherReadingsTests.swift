import Testing

@testable import HexaplaRead

@Suite struct OtherReadingsTests {
    @Test func namesTheReading() throws {
        let readings = OtherReadings(model: try Samples.model(), written: MojibakeFinder.written)
        let text = try Misread.text(Samples.russian, written: "KOI8-R", read: "windows-1251")
        let found = try #require(readings.best(of: TracedText(Array(text.utf8)), from: 0))
        #expect(found.description == "KOI8-R read as windows-1251")
        #expect(readings.best(of: TracedText(Array(Samples.russian.utf8)), from: 0) == nil)
        #expect(readings.best(of: TracedText(), from: 0) == nil)
    }
}
