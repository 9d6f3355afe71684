import HexaplaArchive

/// A document in a format that another program can turn into one that is read.
struct ConvertibleFormat: Sendable, Hashable {
    /// What the file is, with its article.
    let name: String
    /// A full sentence that names the program.
    let remedy: String

    /// Looks at the first bytes of a file.
    ///
    /// - Parameter bytes: The whole file; the result is `nil` for everything that is read, or is no document.
    init?(_ bytes: [UInt8]) {
        if let found = Self.known.first(where: { bytes.starts(with: $0.magic) }) {
            (name, remedy) = (found.name, found.remedy)
        } else if OfficeArchive(bytes) == .other {
            name = "a spreadsheet, a presentation, a drawing or an e-book"
            remedy =
                "Convert it with 'libreoffice --headless --convert-to html FILE', an e-book with 'pandoc -t html FILE'."
        } else {
            return nil
        }
    }

    private static let office = "Convert it with 'libreoffice --headless --convert-to docx FILE'."
    private static let known: [(magic: [UInt8], name: String, remedy: String)] = [
        (
            Array("%PDF-".utf8), "a PDF document",
            "Convert it with 'pdftotext -enc UTF-8 FILE', add -layout for tables, and look at the text."
        ),
        (Array("{\\rtf".utf8), "an RTF document", office),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "an old Word, Excel or PowerPoint document, or one with a password",
            office + " A document with a password must be saved without it first."
        ),
        ([0xDB, 0xA5, 0x2D, 0x00], "a document of Word 2", office),
    ]
}
