/// ICU's boundaries, read from left to right.
struct BoundaryCursor {
    private let ends: [Int32]
    private var index = 0
    /// The boundaries passed that belong to no stop.
    private(set) var unexplained: [Int] = []

    init(_ ends: [Int32]) {
        self.ends = ends
    }

    /// Whether there is a boundary in a closed range; those before it are noted as unexplained.
    mutating func hasBoundary(from start: Int, through end: Int) -> Bool {
        skip(before: start)
        var found = false
        while index < ends.count, ends[index] <= end {
            found = true
            index += 1
        }
        return found
    }

    /// Passes over the boundaries before a position.
    mutating func skip(before position: Int) {
        while index < ends.count, ends[index] < position {
            unexplained.append(Int(ends[index]))
            index += 1
        }
    }
}
