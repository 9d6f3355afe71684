package import HexaplaCore

extension FindingCode {
    /// The text of a file is in another language than the one it is filed under.
    package static let filedUnderOtherLanguage = FindingCode(rawValue: "HX-DETECT-001")
    /// A paragraph is in another language than its document.
    package static let foreignParagraph = FindingCode(rawValue: "HX-DETECT-002")
    /// The language of a document cannot be told, or is none that is served.
    package static let languageNotServed = FindingCode(rawValue: "HX-DETECT-003")
    /// A sentence or a long quotation inside a paragraph is in another language.
    package static let foreignPassage = FindingCode(rawValue: "HX-DETECT-004")
}
