package import HexaplaCore

extension FindingCode {
    /// The document holds nothing but furniture of the page.
    package static let nothingButFurniture = FindingCode(rawValue: "HX-CLEAN-002")
    /// No title was found above the text.
    package static let noTitle = FindingCode(rawValue: "HX-CLEAN-003")
}
