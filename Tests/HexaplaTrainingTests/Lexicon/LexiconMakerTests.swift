import Foundation
import Testing

@testable import HexaplaTraining

@Suite struct PairTableTests {
    private func table(_ text: String) throws -> PairTable { try PairTable(Array(text.utf8), label: "terms.tsv") }

    private func pairs(_ text: String) throws -> [String] {
        try table(text).pairs.map { pair in
            "\(pair.label)|\(String(decoding: pair.english, as: UTF8.self))|\(String(decoding: pair.other, as: UTF8.self))"
        }
    }

    @Test func twoColumnsAreNamedAfterTheFile() throws {
        #expect(try pairs("mola\talom\r\nkenu\tunek\n") == ["terms.tsv|mola|alom", "terms.tsv|kenu|unek"])
    }

    @Test func threeColumnsNameTheirSource() throws {
        #expect(try pairs("lab\tmola\talom\n") == ["lab|mola|alom"])
    }

    @Test func whatIsNoPairIsLeftOutAndTold() throws {
        let long = String(repeating: "m", count: PairTable.longestText + 1)
        let table = try table(
            "# a remark\twith a tab\nalone\nmola\t\n\talom\nmola\talom\n\nmola\talom\nsera\t\u{FFFD}les\n\(long)\tx\nb\n"
        )
        #expect(table.pairs.count == 1)
        #expect(
            table.remarks == [
                "1 line beginning with '#', as remarks do, passed over, the first is line 1",
                "2 lines with a single column passed over, the first is line 2",
                "2 lines with an empty side passed over, the first is line 3",
                "1 line with characters that were lost (U+FFFD) passed over, the first is line 8",
                "1 line with more than 10000 bytes on a side passed over, the first is line 9",
                "1 line repeating an earlier line passed over, the first is line 7",
            ])
        #expect(try pairs("").isEmpty && pairs("\n\r\n").isEmpty)
    }

    @Test(arguments: [
        "mola;alom\nkenu;unek\n", "mola,alom\r\nkenu,unek\r\n", "mola,alom\rkenu,unek",
        "\"mola\";alom\nkenu;\"unek\"\n",
        "# remark, with marks; of both\nmola;alom\nkenu;unek",
    ])
    func otherMarksAreReadWhereAllLinesAgree(text: String) throws {
        #expect(try pairs(text) == ["terms.tsv|mola|alom", "terms.tsv|kenu|unek"])
    }

    @Test func quotesHoldMarksAndQuotes() throws {
        #expect(try pairs("\"mola, kenu\",\"alom \"\"x\"\"\"\nsera,ales\n").first == "terms.tsv|mola, kenu|alom \"x\"")
        #expect(try pairs("lab,mola,alom\nlab,kenu,unek") == ["lab|mola|alom", "lab|kenu|unek"])
    }

    @Test(arguments: [
        ("mola;alom\nkenu\nsera;ales\n", 2), ("mola, kenu,alom\nsera,ales\n", 2), ("a;b,c\nd;e,f\n", 1),
        ("a,b,c,d\ne,f,g,h\n", 1), ("\"mola,alom\nkenu,unek\n", 1),
    ])
    func aTableWhoseColumnsCannotBeToldNamesTheLine(text: String, line: Int) {
        let error = #expect(throws: PairTable.Unclear.self) { try table(text) }
        #expect(error?.line == line)
        #expect(error?.description.hasPrefix("Line \(line) ") == true && error?.description.contains("tab") == true)
    }
}
