import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaSegment

@Suite struct HanTableTests {
    @Test func charactersHaveTheTraitsOfTheirLists() {
        let table = HanTable(TestLanguages.lists(.chinese))
        #expect(table[0x56DB].contains(.numeral))  // 四
        #expect(table[0x738B].contains(.surname))  // 王
        #expect(table[0x8005].contains(.suffix))  // 者
        #expect(table[0x4E8E].isSuperset(of: [.verbal, .surname]))  // 于
        #expect(table[0x9EA6].contains(.sound) && !table[0x9EA6].contains(.foreign))  // 麦
        #expect(table[0x61].isEmpty && table[0x10FFFF].isEmpty)
    }

    @Test func everyKindOfTheFileIsKnown() throws {
        let words: Set = ["whole", "verb"]
        for parts in TestLanguages.lists(.chinese).wordParts {
            #expect(HanTraits.kinds[parts.kind] != nil || words.contains(parts.kind), "\(parts.kind)")
        }
    }

    @Test func otherLanguagesHaveNoTable() {
        #expect(TestLists.segmenter.profile(.french).han.isEmpty)
        #expect(HanTable(nil).isEmpty)
    }
}
