/// The weights of pairs of units, added up: a grid of numbers for a small text, a table of the pairs met for a large one.
///
/// Weights are added in the order they are told, so that the sums depend on nothing else.
struct PairWeights {
    private let columns: Int
    private let isDense: Bool
    private var grid: [Double]
    /// The cells that hold something, by first occurrence.
    private var cells: [Int] = []
    /// In a large text the place of each cell in `cells`, and their sums there.
    private var slots = SlotTable(capacity: 0)
    private var sums: [Double] = []

    init(rows: Int, columns: Int, isDense: Bool) {
        self.columns = columns
        self.isDense = isDense
        grid = isDense ? Array(repeating: 0, count: rows * columns) : []
    }

    /// Adds a weight above zero to a pair.
    @inline(__always)
    mutating func add(_ weight: Double, _ row: Int, _ column: Int) {
        let cell = row * columns + column
        guard isDense else { return addSparse(weight, cell) }
        if grid[cell] == 0 { cells.append(cell) }
        grid[cell] += weight
    }

    private mutating func addSparse(_ weight: Double, _ cell: Int) {
        let (number, isNew) = slots.number(of: UInt64(cell))
        if isNew {
            cells.append(cell)
            sums.append(0)
        }
        sums[Int(number)] += weight
    }

    /// The pairs with their weights, by first occurrence.
    func anchors() -> [Anchor] {
        cells.enumerated().map { place, cell in
            Anchor(
                row: cell / columns, column: cell % columns, weight: isDense ? grid[cell] : sums[place])
        }
    }
}
