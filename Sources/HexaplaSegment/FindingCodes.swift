package import HexaplaCore

extension FindingCode {
    /// A sentence is so long that stops seem to be missing.
    package static let endlessSentence = FindingCode(rawValue: "HX-SEGMENT-001")
    /// The sentences the file gives do not fit the paragraph.
    package static let givenSentencesUnusable = FindingCode(rawValue: "HX-SEGMENT-002")
}
