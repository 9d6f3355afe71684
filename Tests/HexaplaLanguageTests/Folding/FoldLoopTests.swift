import HexaplaCore
import Testing

@testable import HexaplaLanguage

@Suite struct FoldLoopTests {
    /// Every scalar of the Basic Multilingual Plane and some beyond, an x before each.
    private static let scalars: [UInt32] =
        (Array(1...0xD7FF) + Array(0xE000...0xFFFF) + Array(0x1D7CE...0x1D7FF) + Array(0x1FBF0...0x1FBF9)
            + [0x1F600, 0x20000, 0xE0100, 0x10FFFF])

    private static func habits(_ tag: LanguageTag) -> FoldingHabits { FoldingHabits(tag, LanguageFacts(tag)) }

    @Test func theLoopFoldsAsTheTableSays() {
        let table = FoldTable.standard
        var text: [UInt8] = []
        var expected: [UInt8] = []
        for scalar in Self.scalars {
            text.append(0x78)
            expected.append(0x78)
            UTF8Bytes.append(scalar, to: &text)
            for folded in Self.folded(scalar, table) { UTF8Bytes.append(folded, to: &expected) }
        }
        var folder = Folder(table: table, disabled: ["accent"])
        let (folded, map) = folder.fold(text, habits: Self.habits(.english))
        #expect(folded == expected)
        #expect(map.fromCount == folded.count && map.toEnd == text.count)
    }

    private static func folded(_ scalar: UInt32, _ table: FoldTable) -> [UInt32] {
        if scalar >= 0x10000 { return table.fold(beyond: scalar)?.scalars ?? [scalar] }
        let entry = table[scalar]
        return entry.isUnchanged ? [scalar] : table.scalars(entry)
    }

    @Test func growingTextFindsRoom() {
        let text = Array(String(repeating: "ﷺ", count: 2000).utf8)
        var folder = Folder(table: .standard, disabled: ["accent"])
        let (folded, map) = folder.fold(text, habits: Self.habits(.arabic))
        #expect(folded.count == 2000 * "صلي الله عليه وسلم".utf8.count)
        #expect(map.fromCount == folded.count && map.toEnd == text.count)
    }
}
