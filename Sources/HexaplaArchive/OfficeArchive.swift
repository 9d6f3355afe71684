/// Documents that are zip files inside.
package enum OfficeArchive: String, Sendable, Hashable, Codable, CaseIterable {
    /// A text of Word or another program that writes Office Open XML (ECMA-376).
    case docx
    /// An OpenDocument text (ODF 1.2).
    case odt
    /// Another document of the two families: a table, slides, a drawing, a book.
    case other

    /// Looks at the members of a zip file.
    ///
    /// - Parameter bytes: The whole file; the result is `nil` when it is a plain archive or no zip file.
    package init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        if let type = Self.storedType(bytes) {
            self = Self.isText(type) ? .odt : .other
            return
        }
        guard let directory = ZipDirectory(bytes) else { return nil }
        if directory.contains("mimetype"),
            directory.contains("content.xml") || directory.contains("META-INF/container.xml")
        {
            let type = try? ArchiveReader().member("mimetype", in: bytes, name: "")
            self = type.map(Self.isText) == true ? .odt : .other
            return
        }
        guard directory.contains("[Content_Types].xml") else { return nil }
        self = directory.entries.contains { $0.path.hasPrefix("word/") } ? .docx : .other
    }

    private static func isText(_ type: [UInt8]) -> Bool {
        type.starts(with: Array("application/vnd.oasis.opendocument.text".utf8))
    }

    /// The first member of an OpenDocument or EPUB file is named `mimetype` and stored as it is (ODF 1.2, part 3, 3.3).
    private static func storedType(_ bytes: [UInt8]) -> [UInt8]? {
        let name = Array("mimetype".utf8)
        guard bytes.count > 30 + name.count, bytes[26] == 8, bytes[27] == 0, bytes[28] == 0, bytes[29] == 0,
            Array(bytes[30..<38]) == name
        else { return nil }
        // The bytes are the type itself only when they are not packed.
        return bytes[8] == 0 && bytes[9] == 0 ? Array(bytes[38..<min(bytes.count, 38 + 80)]) : nil
    }
}
