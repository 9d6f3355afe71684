import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaRead

@Suite struct OpenDocumentReaderTests {
    private static let names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    private static let styles =
        "<office:document-styles \(names)><office:master-styles><style:master-page style:name=\"S\">"
        + "<style:header><text:p>Head</text:p></style:header><style:footer><text:p>Foot</text:p></style:footer>"
        + "</style:master-page></office:master-styles></office:document-styles>"

    private func document(_ body: String, manifest: String? = nil) throws -> [UInt8] {
        let automatic =
            "<office:automatic-styles><style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
            + "<style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>"
            + "</office:automatic-styles>"
        let content =
            "<office:document-content \(Self.names)>\(automatic)<office:body><office:text>\(body)</office:text>"
            + "</office:body></office:document-content>"
        return try FormatSamples.zip(
            [
                ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
                ("styles.xml", Self.styles),
            ] + (manifest.map { [("META-INF/manifest.xml", $0)] } ?? []))
    }

    private func read(_ bytes: [UInt8]) throws -> Staged<ReadDocument> {
        try Samples.stage().run(Samples.file(bytes, path: "a1/es.odt"))
    }

    @Test(arguments: LanguageTag.six)
    func readsADocument(language: LanguageTag) throws {
        let text = try #require(FormatSamples.texts[language]).map { $0.replacing("&", with: "&amp;") }
        let bytes = try document(
            "<text:p text:style-name=\"P1\">\(text[0])</text:p><text:p>\(text[2])<text:note><text:note-citation>1"
                + "</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note></text:p>"
                + "<text:h text:outline-level=\"2\">\(text[1])</text:h><text:list><text:list-item><text:p>\(text[3])"
                + "</text:p></text:list-item></text:list>")
        let result = try read(bytes)
        let shown = FormatSamples.texts[language] ?? []
        #expect(FormatSamples.texts(result.value) == ["Head", shown[0], shown[2], shown[1], shown[3], "Note.", "Foot"])
        #expect(
            FormatSamples.roles(result.value) == [
                "furniture:header", "title:title-style", "", "heading:heading-2", "", "", "furniture:footer",
            ])
        #expect(result.value.format == .odt)
        #expect(StageContract.violations(of: try Samples.stage(), on: Samples.file(bytes)).isEmpty)
        for paragraph in result.value.paragraphs {
            #expect(paragraph.span.end <= bytes.count && !paragraph.span.isEmpty)
        }
    }

    @Test(arguments: [
        ("<text:p>a<text:tab/>b<text:line-break/>c<text:s text:c=\"3\"/>d</text:p>", ["a b c d"]),
        ("<text:p>  a\n  b </text:p>", ["a b"]),
        ("<text:p>a<text:span text:style-name=\"T1\">x</text:span>b</text:p>", ["ab"]),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a</text:p>",
            ["a"]
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
            ["a", "b"]
        ),
        ("<text:p>a<office:annotation><text:p>remark</text:p></office:annotation>b</text:p>", ["ab"]),
        (
            "<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b</text:p>",
            ["ab", "box"]
        ),
    ])
    func readsContent(body: String, expected: [String]) throws {
        #expect(FormatSamples.texts(try read(document(body)).value) == ["Head"] + expected + ["Foot"])
    }

    @Test func refusals() throws {
        let sealed = try document(
            "<text:p>a</text:p>", manifest: "<manifest><file-entry><encryption-data/></file-entry></manifest>")
        #expect(#expect(throws: ReadError.self) { try read(sealed) }?.code == .readEncrypted)
        let bomb = try FormatSamples.zip([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
        ])
        #expect(#expect(throws: ReadError.self) { try read(bomb) }?.code == .readForbiddenXML)
        let empty = try FormatSamples.zip([("mimetype", "application/vnd.oasis.opendocument.text")])
        #expect(#expect(throws: ReadError.self) { try read(empty) }?.code == .readOfficeDamaged)
        #expect(#expect(throws: ReadError.self) { try read(Array("text".utf8)) }?.code == .readOfficeDamaged)
    }
}
