import HexaplaCore

/// A line that names at least two languages and holds nothing but names and listed phrases.
///
/// Two names count at the edges of the page only; three are a switcher anywhere. A line with a single name is told
/// apart here as well; `SwitcherRun` decides on it from its neighbours.
enum SwitcherRule: FurnitureRule {
    static let id = "switcher"

    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        guard let cover = PhraseCover.find(line.tokens, vocabulary) else { return nil }
        let names = cover.names(in: line.tokens)
        guard Set(names.map(\.language)).count >= 2 else { return nil }
        return FurnitureMatch(rule: id, kind: .switcher, reach: names.count >= 3 ? .anywhere : .edge, names: names)
    }

    /// The single name a line consists of.
    static func singleName(_ line: Line, _ vocabulary: PageVocabulary) -> NamedLanguage? {
        guard !line.tokens.isEmpty, line.opening != .quote, let cover = PhraseCover.find(line.tokens, vocabulary),
            cover.pieces.count == 1
        else { return nil }
        return cover.names(in: line.tokens).first
    }
}
