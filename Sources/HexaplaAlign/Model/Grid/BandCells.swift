/// The pairs of a canonical and a version unit that some bead inside a band can join, in a flat order.
struct BandCells: Sendable, Hashable {
    private let low: [Int]
    private let offsets: [Int]

    init(_ band: Band) {
        var low: [Int] = []
        var offsets = [0]
        for row in 0..<band.rows {
            let first = band.low[max(0, row - BeadShape.maxUnitsPerSide + 1)]
            let last = band.high[min(band.rows, row + BeadShape.maxUnitsPerSide)]
            low.append(first)
            offsets.append(offsets[row] + max(0, last - first))
        }
        self.low = low
        self.offsets = offsets
    }

    /// Whether every pair of units is held.
    func isWhole(columns: Int) -> Bool { count == low.count * columns }

    /// The number of pairs.
    var count: Int { offsets[offsets.count - 1] }

    /// The version units that are paired with a canonical unit.
    @inline(__always)
    func columns(ofRow row: Int) -> Range<Int> { low[row]..<low[row] + offsets[row + 1] - offsets[row] }

    /// Whether a pair is held.
    @inline(__always)
    func holds(_ row: Int, _ column: Int) -> Bool {
        let place = column - low[row]
        return place >= 0 && place < offsets[row + 1] - offsets[row]
    }

    /// The place of a pair that is held.
    @inline(__always)
    func place(_ row: Int, _ column: Int) -> Int { offsets[row] + column - low[row] }

    /// For each version unit the canonical units that it is paired with; they are neighbours.
    func rowsOfColumns(_ columns: Int) -> [Range<Int>] {
        var first = [Int](repeating: Int.max, count: columns)
        var last = [Int](repeating: -1, count: columns)
        for row in low.indices {
            for column in self.columns(ofRow: row) {
                first[column] = min(first[column], row)
                last[column] = row
            }
        }
        return zip(first, last).map { $1 < 0 ? 0..<0 : $0..<$1 + 1 }
    }
}
