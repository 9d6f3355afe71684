import Testing

@testable import HexaplaMarkup

@Suite struct XMLPrologTests {
    @Test(arguments: [
        ("<!DOCTYPE a><a/>", true), ("<?xml version='1.0'?>\n<!-- <a> --><!DOCTYPE a []>", true),
        ("<a><!DOCTYPE b></a>", false), ("", false), ("<", false), ("<!-- <!DOCTYPE a> -->", false),
        ("<?p <!DOCTYPE a> ?><a/>", false), ("<!DOCTYP", false),
    ])
    func findsDeclarations(text: String, expected: Bool) {
        #expect(XMLProlog.hasDoctype(Array(text.utf8)) == expected)
        let wide = text.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        #expect(XMLProlog.hasDoctype([0xFF, 0xFE] + wide) == expected)
    }
}
