/// The part of the grid of canonical × version units that is searched.
///
/// Nodes stand between units: node (i, j) means that i canonical and j version units are done. Row i holds the nodes
/// from `low[i]` to `high[i]`; both never fall from row to row, and a path can always go on.
struct Band: Sendable, Hashable {
    /// The first node of each row.
    private(set) var low: [Int]
    /// The last node of each row.
    private(set) var high: [Int]
    /// The column where the path is expected to cross each row.
    let centers: [Int]
    /// Half the width that the strip was cut to for want of room, in units; `nil` where it is as wide as was wished.
    var cutHalfWidth: Int?
    /// Where each row starts in a flat array of nodes; one more entry than rows.
    private(set) var offsets: [Int] = []

    /// The whole grid.
    ///
    /// - Parameters:
    ///   - rows: The number of canonical units.
    ///   - columns: The number of version units.
    ///   - centers: Where the path is expected; the diagonal when not given.
    init(full rows: Int, _ columns: Int, centers: [Int]? = nil) {
        self.centers = centers ?? (0...rows).map { rows == 0 ? 0 : $0 * columns / rows }
        low = Array(repeating: 0, count: rows + 1)
        high = Array(repeating: columns, count: rows + 1)
        setOffsets()
    }

    /// A strip around a path; where the path jumps over columns, the rows on both sides hold the whole jump.
    ///
    /// - Parameters:
    ///   - centers: For each row of nodes the column the path crosses; must not fall.
    ///   - halfWidths: For each row how far to search on both sides.
    ///   - columns: The number of version units.
    init(centers: [Int], halfWidths: [Int], columns: Int) {
        self.centers = centers
        let first = zip(centers, halfWidths).map { max(0, $0 - $1) }
        let last = zip(centers, halfWidths).map { min(columns, $0 + $1) }
        low = first
        high = last
        low[0] = 0
        high[high.count - 1] = columns
        for row in 1..<max(1, low.count) {
            low[row] = min(first[row], first[row - 1])
            high[row - 1] = max(last[row - 1], last[row])
        }
        for row in stride(from: low.count - 2, through: 0, by: -1) { low[row] = min(low[row], low[row + 1]) }
        for row in 1..<max(1, high.count) { high[row] = max(high[row], high[row - 1], low[row]) }
        for row in 0..<high.count - 1 { high[row] = max(high[row], low[row + 1]) }
        setOffsets()
    }

    /// A band with given ends.
    ///
    /// - Parameters:
    ///   - low: The first node of each row.
    ///   - high: The last node of each row.
    ///   - centers: Where the path is expected.
    init(low: [Int], high: [Int], centers: [Int]) {
        (self.low, self.high, self.centers) = (low, high, centers)
        setOffsets()
    }

    /// The band in which no path passes a block by: what comes before it stays before it on both sides.
    ///
    /// - Parameter blocks: Runs of units of both sides, in order.
    /// - Returns: The same band where there are no blocks.
    func through(_ blocks: [BeadSpan]) -> Band {
        guard !blocks.isEmpty else { return self }
        var band = self
        for block in blocks { band.hold(block.canonical, block.target) }
        for row in stride(from: rows - 1, through: 0, by: -1) { band.low[row] = min(band.low[row], band.low[row + 1]) }
        for row in 1...rows { band.high[row] = max(band.high[row], band.high[row - 1]) }
        band.setOffsets()
        return band
    }

    private mutating func hold(_ canonical: Range<Int>, _ target: Range<Int>) {
        for row in 0..<canonical.lowerBound {
            high[row] = min(high[row], target.lowerBound)
            low[row] = min(low[row], target.lowerBound)
        }
        for row in canonical.lowerBound...canonical.upperBound {
            low[row] = min(low[row], target.lowerBound)
            high[row] = max(high[row], target.upperBound)
        }
        for row in stride(from: canonical.upperBound + 1, through: rows, by: 1) {
            low[row] = max(low[row], target.upperBound)
            high[row] = max(high[row], target.upperBound)
        }
        if canonical.lowerBound > 0 { high[canonical.lowerBound - 1] = target.lowerBound }
        if canonical.upperBound < rows { low[canonical.upperBound + 1] = target.upperBound }
    }

    private mutating func setOffsets() {
        offsets = [0]
        offsets.reserveCapacity(low.count + 1)
        for row in low.indices { offsets.append(offsets[row] + high[row] - low[row] + 1) }
    }

    /// For each version unit the canonical unit the path is expected to be at.
    func expectedRows() -> [Int] {
        var expected: [Int] = []
        var row = 0
        for column in 0..<columns {
            while row < rows, centers[row] < column { row += 1 }
            expected.append(row)
        }
        return expected
    }

    /// The number of canonical units.
    var rows: Int { low.count - 1 }
    /// The number of version units.
    var columns: Int { high[high.count - 1] }
    /// Whether it is the whole grid.
    var isWhole: Bool { nodeCount == (rows + 1) * (columns + 1) }
    /// The number of nodes.
    var nodeCount: Int { offsets[offsets.count - 1] }

    /// The place of a node in a flat array; `nil` outside the band.
    func node(_ row: Int, _ column: Int) -> Int? {
        guard row < low.count, column >= low[row], column <= high[row] else { return nil }
        return offsets[row] + column - low[row]
    }
}
