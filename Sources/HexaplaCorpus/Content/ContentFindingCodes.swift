package import HexaplaCore

extension FindingCode {
    /// A file was put into an article for what it says.
    package static let matchedByContent = FindingCode(rawValue: "HX-CONTENT-001")
    /// No text was found that the file could be a version of.
    package static let noCounterpart = FindingCode(rawValue: "HX-CONTENT-002")
    /// Two texts fit a file about equally well.
    package static let unsureCounterpart = FindingCode(rawValue: "HX-CONTENT-003")
    /// A file says what another article says.
    package static let fitsOtherArticle = FindingCode(rawValue: "HX-CONTENT-004")
    /// An article has the texts of another one.
    package static let sameArticle = FindingCode(rawValue: "HX-CONTENT-005")
    /// A version has the text of another article's version, whose canonical text is another one.
    package static let sameTextElsewhere = FindingCode(rawValue: "HX-CONTENT-006")
}
