/// What a block of canonical units shares with the spans of one to four units of the version that start at a column.
struct BlockTerms {
    var numbers = SIMD4<Float>.zero
    var words = SIMD4<Float>.zero
    /// Tokens that the sentence lattice expects to be linked, counted on either side.
    var inCanonical = SIMD4<Float>.zero
    var inTarget = SIMD4<Float>.zero
    /// How well the canonical units are explained by the spans.
    var explained = SIMD4<Float>.zero
    /// How well the spans are explained by one to four canonical units; the lanes of each vector are the spans.
    var explainedBy = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)

    /// How well the spans are explained by some canonical units.
    @inline(__always)
    func explained(by rows: Int) -> SIMD4<Float> {
        switch rows {
        case 1: explainedBy.0
        case 2: explainedBy.1
        case 3: explainedBy.2
        default: explainedBy.3
        }
    }
}

/// The terms of the blocks of one to four canonical units that start at a row, for the columns of the band.
///
/// A block grows by a row at a time, so that each of its sums is one addition more.
struct BlockRow {
    private let pairs: BandMatrix
    private let lexical: LexicalEvidence?
    private let hasMass: Bool
    private(set) var first = 0
    private(set) var terms: [BlockTerms] = []

    init(pairs: BandMatrix, lexical: LexicalEvidence?, hasMass: Bool) {
        self.pairs = pairs
        self.lexical = lexical
        self.hasMass = hasMass
    }

    /// Begins empty blocks at a row.
    mutating func begin(_ row: Int, columns: ClosedRange<Int>) {
        first = columns.lowerBound
        terms.removeAll(keepingCapacity: true)
        terms.append(contentsOf: repeatElement(BlockTerms(), count: columns.count))
        guard let lexical else { return }
        let cells = pairs.cells.columns(ofRow: row)
        let start = pairs.cells.place(row, cells.lowerBound)
        terms.withUnsafeMutableBufferPointer { terms in
            lexical.ofTarget.withUnsafeBufferPointer { values in
                Self.forEachWindow(values, start, cells, columns) { column, a, b, c, d in
                    let two = a + b
                    let three = two + c
                    terms[column - columns.lowerBound].explainedBy = transposed(a, two, three, three + d)
                }
            }
        }
    }

    /// Adds a row to the blocks.
    mutating func add(_ row: Int) {
        guard !terms.isEmpty else { return }
        let columns = first...first + terms.count - 1
        let cells = pairs.cells.columns(ofRow: row)
        let start = pairs.cells.place(row, cells.lowerBound)
        let hasMass = hasMass
        terms.withUnsafeMutableBufferPointer { terms in
            pairs.values.withUnsafeBufferPointer { values in
                Self.forEachWindow(values, start, cells, columns) { column, a, b, c, d in
                    let two = a + b
                    let three = two + c
                    let sums = transposed(a, two, three, three + d)
                    let place = column - columns.lowerBound
                    terms[place].numbers += sums.0
                    terms[place].words += sums.1
                    guard hasMass else { return }
                    terms[place].inCanonical += sums.2
                    terms[place].inTarget += sums.3
                }
            }
            lexical?.ofCanonical.withUnsafeBufferPointer { values in
                for column in columns.clamped(to: cells) {
                    terms[column - columns.lowerBound].explained += values[start + column - cells.lowerBound]
                }
            }
        }
    }

    /// Calls with each column and the values of a row at it and at the next three; zero outside the row's cells.
    @inline(__always)
    private static func forEachWindow(
        _ values: UnsafeBufferPointer<SIMD4<Float>>, _ start: Int, _ cells: Range<Int>, _ columns: ClosedRange<Int>,
        _ body: (_ column: Int, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>) -> Void
    ) {
        func value(_ column: Int) -> SIMD4<Float> {
            cells.contains(column) ? values[start + column - cells.lowerBound] : .zero
        }
        let low = columns.lowerBound
        var (a, b, c) = (value(low), value(low + 1), value(low + 2))
        for column in columns {
            let d = value(column + 3)
            body(column, a, b, c, d)
            (a, b, c) = (b, c, d)
        }
    }
}

extension ClosedRange<Int> {
    /// The part of the range that lies in another.
    @inline(__always)
    fileprivate func clamped(to range: Range<Int>) -> Range<Int> {
        let first = Swift.max(lowerBound, range.lowerBound)
        return first..<Swift.max(first, Swift.min(upperBound + 1, range.upperBound))
    }
}
