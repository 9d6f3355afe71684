import HexaplaCore

/// A short line that begins with a listed phrase.
///
/// Examples: "Source: …", "© 2018 …", "All rights reserved. …".
/// Where a letter follows the phrase ("Copyright law …"), the line is believed below the text only, and never when
/// the phrase is a single word.
enum PrefixRule: FurnitureRule {
    static let id = "prefix"
    private static let maxWidth = 200
    private static let maxWidthAnywhere = 120

    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        guard line.width <= maxWidth, let first = line.folded.first else { return nil }
        for language in vocabulary.languages {
            for prefix in language.prefixes[first] ?? [] where line.folded.starts(with: prefix.scalars) {
                if let reach = reach(of: prefix, in: line) {
                    return FurnitureMatch(rule: id, kind: prefix.kind, reach: reach)
                }
            }
        }
        return nil
    }

    private static func reach(of prefix: LinePrefix, in line: Line) -> Reach? {
        let rest = line.folded.dropFirst(prefix.scalars.count)
        if prefix.kind == .label, line.ending.isTerminal, line.tokens.count > prefix.wordCount + 8 { return nil }
        if prefix.endsInLetter, !prefix.isHan, rest.first?.properties.isAlphabetic == true { return nil }
        guard let next = rest.first(where: { $0 != " " }) else { return .edge }
        if prefix.endsInLetter, next.properties.isAlphabetic {
            let isLong = prefix.isHan ? prefix.scalars.count >= 4 : prefix.wordCount >= 2
            return isLong ? .tail : nil
        }
        return line.width <= maxWidthAnywhere ? .anywhere : .edge
    }
}
