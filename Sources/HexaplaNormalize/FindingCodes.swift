public import HexaplaCore

extension FindingCode {
    /// The text holds private-use characters.
    public static let privateUse = FindingCode(rawValue: "HX-NORMALIZE-001")
    /// The text holds noncharacters.
    public static let noncharacters = FindingCode(rawValue: "HX-NORMALIZE-002")
    /// Controls that change the direction of the text were left out.
    public static let bidiControls = FindingCode(rawValue: "HX-NORMALIZE-003")
    /// A paragraph holds nothing that can be shown.
    public static let nothingToShow = FindingCode(rawValue: "HX-NORMALIZE-004")
    /// A run of combining marks is too long to be normalized as a whole.
    public static let endlessMarks = FindingCode(rawValue: "HX-NORMALIZE-005")
    /// Control characters were left out.
    public static let controls = FindingCode(rawValue: "HX-NORMALIZE-006")
}
