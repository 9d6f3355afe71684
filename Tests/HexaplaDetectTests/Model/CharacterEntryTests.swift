import Testing

@testable import HexaplaDetect

@Suite struct CharacterEntryTests {
    @Test func packsAndUnpacks() {
        let entry = CharacterEntry(script: .cyrillic, folded: 0x456, isCapital: true, isRare: true)
        #expect(entry.script == .cyrillic && entry.folded == 0x456 && entry.isCapital && entry.isRare)
        #expect(CharacterEntry(script: .none).bits == 0)
    }

    @Test(arguments: [-64, -1, 0, 1, 64])
    func keepsTheSignOfHanWeights(weight: Int) {
        let entry = CharacterEntry(script: .han, folded: UInt16(bitPattern: Int16(weight)))
        #expect(entry.hanWeight == weight && entry.script == .han)
    }

    @Test(arguments: [
        (0x20000, Script.han), (0x10330, .other), (0x1F600, .none), (0x1D400, .none), (0xE0100, .ignored),
    ])
    func rulesAboveThePlane(value: Int, script: Script) {
        #expect(CharacterEntry.supplementary(UInt32(value)).script == script)
        #expect(CharacterEntry(UInt32(value), in: [UInt32](repeating: 0, count: 4).span).script == script)
    }

    @Test func readsTheTable() {
        let table = [0, CharacterEntry(script: .latin, folded: 0x61).bits]
        #expect(CharacterEntry(1, in: table.span).folded == 0x61)
    }
}
