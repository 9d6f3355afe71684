import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct ProfileWriterTests {
    private let model = ScriptModel(
        script: .cyrillic, rowBits: 2,
        outputs: [.init(tag: .russian, threshold: 1.25), .init(tag: .undetermined, threshold: 0)],
        scale: 0.125, calibration: Calibration(factor: 0.3, quarters: 3))

    @Test func whatIsWrittenIsRead() throws {
        let rows = (0..<64).map { Int8($0 - 32) }
        let characters = CharacterTableBuilder().build()
        let bytes = ProfileWriter.write(characters: characters, models: [(model, rows)])
        let profile = try LanguageProfile(bytes: bytes)
        var read = try #require(profile.models.first)
        #expect(profile.characters == characters.map(\.bits))
        #expect(bytes[read.offset...].map { Int8(bitPattern: $0) } == rows)
        #expect(profile.rowTables[1] == RowTable(offset: read.offset, shift: 62))
        #expect(profile.rowTables[0].shift == 64)
        read.offset = 0
        #expect(read == model)
    }

    @Test func rowsBeginOnAlignedBytes() throws {
        let bytes = ProfileWriter.write(
            characters: CharacterTableBuilder().build(), models: [(model, [Int8](repeating: 0, count: 64))])
        let offset = try LanguageProfile(bytes: bytes).models.first?.offset
        #expect(offset.map { $0 % 16 } == 0)
    }
}
