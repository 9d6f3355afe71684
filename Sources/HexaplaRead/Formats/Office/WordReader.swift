import HexaplaArchive
import HexaplaCore
import HexaplaMarkup

/// Reads a DOCX document: headers, body, notes, footers, each paragraph with the member it stands in.
enum WordReader {
    private static let mainType = "/officeDocument"

    /// Reads the parts of a document in the order of the page.
    ///
    /// - Parameters:
    ///   - file: The document.
    ///   - members: Its members.
    /// - Returns: The text of each part with the part's path.
    /// - Throws: `ReadError` when the main part is missing or XML cannot be read.
    static func parts(
        of file: SourceFile, _ members: OfficeMembers
    ) throws(ReadError) -> [(path: String, text: OfficeText)] {
        let main = try mainPath(file, members)
        guard members[main] != nil else { throw .office(file, "it has no member '\(main)'.") }
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        var styles = WordStyles()
        let stylesPath = folder + "styles.xml"
        if let bytes = members[stylesPath] {
            try OfficeXML.forEachEvent(in: bytes, path: stylesPath, of: file) { styles.take($0) }
        }
        let paths = members.contents.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        func named(_ prefix: String) -> [String] { paths.filter { $0.hasPrefix(folder + prefix) } }
        let order =
            named("header").map { ($0, "header") } + [(main, nil)]
            + (named("footnotes.xml") + named("endnotes.xml")).map { ($0, nil) }
            + named("footer").map { ($0, "footer") }
        var parts: [(path: String, text: OfficeText)] = []
        for (path, furniture) in order as [(String, String?)] {
            var body = WordBody(styles: styles, furniture: furniture)
            try OfficeXML.forEachEvent(in: members[path] ?? [], path: path, of: file) { body.take($0) }
            parts.append((path, body.text))
        }
        return parts
    }

    /// Whether a member is read.
    static func wants(_ path: String) -> Bool {
        if path == "_rels/.rels" { return true }
        guard path.hasSuffix(".xml"), let name = path.split(separator: "/").last, path.hasPrefix("word/") else {
            return false
        }
        return path.split(separator: "/").count == 2
            && ["document", "styles.xml", "header", "footer", "footnotes.xml", "endnotes.xml"].contains {
                name.hasPrefix($0)
            }
    }

    /// The main part by the package's relationships (ECMA-376, part 2, 9.3).
    private static func mainPath(_ file: SourceFile, _ members: OfficeMembers) throws(ReadError) -> String {
        var found: String?
        if let bytes = members["_rels/.rels"] {
            try OfficeXML.forEachEvent(in: bytes, path: "_rels/.rels", of: file) { event in
                guard case .start(let name, let attributes) = event, name.local == "Relationship",
                    OfficeXML.value("Type", attributes)?.hasSuffix(mainType) == true
                else { return }
                found = found ?? OfficeXML.value("Target", attributes)
            }
        }
        let path = found.map { String($0.drop { $0 == "/" }) } ?? "word/document.xml"
        return members[path] == nil ? "word/document.xml" : path
    }
}
