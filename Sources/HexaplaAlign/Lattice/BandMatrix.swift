/// What each pair of a canonical and a version unit has in common, for the pairs that some bead inside a band can join.
///
/// Four lanes: the weight of shared numbers and of shared words, and the linked tokens of both sides.
struct BandMatrix: Sendable {
    private let low: [Int]
    private let offsets: [Int]
    private var values: [SIMD4<Float>]

    /// The largest number of units on one side of a bead.
    static let reach = 4

    init(_ band: Band) {
        var low: [Int] = []
        var offsets = [0]
        for row in 0..<band.rows {
            let first = band.low[max(0, row - Self.reach + 1)]
            let last = band.high[min(band.rows, row + Self.reach)]
            low.append(first)
            offsets.append(offsets[row] + max(0, last - first))
        }
        self.low = low
        self.offsets = offsets
        values = Array(repeating: .zero, count: offsets[band.rows])
    }

    /// The version units that row `row` has values for.
    func columns(ofRow row: Int) -> Range<Int> {
        low[row]..<low[row] + offsets[row + 1] - offsets[row]
    }

    subscript(row: Int, column: Int) -> SIMD4<Float> {
        get {
            let place = column - low[row]
            guard place >= 0, place < offsets[row + 1] - offsets[row] else { return .zero }
            return values[offsets[row] + place]
        }
        set {
            let place = column - low[row]
            guard place >= 0, place < offsets[row + 1] - offsets[row] else { return }
            values[offsets[row] + place] = newValue
        }
    }
}
