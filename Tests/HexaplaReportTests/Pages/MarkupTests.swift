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
        #expect(markup.text == "<p id=\"a&quot;b\"><br/>&lt;\u{202E}&amp;<b>x</b><i>&#39;</i></p>")
    }
}
