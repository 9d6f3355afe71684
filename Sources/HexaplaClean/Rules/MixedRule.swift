import HexaplaCore

/// A line of several parts between bars, dots or arrows, each of which is furniture by itself: a date and a label,
/// say, or a date and "Print".
enum MixedRule {
    static let id = "mixed"
    private static let separators: Set<Unicode.Scalar> = ["|", "·", "•", "»", "›", ">", "→", "\n"]

    /// Tests a line.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - vocabulary: What to look words up in.
    ///   - partMatch: Tests a part of the line as a line of its own.
    /// - Returns: A match of the first part's class; `nil` when some part is no furniture.
    static func match(
        _ line: Line, _ vocabulary: PageVocabulary, partMatch: (Line, PageVocabulary) -> FurnitureMatch?
    ) -> FurnitureMatch? {
        let parts = split(line)
        guard parts.count >= 2 else { return nil }
        var first: FurnitureMatch?
        var names: [NamedLanguage] = []
        for part in parts {
            let text = LayeredText<Original>(validUTF8: Array(line.utf8[part]))
            guard let found = partMatch(Line(text), vocabulary), found.reach != .tail else {
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
