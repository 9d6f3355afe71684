import HexaplaCore

/// Keeps the hits that are linked to a sentence in which a condition is met.
///
/// Two sentences are linked when they share a canonical unit. In the language of the hits a hit may meet the condition
/// itself.
struct ConditionFilter {
    let finder: Finder
    let links: Links

    /// Keeps such hits.
    ///
    /// - Parameters:
    ///   - hits: Sentences by language.
    ///   - condition: What must be met, and the language in which.
    /// - Returns: The hits that are kept, in the same order.
    /// - Throws: Whatever the index throws.
    func filter(
        _ hits: [LanguageTag: [Int]], _ condition: (language: LanguageTag, matcher: TextMatcher)
    ) throws -> [LanguageTag: [Int]] {
        let others = try finder.places([condition.language: condition.matcher])[condition.language] ?? []
        if others.isEmpty { return [:] }
        let units = try finder.units(others, links.level)
        let reached = Set(try links.canonical(of: units, condition.language).map(\.canonical))
        let own = Set(units)
        var kept: [LanguageTag: [Int]] = [:]
        for (language, sentences) in hits {
            let places = try finder.units(sentences, links.level)
            var linked = language == condition.language ? own : []
            for pair in try links.canonical(of: places, language) where reached.contains(pair.canonical) {
                linked.insert(pair.unit)
            }
            kept[language] = zip(sentences, places).filter { linked.contains($0.1) }.map(\.0)
        }
        return kept
    }
}
