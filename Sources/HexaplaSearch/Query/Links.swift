import GRDB
import HexaplaCore

/// Which units of an article are linked, through its canonical text.
///
/// Two units are linked when a canonical unit is linked to both, so that the relation is the same both ways.
struct Links {
    /// The kind of units.
    let level: AlignmentLevel
    private let toCanonical: Statement
    private let fromCanonical: Statement

    /// A unit with its language.
    struct Unit: Hashable {
        let id: Int
        let language: String
    }

    init(_ database: Database, level: AlignmentLevel) throws {
        self.level = level
        let name = level.rawValue
        toCanonical = try database.makeStatement(
            sql: """
                SELECT c.\(name) FROM bead_\(name) v JOIN bead_\(name) c ON c.bead = v.bead AND c.side = 0
                WHERE v.\(name) = ? AND v.side = 1
                """)
        fromCanonical = try database.makeStatement(
            sql: """
                SELECT v.\(name), d.language FROM bead_\(name) c JOIN bead_\(name) v ON v.bead = c.bead AND v.side = 1
                JOIN \(name) u ON u.id = v.\(name) JOIN document d ON d.id = u.document
                WHERE c.\(name) = ? AND c.side = 0
                """)
    }

    /// The canonical units that a unit is linked to, in no order; for a canonical unit itself.
    func canonical(of unit: Unit, _ canonicalLanguage: String) throws -> [Int] {
        if unit.language == canonicalLanguage { return [unit.id] }
        return try Int.fetchAll(toCanonical, arguments: [unit.id])
    }

    /// The units that a unit is linked to, in order, itself and the canonical ones among them.
    func units(of unit: Unit, _ canonicalLanguage: String) throws -> [Unit] {
        var units: Set<Unit> = [unit]
        for canonical in try canonical(of: unit, canonicalLanguage) {
            units.insert(Unit(id: canonical, language: canonicalLanguage))
            let rows = try Row.fetchCursor(fromCanonical, arguments: [canonical])
            while let row = try rows.next() { units.insert(Unit(id: try row.int(0), language: try row.text(1))) }
        }
        return units.sorted { $0.id < $1.id }
    }
}
