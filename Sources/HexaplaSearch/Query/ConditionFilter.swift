import GRDB
import HexaplaCore

/// Keeps the hits that are linked to a sentence in another language in which a condition is met.
struct ConditionFilter {
    let finder: Finder
    let links: Links

    /// Keeps such hits.
    ///
    /// Links are followed from the smaller side.
    func filter(
        _ hits: [LanguageTag: [Int]], _ condition: (language: LanguageTag, matcher: TextMatcher)
    ) throws -> [LanguageTag: [Int]] {
        let others = try finder.places([condition.language: condition.matcher])[condition.language] ?? []
        let units = try units(others)
        let count = hits.reduce(0) { $0 + $1.value.count }
        var kept: [LanguageTag: [Int]] = [:]
        if count <= others.count {
            for (language, sentences) in hits {
                kept[language] = try sentences.filter { sentence in
                    let linked = try linked(try unit(sentence), language)
                    return linked.contains { $0.language == condition.language.code && units.contains($0.id) }
                }
            }
            return kept
        }
        var reached: Set<Int> = []
        for unit in units { reached.formUnion(try linked(unit, condition.language).map(\.id)) }
        for (language, sentences) in hits { kept[language] = try sentences.filter { reached.contains(try unit($0)) } }
        return kept
    }

    private func linked(_ unit: Int, _ language: LanguageTag) throws -> [Links.Unit] {
        try links.units(of: Links.Unit(id: unit, language: language.code), finder.canonical.code)
    }

    private func units(_ sentences: [Int]) throws -> Set<Int> { Set(try sentences.map { try unit($0) }) }

    /// The unit of the level that holds a sentence.
    private func unit(_ sentence: Int) throws -> Int {
        guard links.level == .paragraph else { return sentence }
        let statement = try finder.database.cachedStatement(sql: "SELECT paragraph FROM sentence WHERE id = ?")
        return try Int.fetchOne(statement, arguments: [sentence]) ?? 0
    }
}
