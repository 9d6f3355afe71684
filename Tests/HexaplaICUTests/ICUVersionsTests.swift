import HexaplaICU
import Testing

@Suite struct ICUVersionsTests {
    @Test func versionsAreDottedNumbers() {
        let versions = ICUVersions.current
        for version in [versions.icu, versions.unicode, versions.cldr] {
            #expect(version.split(separator: ".").allSatisfy { Int($0) != nil })
            #expect(!version.isEmpty)
        }
    }
}
