import HexaplaCore

/// The countries that the short units of two sides name.
struct NamedPlaces: Sendable {
    private let ofRow: [Int: Set<UInt64>]
    private let ofColumn: [Int: Set<UInt64>]

    /// A longer unit may name one country on one side and another besides on the other, in tokens.
    private static let mostTokens = 4

    init(_ canonical: Side, _ target: Side) {
        (ofRow, ofColumn) = (Self.places(canonical), Self.places(target))
    }

    var isEmpty: Bool { ofRow.isEmpty || ofColumn.isEmpty }

    private static func places(_ side: Side) -> [Int: Set<UInt64>] {
        var places: [Int: Set<UInt64>] = [:]
        for (number, unit) in side.units.enumerated() where (1...mostTokens).contains(unit.tokenCount) {
            for item in side.items[unit.items] where item.channel == .place {
                places[number, default: []].insert(item.key)
            }
        }
        return places
    }

    /// Whether a canonical unit names a country.
    func names(_ row: Int) -> Bool { ofRow[row] != nil }

    /// Whether two units name countries, and none that both name.
    func contradict(_ row: Int, _ column: Int) -> Bool {
        guard let left = ofRow[row], let right = ofColumn[column] else { return false }
        return left.isDisjoint(with: right)
    }

    /// Calls with the pairs of units of a band that contradict each other.
    func forEachContradiction(in band: Band, _ body: (_ row: Int, _ column: Int) -> Void) {
        guard !isEmpty else { return }
        let columns = ofColumn.keys.sorted()
        for row in ofRow.keys.sorted() {
            // A link that starts in an earlier row may hold the unit.
            let low = band.low[max(0, row - BeadShape.maxUnitsPerSide + 1)]
            let high = band.high[row] + BeadShape.maxUnitsPerSide - 1
            let first = columns.partitioningIndex { $0 >= low }
            for column in columns[first...].prefix(while: { $0 <= high }) where contradict(row, column) {
                body(row, column)
            }
        }
    }
}
