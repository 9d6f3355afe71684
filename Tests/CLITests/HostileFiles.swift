import Foundation
import HexaplaArchive

/// A hostile file of a corpus and what a run says of it.
struct HostileFile: Sendable {
    /// The row, which is also the article's name where the path names none.
    let name: String
    /// The path in the corpus.
    let path: String
    let bytes: [UInt8]
    /// The code of a finding or failure of the file or its article, or a piece of the reason why it is set aside; empty
    /// where it is text like any other.
    let said: String

    init(_ name: String, _ file: String, _ bytes: [UInt8], _ said: String) {
        self.name = name
        path = name + "/" + file
        self.bytes = bytes
        self.said = said
    }

    init(_ name: String, _ file: String, _ text: String, _ said: String) {
        self.init(name, file, Array(text.utf8), said)
    }
}

/// The rows that are files: each is the French version of an article with a good English one.
enum HostileFiles {
    private static let sentence = "Le port de Lumo a ouvert le 3 juin. Il compte 12 quais. "
    private static let text = String(repeating: sentence, count: 12)
    private static let page = "<!DOCTYPE html><html><title>404 Not Found</title></html>"

    private static func changed(_ bytes: [UInt8]?, _ change: (inout [UInt8]) -> Void) -> [UInt8] {
        var bytes = bytes ?? []
        change(&bytes)
        return bytes
    }

    private static func packed(_ format: ArchiveWriter.Format, _ items: [ArchiveWriter.Item]? = nil) -> [UInt8] {
        ArchiveWriter.pack(items ?? [.file("fr.txt", Array(text.utf8))], as: format) ?? []
    }

    private static func word(_ body: String, before: String = "") -> [UInt8] {
        let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName="
            + "\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/></Types>"
        let main = "\(before)<w:document \(space)><w:body>\(body)</w:body></w:document>"
        return packed(
            .zip, [.file("[Content_Types].xml", Array(types.utf8)), .file("word/document.xml", Array(main.utf8))])
    }

    private static func open(_ body: String, before: String = "") -> [UInt8] {
        let spaces = ["office", "text", "table"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        let main =
            "\(before)<office:document-content \(spaces.joined(separator: " "))><office:body><office:text>\(body)"
            + "</office:text></office:body></office:document-content>"
        return packed(
            .zip,
            [
                .file("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
                .file("content.xml", Array(main.utf8)),
            ])
    }

    private static func lines(_ lines: String...) -> String { lines.joined(separator: "\n") + "\n" }

    /// What bytes can be.
    static let bytes: [HostileFile] = [
        HostileFile("empty", "fr.txt", "", "HX-READ-001"),
        HostileFile("blank", "fr.txt", " \n\t\u{A0}\r\n\u{3000}\n", "HX-READ-001"),
        HostileFile("mark-alone", "fr.txt", [0xEF, 0xBB, 0xBF], "HX-READ-001"),
        HostileFile("nul-alone", "fr.txt", [UInt8](repeating: 0, count: 64), "HX-READ-00"),
        HostileFile("nul-inside", "fr.txt", text + "\u{0}\u{0}" + text, "HX-READ-005"),
        HostileFile("program", "fr.txt", "\u{7F}ELF\u{2}\u{1}\u{1}\0\0\0", "HX-READ-002"),
        HostileFile(
            "picture", "fr.txt", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + (0..<64).map { $0 * 3 },
            "HX-READ-002"),
        HostileFile("cut-letter", "fr.txt", Array("Été. \(text)É".utf8.dropLast()), "HX-READ-004"),
        HostileFile("overlong", "fr.txt", Array(text.utf8) + [0xC0, 0xAF] + Array(text.utf8), "HX-READ-006"),
        HostileFile(
            "half-surrogate", "fr.txt",
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                + [0x00, 0xD8, 0x41, 0x00], "HX-READ-004"),
        HostileFile(
            "odd-utf16", "fr.txt", [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } + [0],
            "HX-READ-004"),
        HostileFile("lone-returns", "fr.txt", text.replacing(". ", with: ".\r\r"), ""),
        HostileFile("gb18030-digits", "fr.txt", Array(text.utf8) + [0x0A, 0x0A, 0x33, 0x20, 0x44, 0x38, 0x34], ""),
        HostileFile("long-line", "fr.txt", String(repeating: "a", count: 17 << 20), "HX-READ-009"),
        HostileFile("no-stop", "fr.txt", String(repeating: "quai ", count: 3000), ""),
        HostileFile("marks", "fr.txt", text + "e" + String(repeating: "\u{301}", count: 20_000), ""),
        HostileFile("digits", "fr.txt", text + String(repeating: "9", count: 10_000), ""),
        HostileFile("dots", "fr.txt", text + String(repeating: ".", count: 10_000), ""),
        HostileFile("brackets", "fr.txt", text + String(repeating: "«(", count: 3_000), ""),
        HostileFile("same-lines", "fr.txt", String(repeating: "La commission.\n\n", count: 1_000), ""),
        HostileFile("one-letter", "fr.txt", String(repeating: "x\n\n", count: 2_000), ""),
    ]

    /// Documents that are not what their names say, or say what no document should.
    static let documents: [HostileFile] = [
        HostileFile("odt-negative", "fr.odt", open("<text:p>A<text:s text:c=\"-1\"/>b</text:p>"), ""),
        HostileFile(
            "odt-huge", "fr.odt", open("<text:p>A<text:s text:c=\"9223372036854775807\"/>b \(text)</text:p>"), ""),
        HostileFile(
            "odt-columns", "fr.odt",
            open(
                "<table:table><table:table-column table:number-columns-repeated=\"2147483647\"/><table:table-row "
                    + "table:number-rows-repeated=\"-5\"><table:table-cell table:number-columns-repeated="
                    + "\"999999999999999999999\"><text:p>\(text)</text:p></table:table-cell></table:table-row>"
                    + "</table:table>"), ""),
        HostileFile("odt-level", "fr.odt", open("<text:h text:outline-level=\"-9\">\(text)</text:h>"), ""),
        HostileFile(
            "odt-laughs", "fr.odt",
            open("<text:p>&b;</text:p>", before: "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"),
            "HX-READ-026"),
        HostileFile(
            "docx-level", "fr.docx",
            word(
                "<w:p><w:pPr><w:outlineLvl w:val=\"-99999999999\"/></w:pPr><w:r><w:sym w:char=\"FFFFFFFF\"/>"
                    + "<w:t>\(text)</w:t></w:r></w:p>"), ""),
        HostileFile(
            "docx-file", "fr.docx",
            word(
                "<w:p><w:r><w:t>&f;</w:t></w:r></w:p>",
                before: "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"), "HX-READ-026"),
        HostileFile("docx-cut", "fr.docx", changed(word("<w:p/>")) { $0.removeLast(30) }, "HX-READ-025"),
        HostileFile("docx-page", "fr.docx", page, "HX-READ-025"),
        HostileFile("odt-text", "fr.odt", text, "HX-READ-025"),
        HostileFile("pdf", "fr.pdf", "%PDF-1.7\n%%EOF\n", "HX-READ-024"),
        HostileFile("pdf-as-text", "fr.txt", "%PDF-1.7\n%%EOF\n", "HX-READ-0"),
        HostileFile("rtf", "fr.rtf", "{\\rtf1 \(text)}", "HX-READ-024"),
        HostileFile("deep-page", "fr.html", String(repeating: "<div>", count: 3_000) + text, ""),
        HostileFile("open-comment", "fr.html", "<p>\(text)</p><!-- <p>\(text)</p>", "HX-READ-032"),
        HostileFile("open-script", "fr.html", "<p>\(text)</p><script><p>\(text)</p>", "HX-READ-032"),
        HostileFile("bad-references", "fr.html", "<p>\(text)&#99999999999;&#xD800;&#0;&#-1;&nope;</p>", ""),
        HostileFile("lying-charset", "fr.html", "<meta charset=utf-7><p>\(text)é</p>", "HX-READ-010"),
    ]

    /// Packed files.
    static let containers: [HostileFile] = [
        HostileFile(
            "gzip-crc", "fr.txt.gz", changed(packed(.single(.gzip))) { $0[$0.count - 5] ^= 1 }, "HX-READ-020"),
        HostileFile(
            "gzip-size", "fr.txt.gz", changed(packed(.single(.gzip))) { $0[$0.count - 1] ^= 1 }, "HX-READ-020"),
        HostileFile("gzip-cut", "fr.txt.gz", changed(packed(.single(.gzip))) { $0.removeLast(9) }, "HX-READ-020"),
        HostileFile("gzip-tail", "fr.txt.gz", packed(.single(.gzip)) + [1, 2, 3], "HX-READ-020"),
        HostileFile("gzip-page", "fr.txt.gz", page, "HX-READ-033"),
        HostileFile("gzip-empty", "fr.txt.gz", [], "HX-READ-033"),
        HostileFile(
            "bzip2-cut", "fr.txt.bz2", changed(packed(.single(.bzip2))) { $0.removeLast(3) }, "HX-READ-020"),
        HostileFile("xz-cut", "fr.txt.xz", changed(packed(.single(.xz))) { $0.removeLast(3) }, "HX-READ-020"),
        HostileFile(
            "zst-cut", "fr.txt.zst", changed(packed(.single(.zstandard))) { $0.removeLast(3) }, "HX-READ-020"),
        HostileFile("zip-page", "n.zip", page, "HX-READ-033"),
        HostileFile("zip-start", "n.zip", changed(packed(.zip)) { $0[0] = 0 }, "HX-READ-0"),
        HostileFile("zip-cut", "n.zip", changed(packed(.zip)) { $0.removeLast(40) }, "HX-READ-020"),
        HostileFile("tar-empty", "n.tar", [], "HX-READ-033"),
        HostileFile("tar-head", "n.tar", changed(packed(.tar(nil))) { $0[3] ^= 0x55 }, "HX-READ-0"),
        HostileFile("sevenzip", "n.7z", page, "HX-READ-002"),
        HostileFile("rar", "n.rar", page, "HX-READ-002"),
        HostileFile(
            "zip-slip", "n.zip", packed(.zip, [.file("../../../evil/fr.txt", Array(text.utf8))]), "HX-READ-022"),
        HostileFile("zip-link", "n.zip", packed(.zip, [.link("x/fr.txt", target: "/etc/passwd")]), "HX-READ-022"),
        HostileFile("tar-pipe", "n.tar", packed(.tar(nil), [.pipe("x/fr.txt")]), "HX-READ-022"),
        HostileFile(
            "zip-bomb", "n.zip", packed(.zip, [.file("x/fr.txt", [UInt8](repeating: 0x61, count: 24 << 20))]),
            "HX-READ-021"),
    ]

    /// JSON lines, whose articles have names of their own.
    static let lists: [HostileFile] = [
        HostileFile(
            "json-bad", "l.jsonl", lines("{\"article\":\"json-bad\",\"language\":\"fr\"}", "[]", "{"), "HX-READ-028"),
        HostileFile(
            "json-id", "l.jsonl",
            lines("{\"article\":\"../../etc\",\"language\":\"fr\",\"text\":\"Le port.\"}"), "Line 1: "),
        HostileFile(
            "json-deep", "l.jsonl",
            lines("{\"article\":\"json-deep\",\"language\":\"fr\",\"text\":" + String(repeating: "[", count: 20_000)),
            "HX-READ-028"),
        HostileFile(
            "json-half", "l.jsonl",
            lines("{\"article\":\"json-half\",\"language\":\"fr\",\"text\":\"Le port de Lumo a ouvert \\ud800.\"}"),
            "HX-READ-029"),
    ]

    /// Every row.
    static let all = bytes + documents + containers + lists
}
