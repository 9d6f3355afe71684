public import HexaplaCore

extension FindingCode {
    /// The article has no English version that could be used.
    public static let noCanonical = FindingCode(rawValue: "HX-PIPE-001")
    /// The article has only its English version.
    public static let onlyCanonical = FindingCode(rawValue: "HX-PIPE-002")
    /// The bytes of a file could not be read.
    public static let unreadableFile = FindingCode(rawValue: "HX-PIPE-003")
    /// Two files claim to be the same version of one article.
    public static let doubledLanguage = FindingCode(rawValue: "HX-PIPE-004")
    /// A document holds nothing but furniture.
    public static let onlyFurniture = FindingCode(rawValue: "HX-PIPE-005")
    /// An entry of the corpus folder could not be used.
    public static let unusableEntry = FindingCode(rawValue: "HX-PIPE-006")
    /// A line of the manifest names no document.
    public static let badManifestLine = FindingCode(rawValue: "HX-PIPE-007")
    /// The program stopped while it worked on an article or a file.
    public static let inputStopped = FindingCode(rawValue: "HX-PIPE-030")
    /// A file or folder is none of the corpus: hidden, no ordinary file, read elsewhere, or written by a run.
    public static let leftAlone = FindingCode(rawValue: "HX-PIPE-010")
    /// The layout does not explain the name of a file.
    public static let unexplainedName = FindingCode(rawValue: "HX-PIPE-011")
    /// A file is in a language that was not asked for.
    public static let languageNotAsked = FindingCode(rawValue: "HX-PIPE-012")
    /// A file holds no document.
    public static let noDocument = FindingCode(rawValue: "HX-PIPE-013")
    /// A file says what another one says.
    public static let sameText = FindingCode(rawValue: "HX-PIPE-014")
    /// A row of a review cannot be used.
    public static let badReviewRow = FindingCode(rawValue: "HX-PIPE-020")
    /// The text of a verdict is in the corpus no more.
    public static let reviewLost = FindingCode(rawValue: "HX-PIPE-021")
}
