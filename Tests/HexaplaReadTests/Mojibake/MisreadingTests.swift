import Testing

@testable import HexaplaRead

@Suite struct MisreadingTests {
    private let step = Misreading(written: .utf8, read: "windows-1252")

    @Test func describesItself() throws {
        #expect(step.description == "UTF-8 read as windows-1252")
        #expect(MisreadingChain(steps: []).description.isEmpty)
        #expect(MisreadingChain(steps: [step]).description == "UTF-8 read as windows-1252")
        #expect(MisreadingChain(steps: [step, step]).description == "UTF-8 read as windows-1252, twice")
        #expect(MisreadingChain(steps: [step, step, step]).description == "UTF-8 read as windows-1252, 3 times")
        let other = Misreading(written: try #require(NamedScheme("KOI8-R")), read: "windows-1251")
        #expect(
            MisreadingChain(steps: [step, other]).description
                == "UTF-8 read as windows-1252, then KOI8-R read as windows-1251")
    }
}
