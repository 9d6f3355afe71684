public import HexaplaCore

extension FindingCode {
    /// The document holds nothing but furniture of the page.
    public static let nothingButFurniture = FindingCode(rawValue: "HX-CLEAN-002")
    /// No title was found above the text.
    public static let noTitle = FindingCode(rawValue: "HX-CLEAN-003")
}
