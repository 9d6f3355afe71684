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

/// The rules in the order they are asked; the first match counts.
enum FurnitureRules {
    /// The rules for one piece of furniture.
    static let simple: [any FurnitureRule.Type] = [
        SwitcherRule.self, FontSizeRule.self, PhraseRule.self, DateRule.self, PrefixRule.self, AddressRule.self,
        PageCounterRule.self, BreadcrumbRule.self,
    ]

    /// Asks all rules; a line that opens with a quotation mark is text.
    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        guard !line.folded.isEmpty, line.opening != .quote else { return nil }
        return simpleMatch(line, vocabulary) ?? MixedRule.match(line, vocabulary)
    }

    /// Asks the rules for one piece of furniture.
    static func simpleMatch(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        for rule in simple {
            if let match = rule.match(line, vocabulary) { return match }
        }
        return nil
    }
}
