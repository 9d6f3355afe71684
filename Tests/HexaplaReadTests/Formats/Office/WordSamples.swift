import HexaplaArchive
import Testing

@testable import HexaplaRead

/// DOCX documents made from pieces of XML.
enum WordSamples {
    private static let names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\""

    static let styles = part(
        "styles",
        "<w:style w:styleId=\"Titre\"><w:name w:val=\"Title\"/></w:style>"
            + "<w:style w:styleId=\"T2\"><w:name w:val=\"heading 2\"/></w:style>"
            + "<w:style w:styleId=\"Own\"><w:name w:val=\"Own\"/><w:basedOn w:val=\"T2\"/></w:style>"
            + "<w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:styleId=\"Loop\"><w:name w:val=\"x\"/><w:basedOn w:val=\"Loop\"/></w:style>")

    static func part(_ root: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(root) \(names)>\(content)</w:\(root)>"
    }

    static func paragraph(_ text: String, style: String? = nil) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(escaped)</w:t></w:r></w:p>"
    }

    static func document(_ body: String, others: [(String, String)] = []) throws -> [UInt8] {
        let relations =
            "<Relationships xmlns=\"r\"><Relationship Id=\"1\" Type=\"http://x/officeDocument\" "
            + "Target=\"/word/document.xml\"/></Relationships>"
        return try FormatSamples.zip(
            [
                ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", relations),
                ("word/document.xml", part("document", "<w:body>\(body)</w:body>")), ("word/styles.xml", styles),
            ] + others)
    }
}
