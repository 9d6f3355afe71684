/// log(erfc(z / √2)) for four numbers at once, by the table of `LengthTable` in single precision.
struct LengthScores: Sendable {
    /// The one table: it depends on nothing.
    static let shared = LengthScores()

    /// For each step of z the score there and how much it changes up to the next step.
    let values: [SIMD2<Float>]

    private static var steps: Float { 256 }
    /// The last step, from which on the score no longer falls.
    private static var last: Float { 1280 }

    private init() {
        let table = LengthTable.shared
        let scores = (0...Int(Self.last)).map { Float(table.value(Double($0) / Double(Self.steps))) }
        values = scores.indices.map { SIMD2(scores[$0], $0 + 1 < scores.count ? scores[$0 + 1] - scores[$0] : 0) }
    }

    /// The scores of four differences, in standard deviations of either sign.
    ///
    /// Adding 1.5 · 2^23 rounds to a whole number and leaves it in the lowest bits.
    @inline(__always)
    static func score(_ z: SIMD4<Float>, _ table: UnsafeBufferPointer<SIMD2<Float>>) -> SIMD4<Float> {
        let size = z.replacing(with: -z, where: z .< 0) * steps
        let place = SIMD4<Float>(repeating: last).replacing(with: size, where: size .<= last)
        let rounder: Float = 12_582_912
        let rounded: SIMD4<Float> = place - 0.5 + rounder
        let part: SIMD4<Float> = place - (rounded - rounder)
        let index = unsafeBitCast(rounded, to: SIMD4<UInt32>.self) &- rounder.bitPattern
        let (a, b) = (table[Int(index[0])], table[Int(index[1])])
        let (c, d) = (table[Int(index[2])], table[Int(index[3])])
        return SIMD4(a[0], b[0], c[0], d[0]) + part * SIMD4(a[1], b[1], c[1], d[1])
    }
}
