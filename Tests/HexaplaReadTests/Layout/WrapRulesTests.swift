import Testing

@testable import HexaplaRead

@Suite struct WrapRulesTests {
    /// The first words of the lines that start paragraphs in a text 40 columns wide.
    private func starts(_ text: String) -> [String] {
        let utf8 = Array(text.utf8)
        let rules = WrapRules(habits: LayoutHabits(utf8, from: 0, to: utf8.count))
        var scanner = LineScanner(utf8, from: 0)
        var above: WrapRules.Line?
        var result: [String] = []
        while let next = scanner.next() {
            let line = WrapRules.Line(next, in: utf8)
            if above.map({ rules.startsParagraph(line, after: $0, in: utf8) }) ?? true {
                let words = String(decoding: utf8[next.range], as: UTF8.self).split(separator: " ")
                result.append(words.first.map(String.init) ?? "")
            }
            above = line
        }
        return result
    }

    @Test func blankLinesIndentsAndShortLines() {
        #expect(starts("Alpha lines go on and on until they end\nhere with a stop.\n\nBeta") == ["Alpha", "Beta"])
        #expect(
            starts("Alpha lines go on and on until they end\n   Beta is indented and so a paragraph") == [
                "Alpha", "Beta",
            ])
        #expect(
            starts("Alpha lines go on and on until they end\nhere with a stop.\nBeta comes as the next paragraph now")
                == ["Alpha", "Beta"])
        #expect(
            starts("Alpha lines go on and on until they end.\nBeta goes on since the line was full up.") == ["Alpha"])
        #expect(starts("A Title\nBeta is the text below that short title\nand it goes on.") == ["A", "Beta"])
    }

    @Test func lowerCaseGoesOn() {
        #expect(
            starts("Alpha lines go on and on until they end\nhere.\nbeta goes on in spite of the short line") == [
                "Alpha"
            ])
        #expect(starts("Alpha lines go on and on until they end\n   beta goes on, too, and is indented") == ["Alpha"])
    }

    @Test func pageNumbersAndItems() {
        #expect(
            starts("Alpha lines go on and on until they end\n- 12 -\nbeta goes on after the page") == [
                "Alpha", "-", "beta",
            ])
        #expect(
            starts("Alpha lines go on and on until they end:\n• beta is an item of the list below it\n") == [
                "Alpha", "•",
            ])
        #expect(
            starts("Alpha lines go on and on until they end:\n12) Beta is an item of the list below") == [
                "Alpha", "12)",
            ])
    }

    @Test(arguments: [
        ("7", true), ("- 12 -", true), ("– 3 –", true), ("2018.", false), ("12345", false), ("-", false),
        ("a 1", false),
    ])
    func knowsPageNumbers(line: String, isNumber: Bool) {
        #expect(WrapRules.isPageNumber(Array(line.utf8)[...]) == isNumber)
    }
}
