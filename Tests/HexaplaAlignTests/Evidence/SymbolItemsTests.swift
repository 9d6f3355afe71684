import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct SymbolItemsTests {
    private func keys(_ text: String) -> Set<UInt64> { Set(SymbolItems.items(of: Array(text.utf8)[...]).map(\.key)) }

    @Test(arguments: [
        ("***", "* * *"), ("[...]", "[…]"), ("[...]", "(…)"), ("(...)", "【……】"), ("---", "——"), ("—", "-"), ("🙌", "🙌"),
        ("• • •", "•••"), ("* * *", "＊　＊　＊"), ("###", "#"),
    ])
    func signsOfOneUse(one: String, other: String) {
        #expect(keys(one) == keys(other))
    }

    @Test(arguments: [("***", "---"), ("🙌", "📉"), ("[...]", "..."), ("#", "=")])
    func signsOfAnotherUseShareOnlyThatTheyAreNoWords(one: String, other: String) {
        #expect(keys(one).intersection(keys(other)).count == 1)
    }
}
