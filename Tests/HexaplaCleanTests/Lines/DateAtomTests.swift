import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct DateAtomTests {
    private func atoms(_ text: String) -> [DateAtom] {
        DateAtom.atoms(of: LineTokenizer.tokens(of: Array(text.utf8), limit: 200).tokens)
    }

    @Test(arguments: [
        ("2018年4月5日", ["2018", "年", "4", "月", "5", "日"]), ("17th", ["17", "th"]), ("2018-04-05", ["2018", "04", "05"]),
        ("12h30", ["12", "h", "30"]), ("5 мая", ["5", "мая"]), ("", []),
    ])
    func pieces(text: String, expected: [String]) {
        #expect(atoms(text).map(\.text) == expected)
    }

    @Test func marksStandBeforeTheirPiece() {
        #expect(atoms("2018-04/05").map(\.mark) == [" ", "-", "/"])
        #expect(atoms("17th 5").map(\.mark) == [" ", nil, " "])
    }
}
