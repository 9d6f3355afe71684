import Testing

@testable import HexaplaRead

@Suite struct LayoutHabitsTests {
    private func habits(_ text: String) -> LayoutHabits {
        LayoutHabits(Array(text.utf8), from: 0, to: text.utf8.count)
    }

    @Test func counts() {
        let text = "The first line is so wide\nthat no word more would\nfit. Second.\n\nNext one here."
        let found = habits(text)
        #expect(found.gaps == 1 && found.neighbours == 2 && found.inner == 2)
        #expect(found.width == 25 && found.indent == 0)
        #expect(found.wrapped == 2 && found.runOn == 2 && found.both == 2)
        #expect(!found.indentsParagraphs && !found.fillsLines)
    }

    @Test func seesIndents() {
        let paragraph = "   A paragraph starts with\nan indent and goes on\nwithout one."
        let found = habits([paragraph, paragraph, paragraph].joined(separator: "\n"))
        #expect(found.indentsParagraphs && found.indent == 0)
        #expect(found.neighbours == 8 && found.inner == 6)
        #expect(!habits("  all\n  lines\n  are\n  alike").indentsParagraphs)
    }

    @Test func seesFilledLines() {
        let filled = Array(repeating: "one word and another is\nwhat fits in lines that", count: 6).joined(
            separator: "\n")
        #expect(habits(filled).fillsLines)
        let loose = Array(repeating: "one word and\nanother word here\nand a much wider line than these", count: 6)
        #expect(!habits(loose.joined(separator: "\n")).fillsLines)
    }

    @Test func nothingIsNothing() {
        #expect(habits("").width == 0)
        #expect(habits("one").neighbours == 0)
    }
}
