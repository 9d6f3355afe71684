import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct LineJoinerTests {
    /// Joins all lines of a text.
    private func join(_ text: String) -> String {
        let utf8 = Array(text.utf8)
        return ParagraphBuilder(DecodedText(utf8: utf8, widths: .same), style: .wrapped, hasNUL: false)
            .paragraphs.map(\.text.string).joined(separator: "|")
    }

    @Test(arguments: [
        ("one\n two", "one two"), ("soft\u{AD}\nware", "software"), ("市长星期\n一剪彩", "市长星期一剪彩"),
        ("市长星期一，\n她剪彩", "市长星期一，她剪彩"),
        ("市长在New\nYork说", "市长在New York说"), ("市长在20\n18年", "市长在2018年"), ("市长\nBob说了", "市长Bob说了"),
        ("a dash —\nand more", "a dash — and more"), ("a dash—\nand more", "a dash—and more"),
        ("in 2017-\n2018 it was", "in 2017-2018 it was"), ("Franco-\nAllemand", "Franco-Allemand"),
    ])
    func joins(text: String, meant: String) {
        #expect(join(text) == meant)
    }

    @Test func aKnownWordLosesItsHyphen() {
        #expect(join("the riv-\ner and the river") == "the river and the river")
        #expect(join("мо-\nста и Моста") == "моста и Моста")
    }

    @Test func aKnownHyphenStays() {
        #expect(join("a well-\nknown and a well-known") == "a well-known and a well-known")
    }

    @Test func anUnknownOneFollowsTheOthers() {
        #expect(join("the brid-\nge over it") == "the brid-ge over it")
        #expect(join("the riv-\ner, the river, the brid-\nge") == "the river, the river, the bridge")
        #expect(join("so well-\nknown, well-known, half-\nbaked") == "so well-known, well-known, half-baked")
    }

    @Test func spacesOfMixedTextAreKept() {
        #expect(join("他用 Linux 和 Unix\n系统写字，用 C 语言") == "他用 Linux 和 Unix 系统写字，用 C 语言")
    }
}
