/// What each pair of a canonical and a version unit has in common, for the pairs that some bead inside a band can join.
///
/// Four lanes: the weight of shared numbers and of shared words, and the linked tokens of both sides.
struct BandMatrix: Sendable {
    let cells: BandCells
    /// The values in the order of the cells.
    private(set) var values: [SIMD4<Float>]

    init(_ band: Band) {
        cells = BandCells(band)
        values = Array(repeating: .zero, count: cells.count)
    }

    /// The version units that row `row` has values for.
    func columns(ofRow row: Int) -> Range<Int> { cells.columns(ofRow: row) }

    subscript(row: Int, column: Int) -> SIMD4<Float> {
        @inline(__always)
        get { cells.holds(row, column) ? values[cells.place(row, column)] : .zero }
        set { if cells.holds(row, column) { values[cells.place(row, column)] = newValue } }
    }

    /// Adds to one lane of a pair that is held.
    @inline(__always)
    mutating func add(_ value: Float, lane: Int, _ row: Int, _ column: Int) {
        values[cells.place(row, column)][lane] += value
    }
}
