package import HexaplaCore

extension FindingCode {
    /// The text holds private-use characters.
    package static let privateUse = FindingCode(rawValue: "HX-NORMALIZE-001")
    /// The text holds noncharacters.
    package static let noncharacters = FindingCode(rawValue: "HX-NORMALIZE-002")
    /// Controls that change the direction of the text were left out.
    package static let bidiControls = FindingCode(rawValue: "HX-NORMALIZE-003")
    /// A paragraph holds nothing that can be shown.
    package static let nothingToShow = FindingCode(rawValue: "HX-NORMALIZE-004")
    /// A run of combining marks is too long to be normalized as a whole.
    package static let endlessMarks = FindingCode(rawValue: "HX-NORMALIZE-005")
    /// Control characters were left out.
    package static let controls = FindingCode(rawValue: "HX-NORMALIZE-006")
}
