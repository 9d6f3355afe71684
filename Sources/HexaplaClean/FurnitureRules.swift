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
        return simpleMatch(line, vocabulary) ?? MixedRule.match(line, vocabulary, partMatch: simpleMatch)
    }

    /// Asks the rules for one piece of furniture.
    static func simpleMatch(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        for rule in simple {
            if let match = rule.match(line, vocabulary) { return match }
        }
        return nil
    }
}
