import Testing

@testable import HexaplaReport

@Suite("Figures as text") struct NumberTextTests {
    @Test("Scores, shares and counts")
    func others() {
        #expect(NumberText.score(0.974) == "0.97" && NumberText.score(1.3) == "1.00" && NumberText.score(nil) == "–")
        #expect([0.555, 7, -1, .nan].map(NumberText.width) == ["56", "100", "0", "0"])
        #expect([0, 33.3, 66.66666].map(NumberText.length) == ["0.0", "33.3", "66.6667"])
        #expect(NumberText.percent(0.8571) == "85.7%" && NumberText.percent(1) == "100.0%")
        #expect(NumberText.percent(1, of: 0) == "–" && NumberText.percent(0, of: 3) == "0.0%")
        #expect(NumberText.count(0) == "0" && NumberText.count(999) == "999" && NumberText.count(1000) == "1,000")
        #expect(NumberText.count(1_234_567) == "1,234,567" && NumberText.count(-4321) == "-4,321")
        #expect(NumberText.count(1, "article") == "1 article" && NumberText.count(2, "article") == "2 articles")
    }
}
