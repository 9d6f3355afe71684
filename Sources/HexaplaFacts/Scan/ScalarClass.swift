import HexaplaCore

/// What a folded scalar is to the scanner.
enum ScalarClass: UInt8, Sendable {
    case other, digit, letter, han

    /// The class of a scalar; ASCII, Latin, Cyrillic and Arabic come from a table.
    @inline(__always)
    init(_ scalar: UInt32) {
        if scalar < 0x700 {
            self = Self.low[Int(scalar)]
        } else if Self.isHan(scalar) {
            self = .han
        } else {
            self = Self.slow(scalar)
        }
    }

    @inline(__always)
    static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) || scalar == 0x3007 }

    private static let low: [ScalarClass] = (0..<0x700).map { slow($0) }

    private static func slow(_ value: UInt32) -> ScalarClass {
        if (0x30...0x39).contains(value) { return .digit }
        return Unicode.Scalar(value).map { ScalarTraits($0).contains(.alphabetic) ? .letter : .other } ?? .other
    }
}
