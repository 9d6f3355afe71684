import Testing

@testable import HexaplaReport

@Suite("Markup") struct MarkupTests {
    @Test("Elements nest, values are escaped, absent attributes are left out")
    func elements() {
        var markup = Markup()
        markup.element("p", ["id": "a\"b", "class": nil]) { markup in
            markup.literal("<br/>")
            markup.text("<\u{202E}&")
            markup.element("b", label: "\u{202E}x\u{0}")
            markup.element("i", text: "'")
        }
        #expect(
            markup.text
                == "<p id=\"a&quot;b\"><br/>&lt;<span class=\"unseen\" dir=\"ltr\">U+202E</span>&amp;<b>⟨U+202E⟩x␀</b><i>&#39;</i></p>"
        )
    }
}
