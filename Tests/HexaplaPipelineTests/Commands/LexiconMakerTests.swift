import Foundation
import Testing

@testable import HexaplaPipeline

@Suite struct PairTableTests {
    private func pairs(_ text: String) -> [String] {
        PairTable(Array(text.utf8), label: "terms.tsv").pairs.map { pair in
            "\(pair.label)|\(String(decoding: pair.english, as: UTF8.self))|\(String(decoding: pair.other, as: UTF8.self))"
        }
    }

    @Test func twoColumnsAreNamedAfterTheFile() {
        #expect(pairs("mola\talom\r\nkenu\tunek\n") == ["terms.tsv|mola|alom", "terms.tsv|kenu|unek"])
    }

    @Test func threeColumnsNameTheirSource() {
        #expect(pairs("lab\tmola\talom\n") == ["lab|mola|alom"])
    }

    @Test func whatIsNoPairIsLeftOut() {
        #expect(
            pairs("# a remark\twith a tab\nalone\nmola\t\n\talom\nmola\talom\nmola\talom\n") == ["terms.tsv|mola|alom"])
        #expect(PairTable([0xFF, 0x09, 0x41, 0x0A], label: "x").pairs.isEmpty)
        #expect(PairTable([], label: "x").pairs.isEmpty)
    }
}
