import Foundation
import HexaplaCore
import Testing

@Suite struct FindingTests {
    @Test func aFindingIsWrittenWithShortKeys() throws {
        let finding = Finding(
            FindingCode(rawValue: "HX-READ-001"), .warning, "A byte is wrong.", article: "a1", language: .french,
            level: .paragraph, index: 3, file: "a1/fr.txt", span: ByteRange(4, 5))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = String(decoding: try encoder.encode(finding), as: UTF8.self)
        let expected =
            #"{"code":"HX-READ-001","doc":"a1","file":"a1/fr.txt","index":3,"lang":"fr","level":"paragraph","#
            + #""message":"A byte is wrong.","severity":"warning","span":[4,5]}"#
        #expect(line == expected)
        #expect(try JSONDecoder().decode(Finding.self, from: Data(line.utf8)) == finding)
    }

    @Test func severitiesAreOrdered() {
        #expect(Severity.allCases.sorted() == [.info, .warning, .error])
    }
}
