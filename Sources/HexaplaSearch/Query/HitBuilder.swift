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
        let synopsis = try self.row(with: paragraph)
        return FindResult.Hit(
            article: try row.text(4), language: language, sentence: try row.int(0), paragraph: try row.int(3),
            row: synopsis?.number, canonical: synopsis?.canonical, text: text,
            matches: try matchers[language]?.places(in: Array(text.utf8)) ?? [],
            columns: try columns(of: links.level == .sentence ? id : paragraph, language))
    }

    private func columns(of unit: Int, _ language: LanguageTag) throws -> [FindResult.Column] {
        if columns.isEmpty { return [] }
        let linked = try links.units(of: [unit], language)
        return try columns.filter { $0 != language || conditions.map(\.0).contains($0) }.map { language in
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

    /// The first row of the synopsis that shows a paragraph, with its canonical paragraph.
    private func row(with paragraph: Int) throws -> (number: Int, canonical: Int?)? {
        let statement = try finder.database.cachedStatement(
            sql: """
                SELECT r.number, p.number FROM row r LEFT JOIN paragraph p ON p.id = r.paragraph WHERE r.id =
                (SELECT min(id) FROM (SELECT id FROM row WHERE paragraph = ?1 UNION ALL
                SELECT row FROM cell WHERE paragraph = ?1))
                """)
        guard let row = try Row.fetchOne(statement, arguments: [paragraph]) else { return nil }
        return (try row.int(0), row.hasNull(atIndex: 1) ? nil : try row.int(1))
    }
}
