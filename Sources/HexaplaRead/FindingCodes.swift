package import HexaplaCore

extension FindingCode {
    /// The file holds no text (thrown).
    package static let readEmpty = FindingCode(rawValue: "HX-READ-001")
    /// The file is not a text file (thrown).
    package static let readBinary = FindingCode(rawValue: "HX-READ-002")
    /// The encoding asked for is not known (thrown).
    package static let readUnknownEncoding = FindingCode(rawValue: "HX-READ-003")
    /// Some bytes could not be decoded.
    package static let readInvalidBytes = FindingCode(rawValue: "HX-READ-004")
    /// The file holds NUL characters.
    package static let readNUL = FindingCode(rawValue: "HX-READ-005")
    /// The encoding was found with little to go by.
    package static let readUncertainEncoding = FindingCode(rawValue: "HX-READ-006")
    /// The text looks like HTML or XML.
    package static let readMarkup = FindingCode(rawValue: "HX-READ-007")
    /// The byte-order mark contradicts the encoding asked for.
    package static let readMarkContradicts = FindingCode(rawValue: "HX-READ-008")
    /// A paragraph longer than any text has: the line ends are missing.
    package static let readLongParagraph = FindingCode(rawValue: "HX-READ-009")
    /// The encoding a file declares is not the one its bytes are in.
    package static let readDeclarationContradicts = FindingCode(rawValue: "HX-READ-010")
    /// Text had been decoded wrongly before it came into the file.
    package static let readMojibake = FindingCode(rawValue: "HX-READ-011")
    /// Text that had been decoded wrongly was put right.
    package static let readRepaired = FindingCode(rawValue: "HX-READ-012")
    /// A document has more paragraphs than are read. (thrown)
    package static let readManyParagraphs = FindingCode(rawValue: "HX-READ-019")
}
