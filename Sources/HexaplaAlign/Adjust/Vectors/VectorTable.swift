import HexaplaCore

/// Vectors of texts, made elsewhere: a list of lines, and a row of numbers for each line.
///
/// The numbers stay where they are and are read row by row.
package struct VectorTable: Sendable {
    /// How many numbers a row has.
    package var dimension: Int { layout.dimension }
    /// How many lines there are.
    package let count: Int

    private let rows: [UnitHash: Int32]
    private let source: VectorSource
    private let layout: VectorLayout

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - lines: Texts of one to four consecutive sentences joined by a space, in UTF-8, one a line; of equal ones the
    ///     first counts, and white space does not count at all.
    ///   - vectors: A row for each line, one after another: float32 in little-endian order (the form of Vecalign), or a
    ///     file of NumPy (`.npy`).
    /// - Throws: `VectorError` when the two do not fit each other.
    package init(lines: [UInt8], vectors: VectorSource) throws(VectorError) {
        var rows: [UnitHash: Int32] = [:]
        var count = 0
        var start = 0
        while start < lines.count {
            let end = lines[start...].firstIndex(of: 0x0A) ?? lines.count
            let hash = UnitHash(lines[start..<end])
            if rows[hash] == nil { rows[hash] = Int32(clamping: count) }
            count += 1
            start = end + 1
        }
        layout = try VectorLayout(vectors, lines: count)
        (self.rows, self.count, source) = (rows, count, vectors)
    }

    /// The row of a text; `nil` when it is not among the lines.
    func row(_ text: UnitHash) -> Int? { rows[text].map(Int.init) }

    /// The numbers of a row, scaled to length 1; `nil` for a row of zeros or of no numbers.
    func vector(_ row: Int) -> UnitVector? { UnitVector(layout.row(row, of: source)) }
}

/// A vector of length 1, eight numbers a lane.
struct UnitVector: Sendable {
    private(set) var lanes: [SIMD8<Float>]

    /// Scales numbers to length 1; `nil` when that cannot be done.
    init?(_ values: [Float]) {
        var lanes = [SIMD8<Float>](repeating: .zero, count: (values.count + 7) / 8)
        for (place, value) in values.enumerated() { lanes[place / 8][place % 8] = value }
        self.init(lanes: lanes)
    }

    init?(lanes: [SIMD8<Float>]) {
        self.lanes = lanes
        let length = dot(self).squareRoot()
        guard length.isFinite, length > 0 else { return nil }
        for place in lanes.indices { self.lanes[place] = lanes[place] / length }
    }

    /// The cosine of the angle between two vectors of one dimension.
    func dot(_ other: UnitVector) -> Float { dot(other.lanes) }

    func dot(_ other: [SIMD8<Float>]) -> Float {
        var sum = SIMD8<Float>.zero
        for place in 0..<min(lanes.count, other.count) { sum += lanes[place] * other[place] }
        return sum.sum()
    }
}
