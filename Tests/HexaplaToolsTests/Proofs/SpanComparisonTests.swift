import Testing

@testable import HexaplaTools

@Suite struct SpanComparisonTests {
    @Test(arguments: [
        ("a b", "a\r\n b", true), ("ab", "a\u{0}b", true), ("a\u{FFFD}b", "a\u{FFFD}\u{FFFD}b", true),
        ("é", "e\u{301}", false), ("a", "b", false), ("", " ", true), ("a", "", false),
    ])
    func agreement(left: String, right: String, agree: Bool) {
        #expect(SpanComparison.agree(left, right) == agree)
    }

    @Test(arguments: [("a b c", "bc", true), ("a b c", "ac", false), ("a", "", true), ("", "a", false)])
    func parts(whole: String, part: String, holds: Bool) {
        #expect(SpanComparison.holds(whole, part) == holds)
    }
}
