package import HexaplaCore

extension FindingCode {
    /// An archive is damaged or cut short (thrown or listed).
    package static let readArchiveDamaged = FindingCode(rawValue: "HX-READ-020")
    /// An archive unpacks to more than is allowed (thrown or listed).
    package static let readArchiveLimit = FindingCode(rawValue: "HX-READ-021")
    /// A member of an archive is refused (thrown or listed).
    package static let readMemberRefused = FindingCode(rawValue: "HX-READ-022")
    /// A member asked for is not in its archive (thrown).
    package static let readMemberMissing = FindingCode(rawValue: "HX-READ-023")
    /// The document must be converted by another program first (thrown).
    package static let readNeedsConverter = FindingCode(rawValue: "HX-READ-024")
    /// A DOCX or ODT document is damaged (thrown).
    package static let readOfficeDamaged = FindingCode(rawValue: "HX-READ-025")
    /// The XML of a document declares or uses entities (thrown).
    package static let readForbiddenXML = FindingCode(rawValue: "HX-READ-026")
    /// A document is encrypted (thrown).
    package static let readEncrypted = FindingCode(rawValue: "HX-READ-027")
    /// A line of a JSON file holds no document (listed).
    package static let readBadJSON = FindingCode(rawValue: "HX-READ-028")
    /// A JSON string holds half of a surrogate pair.
    package static let readLoneSurrogate = FindingCode(rawValue: "HX-READ-029")
    /// Deleted text of a document with tracked changes was left out.
    package static let readDeletedText = FindingCode(rawValue: "HX-READ-030")
    /// Hidden text of a document was left out.
    package static let readHiddenText = FindingCode(rawValue: "HX-READ-031")
    /// A page never closes a comment, a script, a style, a title or a tag, which swallows the rest of it.
    package static let readUnclosedMarkup = FindingCode(rawValue: "HX-READ-032")
    /// The name of a file says that it is packed, but its content is not (listed).
    package static let readMisnamed = FindingCode(rawValue: "HX-READ-033")
    /// The file is larger than any document that is read (thrown).
    package static let readTooLarge = FindingCode(rawValue: "HX-READ-034")
}
