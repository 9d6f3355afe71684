public import HexaplaCore

extension FindingCode {
    /// A sentence is so long that stops seem to be missing.
    public static let endlessSentence = FindingCode(rawValue: "HX-SEGMENT-001")
    /// The sentences the file gives do not fit the paragraph.
    public static let givenSentencesUnusable = FindingCode(rawValue: "HX-SEGMENT-002")
}
