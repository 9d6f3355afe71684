package import HexaplaCore

extension FindingCode {
    /// A version hardly anything of which could be linked: probably no translation of this article.
    package static let unrelatedVersion = FindingCode(rawValue: "HX-ALIGN-001")
    /// Two versions could not be aligned because an internal promise was broken.
    package static let brokenAlignment = FindingCode(rawValue: "HX-ALIGN-002")
    /// A verdict of a review contradicts others and was not obeyed.
    package static let reviewConflict = FindingCode(rawValue: "HX-ALIGN-010")
    /// The text of a verdict stands in several places.
    package static let reviewPlace = FindingCode(rawValue: "HX-ALIGN-011")
    /// A verdict names a unit by its place alone.
    package static let reviewByPlace = FindingCode(rawValue: "HX-ALIGN-012")
    /// Some sentences have no vector.
    package static let missingVectors = FindingCode(rawValue: "HX-ALIGN-020")
    /// A version that renders a part of the canonical text.
    package static let abridgedVersion = FindingCode(rawValue: "HX-ALIGN-030")
    /// A version with much text of its own.
    package static let adaptedVersion = FindingCode(rawValue: "HX-ALIGN-031")
    /// A doubtful link that other versions speak against.
    package static let contradictedLink = FindingCode(rawValue: "HX-ALIGN-032")
    /// An unlikely link of short units whose words the dictionary translates otherwise.
    package static let contradictedByDictionary = FindingCode(rawValue: "HX-ALIGN-033")
    /// Two long versions that were compared only near the expected place.
    package static let narrowedSearch = FindingCode(rawValue: "HX-ALIGN-040")
    /// A language without a lexicon.
    package static let noLexicon = FindingCode(rawValue: "HX-ALIGN-050")
    /// A version that is too long to be aligned.
    package static let tooManyUnits = FindingCode(rawValue: "HX-ALIGN-041")
}
