/// log(1 + x) for four numbers from 0 on, to a few parts in a thousand, and at most 6.
enum FastLog {
    @inline(__always)
    static func ofOnePlus(_ x: SIMD4<Float>) -> SIMD4<Float> {
        let bits = unsafeBitCast(x + 1, to: SIMD4<UInt32>.self)
        // The exponent as the lowest bits of 2^23, from which a subtraction makes a number.
        let exponent: SIMD4<Float> =
            unsafeBitCast((bits &>> 23) | 0x4B00_0000, to: SIMD4<Float>.self) - 8_388_735
        let t: SIMD4<Float> = unsafeBitCast((bits & 0x007F_FFFF) | 0x3F80_0000, to: SIMD4<Float>.self) - 1
        // A polynomial for log2 on [1, 2) that is 0 at 1 and 1 at 2.
        var p: SIMD4<Float> = t * 0.045810 - 0.193220
        p = p * t + 0.414280
        p = p * t - 0.708684
        p = p * t + 1.441814
        let result: SIMD4<Float> = (p * t + exponent) * 0.6931472
        let highest = SIMD4<Float>(repeating: 6)
        return result.replacing(with: highest, where: result .> highest).replacing(with: 0, where: result .< 0)
    }
}
