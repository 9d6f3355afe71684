import HexaplaICU
import Testing

@Suite struct CaseFolderTests {
    @Test(arguments: [("A", "a"), ("Ж", "ж"), ("ß", "ss"), ("É", "é"), ("ﬁ", "fi"), ("中", "中")])
    func foldsCaseInFull(source: String, folded: String) throws {
        let scalar = try #require(source.unicodeScalars.first).value
        #expect(CaseFolder.fold(scalar) == folded.unicodeScalars.map(\.value))
    }

    @Test(arguments: [("7", 7), ("٣", 3), ("۹", 9), ("५", 5), ("７", 7)])
    func knowsDigits(source: String, value: UInt32) throws {
        let scalar = try #require(source.unicodeScalars.first).value
        #expect(CaseFolder.digitValue(scalar) == value)
    }

    @Test(arguments: ["a", "½", "Ⅳ", "三"])
    func knowsWhatIsNoDigit(source: String) throws {
        let scalar = try #require(source.unicodeScalars.first).value
        #expect(CaseFolder.digitValue(scalar) == nil)
    }

    @Test func decomposesPresentationForms() {
        #expect(CaseFolder.compatibility(0xFEFB) == [0x644, 0x627])
        #expect(CaseFolder.compatibility(0x61) == [])
    }
}
