/// Counts of the punctuation marks that translators keep: eight classes, each a lane.
///
/// Question, exclamation, quotation, brackets, percent, currency, colon and semicolon, with the forms of the six
/// languages counted alike.
struct Marks: Sendable, Hashable {
    /// The counts, one lane a class.
    var counts = SIMD8<Float>(repeating: 0)

    init(counts: SIMD8<Float>) {
        self.counts = counts
    }

    /// The lane of a scalar; `nil` when it is no such mark.
    static func lane(of scalar: UInt32) -> Int? {
        switch scalar {
        case 0x3F, 0x61F, 0xFF1F: 0
        case 0x21, 0xFF01: 1
        case 0x22, 0xAB, 0xBB, 0x201C...0x201E, 0x300A...0x300D: 2
        case 0x28, 0x29, 0x5B, 0x5D, 0xFF08, 0xFF09: 3
        case 0x25, 0x66A, 0xFF05: 4
        case 0x24, 0xA3, 0xA5, 0x20AC, 0x20BD: 5
        case 0x3A, 0xFF1A: 6
        case 0x3B, 0x61B, 0xFF1B: 7
        default: nil
        }
    }

    /// How many marks two sides have in common, class by class.
    @inline(__always)
    static func shared(_ left: SIMD8<Float>, _ right: SIMD8<Float>) -> Float {
        var sum: Float = 0
        for lane in 0..<8 { sum += min(left[lane], right[lane]) }
        return sum
    }
}
