import Testing

@testable import HexaplaRead

@Suite struct FormatFinderTests {
    private func isHTML(_ text: String, _ name: String) -> Bool {
        FormatFinder.isHTML(DecodedText(utf8: Array(text.utf8), widths: .same), name: name)
    }

    @Test(arguments: [
        ("text", "a/en.html", true), ("text", "EN.HTM", true), ("text", "en.xhtml", true), ("text", "html", false),
        ("<!DOCTYPE HTML>", "en.txt", true), ("\n <!-- c --> <HTML>", "en", true),
        ("<?xml version='1.0'?><!DOCTYPE html PUBLIC>", "en", true), ("<?xml version='1.0'?><rss>", "en", false),
        ("<p>no</p>", "en.txt", false), ("", "en.txt", false), ("<!-- open", "en", false),
    ])
    func tellsPages(text: String, name: String, expected: Bool) { #expect(isHTML(text, name) == expected) }

    @Test(
        arguments: [
            (Array("%PDF-1.4".utf8), "PDF", "pdftotext"), (Array("{\\rtf1".utf8), "RTF", "libreoffice"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Word", "docx"),
        ] as [([UInt8], String, String)])
    func namesTheConverter(bytes: [UInt8], name: String, program: String) throws {
        var plain = ReadOptions()
        plain.format = .text
        #expect(throws: ReadError.self) { try Samples.stage(plain).run(Samples.file(bytes)) }
        let error = #expect(throws: ReadError.self) { try Samples.stage().run(Samples.file(bytes)) }
        #expect(error?.code == .readNeedsConverter)
        #expect(error?.message.contains(name) == true && error?.remedy.contains(program) == true)
        #expect(error?.remedy.hasSuffix(".") == true)
    }

    @Test func booksAndTablesAreNamed() throws {
        let book = try FormatSamples.zip([("mimetype", "application/epub+zip"), ("x", "y")])
        let table = try FormatSamples.zip([("[Content_Types].xml", "<a/>"), ("xl/workbook.xml", "<a/>")])
        for bytes in [book, table] {
            let error = #expect(throws: ReadError.self) { try Samples.stage().run(Samples.file(bytes)) }
            #expect(error?.code == .readNeedsConverter || error?.code == .readBinary)
        }
    }
}
