import GRDB
import HexaplaCore

/// Gathers what is shown of a hit.
struct HitBuilder {
    let finder: Finder
    let links: Links
    /// The languages whose columns are wanted.
    let columns: [LanguageTag]
    let conditions: [(LanguageTag, TextMatcher)]
    private let sentence: Statement
    private let unit: Statement

    init(
        finder: Finder, links: Links, columns: [LanguageTag], conditions: [(LanguageTag, TextMatcher)]
    ) throws {
        (self.finder, self.links, self.columns, self.conditions) = (finder, links, columns, conditions)
        sentence = try finder.database.makeStatement(
            sql: """
                SELECT s.number, s.text, p.id, p.number, a.name FROM sentence s JOIN paragraph p ON p.id = s.paragraph
                JOIN document d ON d.id = s.document JOIN article a ON a.id = d.article WHERE s.id = ?
                """)
        unit = try finder.database.makeStatement(
            sql: "SELECT number, text FROM \(links.level.rawValue) WHERE id = ?")
    }

    /// The hit of a sentence.
    func hit(
        _ id: Int, _ language: LanguageTag, _ matchers: [LanguageTag: TextMatcher]
    ) throws -> FindResult.Hit {
        guard let row = try Row.fetchOne(sentence, arguments: [id]) else { throw DamagedIndex() }
        let (text, paragraph) = (try row.text(1), try row.int(2))
        let own = Links.Unit(id: links.level == .sentence ? id : paragraph, language: language.code)
        return FindResult.Hit(
            article: try row.text(4), language: language, sentence: try row.int(0), paragraph: try row.int(3),
            row: try number(ofRowWith: paragraph), text: text,
            matches: try matchers[language]?.places(in: Array(text.utf8)) ?? [], columns: try columns(of: own))
    }

    private func columns(of unit: Links.Unit) throws -> [FindResult.Column] {
        if columns.isEmpty { return [] }
        let linked = try links.units(of: unit, finder.canonical.code)
        return try columns.filter { $0.code != unit.language || conditions.map(\.0).contains($0) }.map { language in
            try column(linked.filter { $0.language == language.code }, language)
        }
    }

    private func column(_ units: [Links.Unit], _ language: LanguageTag) throws -> FindResult.Column {
        let rows = try units.compactMap { try Row.fetchOne(unit, arguments: [$0.id]) }
        let text = try rows.map { try $0.text(1) }.joined(separator: " ")
        var matches: [Range<Int>] = []
        for (_, matcher) in conditions.filter({ $0.0 == language }) {
            matches += try matcher.places(in: Array(text.utf8))
        }
        return FindResult.Column(
            language: language, units: try rows.map { try $0.int(0) }, text: text,
            matches: matches.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    }

    /// The first row of the synopsis that shows a paragraph.
    private func number(ofRowWith paragraph: Int) throws -> Int? {
        let statement = try finder.database.cachedStatement(
            sql: """
                SELECT min(number) FROM (SELECT number FROM row WHERE paragraph = ?1 UNION ALL
                SELECT r.number FROM cell c JOIN row r ON r.id = c.row WHERE c.paragraph = ?1)
                """)
        return try Int.fetchOne(statement, arguments: [paragraph])
    }
}
