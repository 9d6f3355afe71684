import Testing

@testable import HexaplaRead

@Suite struct LineShapeTests {
    private func shape(_ text: String) -> LineShape {
        let utf8 = Array(text.utf8)
        return LineShape(0..<utf8.count, in: utf8)
    }

    @Test(arguments: [("bridge over", 11, 6), ("мост", 4, 4), ("大桥", 4, 2), ("الجسر الجديد", 12, 5), ("", 0, 0)])
    func countsColumns(text: String, columns: Int, word: Int) {
        #expect(shape(text).columns == columns)
        #expect(shape(text).firstWord == word)
    }

    @Test func widthIsBounded() {
        #expect(shape(String(repeating: "桥", count: 5000)).columns == LineShape.widest)
    }

    @Test(
        arguments: [
            ("the", .lower), ("«мост", .lower), ("Bridge", .upper), ("“Été", .upper), ("大桥", .caseless),
            ("(الجسر", .caseless),
            ("12 men", .other), ("- item", .other), ("«", .other), ("", .other),
        ] as [(String, LineShape.Start)])
    func knowsTheStart(text: String, start: LineShape.Start) {
        #expect(shape(text).start == start)
    }

    @Test(arguments: [
        ("It ended.", true), ("It “ended.”", true), ("完工。」", true), ("هل انتهى؟", true), ("Who?)", true),
        ("and then", false),
        ("one,", false), ("大桥，", false), ("”", false), ("", false),
    ])
    func knowsTheEnd(text: String, isClosed: Bool) {
        #expect(shape(text).isClosed == isClosed)
    }
}
