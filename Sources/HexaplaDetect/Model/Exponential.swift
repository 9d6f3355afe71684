/// The exponential function from plain IEEE 754 operations, so that every machine gives the same bits.
enum Exponential {
    /// e to the power of `x`, within one part in 10⁹; 0 below -700, at most e⁷⁰⁰.
    static func of(_ x: Double) -> Double {
        guard x > -700 else { return 0 }
        let scaled = min(x, 700) * 1.442_695_040_888_963_4
        let whole = scaled.rounded()
        let r = (scaled - whole) * 0.693_147_180_559_945_3
        var series = 1.0
        for term in stride(from: 10.0, through: 1, by: -1) { series = 1 + r / term * series }
        return Double(sign: .plus, exponent: Int(whole), significand: series)
    }

    /// e to the power of a number that is not positive, within one part in 10⁵; 0 below -80.
    @inline(__always)
    static func ofNegative(_ x: Float) -> Float {
        guard x > -80 else { return 0 }
        let scaled = x * 1.442_695
        let whole = Int32(scaled - 0.5)
        let r = (scaled - Float(whole)) * 0.693_147_2
        let tail: Float = 0.166_666_67 + r * (0.041_666_67 + r * 0.008_333_33)
        let series: Float = 1 + r * (1 + r * (0.5 + r * tail))
        return series * Float(bitPattern: UInt32(whole + 127) << 23)
    }
}
