import HexaplaCore
import HexaplaMarkup

/// Reads an ODT document: headers, body, notes, footers, each paragraph with the member it stands in.
enum OpenDocumentReader {
    /// Reads the parts of a document in the order of the page.
    ///
    /// - Parameters:
    ///   - file: The document.
    ///   - members: Its members.
    /// - Returns: The text of each part with the part's path.
    /// - Throws: `ReadError` when the content is missing or encrypted, or XML cannot be read.
    static func parts(
        of file: SourceFile, _ members: OfficeMembers
    ) throws(ReadError) -> [(path: String, text: OfficeText)] {
        if try isEncrypted(file, members) { throw .encrypted(file) }
        guard let content = members["content.xml"] else { throw .office(file, "it has no member 'content.xml'.") }
        var styles = OpenDocumentStyles()
        for path in ["styles.xml", "content.xml"] {
            try OfficeXML.forEachEvent(in: members[path] ?? empty, path: path, of: file) { styles.take($0) }
        }
        var body = OpenDocumentBody(styles: styles, isStyles: false)
        try OfficeXML.forEachEvent(in: content, path: "content.xml", of: file) { body.take($0) }
        var page = OpenDocumentBody(styles: styles, isStyles: true)
        try OfficeXML.forEachEvent(in: members["styles.xml"] ?? empty, path: "styles.xml", of: file) { page.take($0) }
        var text = body.text
        text.paragraphs += body.notes
        var heads = OfficeText()
        heads.paragraphs = page.text.paragraphs.filter { $0.furniture == "header" }
        var feet = OfficeText()
        feet.paragraphs = page.text.paragraphs.filter { $0.furniture == "footer" }
        return [("styles.xml", heads), ("content.xml", text), ("styles.xml", feet)]
    }

    private static let empty = Array("<none/>".utf8)

    /// Whether a member is read.
    static func wants(_ path: String) -> Bool {
        ["content.xml", "styles.xml", "META-INF/manifest.xml"].contains(path)
    }

    /// Members are encrypted one by one, and the manifest says so (ODF 1.2, part 3, 3.4).
    private static func isEncrypted(_ file: SourceFile, _ members: OfficeMembers) throws(ReadError) -> Bool {
        guard let bytes = members["META-INF/manifest.xml"] else { return false }
        var found = false
        // Old programs put a document type declaration into the manifest; then nothing is known.
        do throws(MarkupError) {
            try XMLReader.forEachEvent(in: bytes) { event in
                if case .start(let name, _) = event, name.local == "encryption-data" { found = true }
            }
        } catch  where error.kind == .malformed {
            throw .markup(file, member: "META-INF/manifest.xml", error)
        } catch {
            return found
        }
        return found
    }
}
