import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct PhraseCoverTests {
    private func pieces(_ text: String) -> [PhraseCover.Piece]? {
        PhraseCover.find(TestPage.line(text).tokens, TestPage.vocabulary(.english))?.pieces.map(\.piece)
    }

    @Test func theLongestEntryWins() {
        #expect(pieces("Back to top") == [.phrase(.navigation)])
        #expect(pieces("Print Share") == [.phrase(.print), .phrase(.share)])
        #expect(pieces("English A A Print") == [.name(.english), .fontSize, .phrase(.print)])
    }

    @Test(arguments: ["Back to the harbour", "Print it", "Harbour print", "", "| |"])
    func nothingMayBeLeftOver(text: String) {
        #expect(pieces(text) == nil)
    }

    @Test func piecesTakeAllWordsOnce() {
        let tokens = TestPage.line("Suggest to a friend | Print | English").tokens
        let cover = PhraseCover.find(tokens, TestPage.vocabulary(.english))
        #expect(cover?.pieces.flatMap { Array($0.words) } == Array(tokens.indices))
    }
}
