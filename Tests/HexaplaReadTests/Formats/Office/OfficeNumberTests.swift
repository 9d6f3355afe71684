import HexaplaCore
import Testing

@testable import HexaplaRead

/// Numbers that a document gives are checked before anything is done with them.
@Suite struct OfficeNumberTests {
    static let strange = [
        "-1", "-9223372036854775808", "9223372036854775807", "9223372036854775808", "18446744073709551616",
        "1000000000000000000000000000000", "", " ", "٣", "3.5", "+3", "1e9", "0x10", "three", "\u{FFFD}", "４",
    ]

    private func openDocument(_ body: String) throws -> Staged<ReadDocument> {
        let names =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        let content =
            "<office:document-content \(names)><office:body><office:text>\(body)</office:text></office:body>"
            + "</office:document-content>"
        let bytes = try FormatSamples.zip([
            ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
        ])
        return try Samples.stage().run(Samples.file(bytes, path: "a1/es.odt"))
    }

    @Test(arguments: strange + ["1", "2", "64", "65", "007", " 3 "])
    func spacesAreOneSpace(count: String) throws {
        let result = try openDocument("<text:p>one<text:s text:c=\"\(count)\"/>two</text:p>")
        #expect(FormatSamples.texts(result.value) == ["one two"])
    }

    @Test func noSpacesAreNone() throws {
        let result = try openDocument("<text:p>one<text:s text:c=\"0\"/>two</text:p>")
        #expect(FormatSamples.texts(result.value) == ["onetwo"])
    }

    @Test(arguments: strange)
    func repeatsOfTablesAreReadOnce(count: String) throws {
        let result = try openDocument(
            "<table:table><table:table-row table:number-rows-repeated=\"\(count)\">"
                + "<table:table-cell table:number-columns-repeated=\"\(count)\"><text:p>cell</text:p></table:table-cell>"
                + "</table:table-row></table:table>")
        #expect(FormatSamples.texts(result.value) == ["cell"])
    }

    @Test(arguments: strange)
    func levelsOfOpenDocumentHeadings(level: String) throws {
        let result = try openDocument(
            "<text:h text:outline-level=\"\(level)\">head</text:h><text:h text:outline-level=\"\(level)\">again</text:h>"
                + "<text:p>text</text:p>")
        let reasons = result.value.paragraphs.compactMap { $0.role?.reason }
        #expect(reasons.count == 2)
        #expect(reasons.allSatisfy { ["heading-1", "heading-99"].contains($0) })
    }

    @Test(arguments: strange + ["9", "10"])
    func levelsOfWordHeadings(level: String) throws {
        let body =
            "<w:p><w:pPr><w:outlineLvl w:val=\"\(level)\"/></w:pPr><w:r><w:t>head</w:t></w:r></w:p>"
            + WordSamples.paragraph("styled", style: "Odd")
        let styles = WordSamples.part(
            "styles",
            "<w:style w:styleId=\"Odd\"><w:name w:val=\"heading \(level)x\"/><w:pPr><w:outlineLvl w:val=\"\(level)\"/>"
                + "</w:pPr></w:style>")
        let bytes = try FormatSamples.zip([
            ("[Content_Types].xml", "<Types/>"), ("word/document.xml", WordSamples.part("document", body)),
            ("word/styles.xml", styles),
        ])
        let document = try Samples.stage().run(Samples.file(bytes, path: "a1/fr.docx")).value
        #expect(FormatSamples.texts(document) == ["head", "styled"])
        #expect(FormatSamples.roles(document) == ["", ""])
    }

    @Test(arguments: strange + ["110000", "D800", "FFFFFFFF", "-41", "0"])
    func symbolsOfWord(code: String) throws {
        let body = "<w:p><w:r><w:t>a</w:t><w:sym w:font=\"X\" w:char=\"\(code)\"/></w:r></w:p>"
        let document = try Samples.stage().run(Samples.file(WordSamples.document(body), path: "a1/fr.docx")).value
        #expect(document.paragraphs.first?.text.string.hasPrefix("a") == true)
    }

    @Test func aDocumentOfManyMembersIsLookedThroughOnce() throws {
        let body = String(repeating: WordSamples.paragraph("text"), count: 2_000)
        let others = (0..<3_000).map { ("word/media/\($0).bin", "") }
        let bytes = try WordSamples.document(body, others: others)
        let document = try Samples.stage().run(Samples.file(bytes, path: "a1/fr.docx")).value
        #expect(document.paragraphs.count == 2_000)
    }
}
