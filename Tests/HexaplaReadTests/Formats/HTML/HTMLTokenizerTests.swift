import Testing

@testable import HexaplaRead

@Suite struct HTMLTokenizerTests {
    private func tokens(_ text: String, isXML: Bool = false) -> [(HTMLToken.Kind, String)] {
        let utf8 = Array(text.utf8)
        var tokenizer = HTMLTokenizer(utf8, from: 0, isXML: isXML)
        var result: [(HTMLToken.Kind, String)] = []
        while let token = tokenizer.next() {
            result.append((token.kind, String(decoding: utf8[token.range], as: UTF8.self)))
        }
        return result
    }

    @Test(
        arguments: [
            ("a<b>c</b>", [.text, .start, .text, .end]), ("<!doctype html><!--x-->", [.comment, .comment]),
            ("<script>a<b></script>c", [.start, .raw, .end, .text]), ("<?pi?>a", [.comment, .text]),
            ("</>a</ b>c", [.comment, .text, .comment, .text]), ("<!-->a<!--->b", [.comment, .text, .comment, .text]),
            ("<!--a--!>b", [.comment, .text]), ("<p a='>'>b", [.start, .text]), ("<p a", [.comment]), ("a<", [.text]),
            ("<title></titles></title>", [.start, .raw, .end]), ("<SCRIPT>x</sCript >", [.start, .raw, .end]),
            ("<![CDATA[a]]>b", [.comment, .text]), ("", []), ("<style></style>", [.start, .end]),
        ] as [(String, [HTMLToken.Kind])])
    func cutsTokens(text: String, kinds: [HTMLToken.Kind]) {
        let found = tokens(text)
        #expect(found.map(\.0) == kinds)
        #expect(found.map(\.1).joined() == text)
    }

    @Test func sectionsAreTextInXML() {
        let found = tokens("<![CDATA[a<b]]>c<![CDATA[]]>", isXML: true)
        #expect(found.map(\.1) == ["<![CDATA[", "a<b", "]]>", "c", "<![CDATA[", "]]>"])
        #expect(found.map(\.0) == [.comment, .literal, .comment, .text, .comment, .comment])
    }

    @Test func readsAttributes() throws {
        let utf8 = Array("<p HIDDEN Class = 'a' class=b id=c/ role=\"d\" aria-hidden=false hidden=no>".utf8)
        var tokenizer = HTMLTokenizer(utf8, from: 0, isXML: false)
        let token = tokenizer.next()
        let attributes = try #require(token).attributes
        let text = { (range: Range<Int>?) in range.map { String(decoding: utf8[$0], as: UTF8.self) } }
        #expect(attributes.isHidden && !attributes.isAriaHidden)
        #expect(text(attributes.classNames) == "a" && text(attributes.id) == "c/" && text(attributes.role) == "d")
    }
}
