import Testing

@testable import HexaplaDetect

@Suite struct MarkComposerTests {
    @Test(arguments: [
        ("e", 0x301, "é"), ("c", 0x327, "ç"), ("n", 0x303, "ñ"), ("и", 0x306, "й"), ("е", 0x308, "ё"),
        ("і", 0x308, "ї"),
    ])
    func composes(letter: String, mark: UInt16, composed: String) {
        let base = letter.utf16.first ?? 0
        #expect(MarkComposer.compose(base, mark) == composed.utf16.first)
    }

    @Test func leavesOtherPairsAlone() {
        #expect(MarkComposer.compose(0x71, 0x301) == nil)
        #expect(MarkComposer.compose(0x61, 0x61) == nil)
    }
}
