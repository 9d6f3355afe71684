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
        let units = Set(try others.map { try unit($0) })
        var reached: Set<Int> = []
        for unit in units { reached.formUnion(try canonical(unit, condition.language)) }
        var kept: [LanguageTag: [Int]] = [:]
        for (language, sentences) in hits {
            kept[language] = try sentences.filter { sentence in
                let unit = try unit(sentence)
                if language == condition.language, units.contains(unit) { return true }
                return try canonical(unit, language).contains(where: reached.contains)
            }
        }
        return kept
    }

    private func canonical(_ unit: Int, _ language: LanguageTag) throws -> [Int] {
        try links.canonical(of: Links.Unit(id: unit, language: language.code), finder.canonical.code)
    }

    private func unit(_ sentence: Int) throws -> Int { try finder.unit(sentence, links.level) }
}
