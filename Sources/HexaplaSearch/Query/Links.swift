import GRDB
import HexaplaCore

/// Which units of an article are linked, through its canonical text.
///
/// Two units are linked when a canonical unit is linked to both, so that the relation is the same both ways. Many units
/// are asked for with one statement: their numbers go in as a JSON array.
struct Links {
    /// The kind of units.
    let level: AlignmentLevel
    private let canonicalLanguage: String
    private let toCanonical: Statement
    private let fromCanonical: Statement

    /// A unit with its language.
    struct Unit: Hashable {
        let id: Int
        let language: String
    }

    init(_ database: Database, level: AlignmentLevel, canonical: LanguageTag) throws {
        self.level = level
        canonicalLanguage = canonical.code
        let name = level.rawValue
        toCanonical = try database.makeStatement(
            sql: """
                SELECT v.\(name), c.\(name) FROM json_each(?) j
                CROSS JOIN bead_\(name) v ON v.\(name) = j.value AND v.side = 1
                CROSS JOIN bead_\(name) c ON c.bead = v.bead AND c.side = 0
                """)
        fromCanonical = try database.makeStatement(
            sql: """
                SELECT v.\(name), d.language FROM json_each(?) j
                CROSS JOIN bead_\(name) c ON c.\(name) = j.value AND c.side = 0
                CROSS JOIN bead_\(name) v ON v.bead = c.bead AND v.side = 1
                CROSS JOIN bead b ON b.id = c.bead CROSS JOIN document d ON d.id = b.document
                """)
    }

    /// The canonical units that units of a language are linked to, each with the unit; canonical units are linked to
    /// themselves.
    func canonical(of units: [Int], _ language: LanguageTag) throws -> [(unit: Int, canonical: Int)] {
        if language.code == canonicalLanguage { return units.map { ($0, $0) } }
        return try Row.fetchAll(toCanonical, arguments: [IndexNumbers.json(units)])
            .map { (try $0.int(0), try $0.int(1)) }
    }

    /// The units that units of a language are linked to, each once and in order, with their canonical units and
    /// themselves.
    func units(of units: [Int], _ language: LanguageTag) throws -> [Unit] {
        let canonical = Set(try canonical(of: units, language).map(\.canonical))
        var linked = Set(units.map { Unit(id: $0, language: language.code) })
        linked.formUnion(canonical.map { Unit(id: $0, language: canonicalLanguage) })
        let rows = try Row.fetchCursor(fromCanonical, arguments: [IndexNumbers.json(canonical.sorted())])
        while let row = try rows.next() { linked.insert(Unit(id: try row.int(0), language: try row.text(1))) }
        return linked.sorted { $0.id < $1.id }
    }
}

/// Numbers on their way into a statement.
enum IndexNumbers {
    /// Numbers as a JSON array.
    static func json(_ numbers: [Int]) -> String { "[" + numbers.map(String.init).joined(separator: ",") + "]" }
}
