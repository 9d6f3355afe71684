import HexaplaCore

/// Sums over the units of one side of a bead, grown unit by unit.
struct SpanSums {
    private(set) var length = 0.0
    private(set) var mass = SIMD2<Float>.zero
    private(set) var marks = SIMD8<Float>.zero
    private(set) var markCount: Float = 0
    /// Paragraph starts after the first unit.
    private(set) var boundaries = 0
    /// Units that are furniture.
    private(set) var furniture = 0
    /// What all units are for, if they are furniture of one class.
    private(set) var furnitureClass: FurnitureClass?
    private(set) var hasTitle = false

    init() {}

    /// The sums over some units, without what they share with the other side.
    init(_ units: ArraySlice<Unit>) {
        for index in units.indices { add(units[index], .zero, isFirst: index == units.startIndex) }
    }

    @inline(__always)
    mutating func add(_ unit: Unit, _ shared: SIMD2<Float>, isFirst: Bool) {
        length += unit.length
        mass += shared
        if unit.markCount > 0 {
            marks += unit.marks.counts
            markCount += unit.markCount
        }
        if unit.startsParagraph, !isFirst { boundaries += 1 }
        guard unit.kind != .body else { return }
        if unit.kind == .furniture {
            furniture += 1
            furnitureClass = isFirst || furnitureClass == unit.furniture ? unit.furniture : nil
        }
        if unit.kind == .title { hasTitle = true }
    }
}

/// What a growing block of rows shares with the next one to four columns: numbers, words, and linked mass both ways.
struct BlockSums {
    private var sums: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>) = (.zero, .zero, .zero, .zero)

    @inline(__always)
    mutating func addRow(_ pairs: BandMatrix, _ row: Int, from column: Int, columns: Int) {
        var running = pairs[row, column]
        sums.0 += running
        guard columns > 1 else { return }
        running += pairs[row, column + 1]
        sums.1 += running
        guard columns > 2 else { return }
        running += pairs[row, column + 2]
        sums.2 += running
        guard columns > 3 else { return }
        running += pairs[row, column + 3]
        sums.3 += running
    }

    /// The sums over the first `count` columns.
    subscript(count: Int) -> SIMD4<Float> {
        switch count {
        case 1: sums.0
        case 2: sums.1
        case 3: sums.2
        default: sums.3
        }
    }
}
