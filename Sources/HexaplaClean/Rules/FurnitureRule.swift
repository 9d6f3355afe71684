import HexaplaCore

/// Where on the page a match may be believed.
enum Reach: Hashable {
    /// Anywhere.
    case anywhere
    /// Above or below the text, or beside furniture.
    case edge
    /// Below the text only.
    case tail
}

/// What a rule says of a line.
struct FurnitureMatch: Hashable {
    /// The id of the rule.
    let rule: String
    /// What the furniture is for.
    let kind: FurnitureClass
    /// Where the match may be believed.
    let reach: Reach
    /// The languages the line names, with the bytes of the names.
    var names: [NamedLanguage] = []
}

/// The name of a language in a line.
struct NamedLanguage: Hashable {
    let language: LanguageTag
    let range: ByteRange<Original>
}

/// A test for one sort of furniture, from the line alone.
protocol FurnitureRule: SendableMetatype {
    /// The rule's name, kept in the label.
    static var id: String { get }

    /// Tests a line.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - vocabulary: What to look words up in.
    /// - Returns: A match, or `nil` when the line is something else.
    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch?
}
