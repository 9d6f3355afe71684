package import HexaplaCore

extension FindingCode {
    /// The article has no English version that could be used.
    package static let noCanonical = FindingCode(rawValue: "HX-PIPE-001")
    /// The article has only its English version.
    package static let onlyCanonical = FindingCode(rawValue: "HX-PIPE-002")
    /// The bytes of a file could not be read.
    package static let unreadableFile = FindingCode(rawValue: "HX-PIPE-003")
    /// Two files claim to be the same version of one article.
    package static let doubledLanguage = FindingCode(rawValue: "HX-PIPE-004")
    /// A document holds nothing but furniture.
    package static let onlyFurniture = FindingCode(rawValue: "HX-PIPE-005")
    /// An entry of the corpus folder could not be used.
    package static let unusableEntry = FindingCode(rawValue: "HX-PIPE-006")
    /// A line of the manifest names no document.
    package static let badManifestLine = FindingCode(rawValue: "HX-PIPE-007")
    /// The program stopped while it worked on an article or a file.
    package static let inputStopped = FindingCode(rawValue: "HX-PIPE-030")
    /// A file or folder is none of the corpus: hidden, no ordinary file, read elsewhere, or written by a run.
    package static let leftAlone = FindingCode(rawValue: "HX-PIPE-010")
    /// The layout does not explain the name of a file.
    package static let unexplainedName = FindingCode(rawValue: "HX-PIPE-011")
    /// A file is in a language that was not asked for.
    package static let languageNotAsked = FindingCode(rawValue: "HX-PIPE-012")
    /// A file holds no document.
    package static let noDocument = FindingCode(rawValue: "HX-PIPE-013")
    /// A file says what another one says.
    package static let sameText = FindingCode(rawValue: "HX-PIPE-014")
    /// A row of a review cannot be used.
    package static let badReviewRow = FindingCode(rawValue: "HX-PIPE-020")
    /// The text of a verdict is in the corpus no more.
    package static let reviewLost = FindingCode(rawValue: "HX-PIPE-021")
}
