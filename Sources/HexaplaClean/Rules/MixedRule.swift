import HexaplaCore

/// A line of several parts between bars, dots or arrows, each of which is furniture by itself: a date and a label,
/// say, or a date and "Print".
enum MixedRule: FurnitureRule {
    static let id = "mixed"
    private static let separators: Set<Unicode.Scalar> = ["|", "·", "•", "»", "›", ">", "→", "\n"]

    static func match(_ line: Line, _ vocabulary: PageVocabulary) -> FurnitureMatch? {
        let parts = split(line)
        guard parts.count >= 2 else { return nil }
        var first: FurnitureMatch?
        var names: [NamedLanguage] = []
        for part in parts {
            let text = LayeredText<Original>(validUTF8: Array(line.utf8[part]))
            guard let found = FurnitureRules.simpleMatch(Line(text), vocabulary), found.reach != .tail else {
                return nil
            }
            names += found.names.map {
                NamedLanguage(language: $0.language, range: $0.range.shifted(by: part.lowerBound))
            }
            first = first ?? found
        }
        return first.map { FurnitureMatch(rule: id, kind: $0.kind, reach: .anywhere, names: names) }
    }

    /// The byte ranges of the parts, without separators.
    private static func split(_ line: Line) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        for token in line.tokens {
            if let last = parts.last, !token.gap.contains(where: separators.contains) {
                parts[parts.count - 1] = last.lowerBound..<token.range.end
            } else {
                parts.append(token.range.indices)
            }
        }
        return parts
    }
}
