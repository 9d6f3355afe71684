/// Adds up rows of 16 signed bytes.
///
/// Bytes of even and of odd places are kept apart as 16-bit lanes, so that adding a row is a handful of instructions;
/// before the lanes can overflow they are moved to `total`.
struct RowSum {
    private(set) var total = SIMD16<Int32>.zero
    private var even = SIMD8<Int16>.zero
    private var odd = SIMD8<Int16>.zero
    private var pending = 0

    /// Makes room for the features of one more word.
    @inline(__always)
    mutating func reserve() {
        if pending > 255 - WordFeatures.capacity { flush() }
    }

    /// Adds a row, given as eight pairs of bytes; `reserve` comes first.
    @inline(__always)
    mutating func add(_ row: SIMD8<Int16>) {
        even &+= (row &<< 8) &>> 8
        odd &+= row &>> 8
        pending += 1
    }

    /// Moves what is pending to `total`.
    mutating func flush() {
        for lane in 0..<8 {
            total[2 * lane] &+= Int32(even[lane])
            total[2 * lane + 1] &+= Int32(odd[lane])
        }
        even = .zero
        odd = .zero
        pending = 0
    }
}
