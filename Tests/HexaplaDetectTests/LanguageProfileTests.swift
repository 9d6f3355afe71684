import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct LanguageProfileTests {
    @Test func knowsItsLanguagesByName() throws {
        let codes = try LanguageProfile(bytes: try TinyProfile.bytes.get()).languages.map(\.code)
        #expect(Set(["en", "ar", "es", "ru", "fr", "pt", "de", "uk", "fa", "ja", "ko"]).isSubset(of: codes))
        #expect(!codes.contains("und"))
        #expect(Set(codes).count == codes.count)
    }

    @Test func refusesOtherFiles() {
        #expect(throws: ProfileError.notAProfile) { try LanguageProfile(bytes: []) }
        #expect(throws: ProfileError.notAProfile) { try LanguageProfile(bytes: Array("PK\u{3}\u{4} something".utf8)) }
    }

    @Test func refusesAnotherVersion() throws {
        var bytes = try TinyProfile.bytes.get()
        bytes[4] = 9
        #expect(throws: ProfileError.version(9)) { _ = try LanguageProfile(bytes: bytes) }
    }

    @Test(arguments: [8, 16, 20, 300, 100_000])
    func refusesADamagedFile(place: Int) throws {
        var bytes = try TinyProfile.bytes.get()
        bytes[place] ^= 0x10
        #expect(throws: ProfileError.damaged) { _ = try LanguageProfile(bytes: bytes) }
    }

    @Test(arguments: [16, 17, 40, 200, 5_000])
    func refusesAFileCutShort(count: Int) throws {
        let bytes = Array(try TinyProfile.bytes.get().prefix(count))
        #expect(throws: ProfileError.self) { _ = try LanguageProfile(bytes: bytes) }
    }

    /// The reader's own checks, with the checksum made right again.
    @Test(arguments: [16, 20, 21, 22])
    func refusesImpossibleFields(place: Int) throws {
        var bytes = try TinyProfile.bytes.get()
        bytes[place] = 0xEE
        let checksum = ProfileFormat.computeChecksum(bytes)
        for index in 0..<8 { bytes[8 + index] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * index)) }
        #expect(throws: ProfileError.self) { _ = try LanguageProfile(bytes: bytes) }
    }

    @Test func checksumIsTheHeaders() throws {
        let bytes = try TinyProfile.bytes.get()
        #expect(try LanguageProfile(bytes: bytes).checksum == ProfileFormat.computeChecksum(bytes))
    }
}
