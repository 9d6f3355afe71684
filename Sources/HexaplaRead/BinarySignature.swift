/// The kind of a file that is no text, by its first bytes.
struct BinarySignature: Sendable, Hashable {
    /// What the file looks like, with its article.
    let name: String
    /// A full sentence that says what to do.
    let remedy: String

    /// Looks at the first bytes of a file.
    ///
    /// - Parameter bytes: The whole file; the result is `nil` when no known signature is there.
    init?(_ bytes: [UInt8]) {
        guard let found = Self.known.first(where: { bytes.starts(with: $0.magic) }) else { return nil }
        name = found.name
        remedy = found.remedy
    }

    private static let unpack = "Unpack it and give the text files in it."
    private static let noText = "Take it out of the corpus; there is no text in it."
    private static let known: [(magic: [UInt8], name: String, remedy: String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive", unpack),
        ([0x1F, 0x8B, 0x08], "a gzip archive", unpack),
        (Array("BZh91AY&SY".utf8), "a bzip2 archive", unpack),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive", unpack),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive", unpack),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive", unpack),
        (Array("Rar!".utf8) + [0x1A, 0x07], "a RAR archive", unpack),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture", noText),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", noText), (Array("GIF87a".utf8), "a GIF picture", noText),
        (Array("GIF89a".utf8), "a GIF picture", noText), ([0x7F, 0x45, 0x4C, 0x46], "a program", noText),
        (Array("SQLite format 3\0".utf8), "an SQLite database", noText),
    ]
}
