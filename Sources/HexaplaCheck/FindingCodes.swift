package import HexaplaCore

extension FindingCode {
    /// A canonical paragraph has no counterpart in a version.
    package static let omission = FindingCode(rawValue: "HX-CHECK-001")
    /// A version has a paragraph that the canonical text lacks.
    package static let addition = FindingCode(rawValue: "HX-CHECK-002")
    /// A paragraph of a version is in the language of the canonical text.
    package static let untranslated = FindingCode(rawValue: "HX-CHECK-003")
    /// A number differs between two texts.
    package static let numberMismatch = FindingCode(rawValue: "HX-CHECK-004")
    /// A page names a version that the corpus lacks.
    package static let versionMissing = FindingCode(rawValue: "HX-CHECK-005")
    /// No page names a version that the corpus has.
    package static let versionUnnamed = FindingCode(rawValue: "HX-CHECK-006")
    /// A block stands in another place than in the canonical text.
    package static let movedBlock = FindingCode(rawValue: "HX-CHECK-007")
    /// Many links of a version are unsure.
    package static let unsureAlignment = FindingCode(rawValue: "HX-CHECK-008")
    /// A sentence of a linked paragraph has no counterpart in the version.
    package static let sentenceOmitted = FindingCode(rawValue: "HX-CHECK-010")
    /// A version has a sentence in a linked paragraph that the canonical text lacks.
    package static let sentenceAdded = FindingCode(rawValue: "HX-CHECK-011")
    /// A version has a paragraph of the canonical text beside its translation.
    package static let canonicalCopy = FindingCode(rawValue: "HX-CHECK-012")
    /// A text has paragraphs twice.
    package static let doubledText = FindingCode(rawValue: "HX-CHECK-013")
}
