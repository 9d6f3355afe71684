public import HexaplaCore

extension FindingCode {
    /// A version hardly anything of which could be linked: probably no translation of this article.
    public static let unrelatedVersion = FindingCode(rawValue: "HX-ALIGN-001")
    /// Two versions could not be aligned because an internal promise was broken.
    public static let brokenAlignment = FindingCode(rawValue: "HX-ALIGN-002")
}
