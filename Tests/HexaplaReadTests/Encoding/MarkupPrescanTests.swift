import Testing

@testable import HexaplaRead

@Suite struct MarkupPrescanTests {
    private func find(_ text: String) -> String? {
        let head = Array(text.utf8)
        return MarkupPrescan.find(in: head).map { String(decoding: head[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("<meta charset=a>", "a"), ("<META CHARSET = ' a '/>", "a"), ("<meta name=x charset=\"a\">", "a"),
        ("<!-- <meta charset=b> --><meta charset=a>", "a"), ("<title a='>'>x</title><meta charset=a>", "a"),
        ("<meta content='text/html;charset=a' http-equiv=content-type>", "a"),
        ("<meta http-equiv=Content-Type content=\"charset ; charset = a; b\">", "a"),
        ("<?xml version=\"1.0\" encoding=\"a\"?>", "a"), ("<meta charset=a charset=b>", "a"),
    ])
    func findsNames(text: String, name: String) {
        #expect(find(text) == name)
    }

    @Test(arguments: [
        "", "<", "<meta", "<meta ", "<meta charset", "<meta charset=", "<metadata charset=a>", "<!-- <meta charset=a>",
        "<meta content='charset=a'>", "<meta http-equiv=refresh content='charset=a'>", "<meta charset=''>", "<meta =>",
        "<?xml?>",
    ])
    func findsNothing(text: String) {
        #expect(find(text) == nil)
    }
}
