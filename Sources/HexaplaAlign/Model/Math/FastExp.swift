/// e^x for four numbers at once.
enum FastExp {
    /// e^x for numbers from -80 to 0, to a millionth near zero and a hundred thousandth far off; smaller ones give e^-80.
    ///
    /// x is cut into a whole and a broken power of two; the broken one comes from its Taylor series, the whole one goes
    /// into the exponent. Adding 1.5 · 2^23 rounds to a whole number and leaves it in the lowest bits.
    @inline(__always)
    static func of(_ x: SIMD4<Float>) -> SIMD4<Float> {
        let least = SIMD4<Float>(repeating: -80)
        let power: SIMD4<Float> = x.replacing(with: least, where: x .< least) * 1.442695
        let rounded: SIMD4<Float> = power + rounder
        let part: SIMD4<Float> = power - (rounded - rounder)
        var sum: SIMD4<Float> = part * 0.0001540353 + 0.0013333558
        sum = sum * part + 0.009618129
        sum = sum * part + 0.05550411
        sum = sum * part + 0.2402265
        sum = sum * part + 0.6931472
        sum = sum * part + 1
        let shift = unsafeBitCast(rounded, to: SIMD4<UInt32>.self) &<< 23
        return unsafeBitCast(unsafeBitCast(sum, to: SIMD4<UInt32>.self) &+ shift, to: SIMD4<Float>.self)
    }

    private static var rounder: Float { 12_582_912 }
}

/// Square roots of four numbers at once.
enum FastRoot {
    /// 1 / √x for numbers above zero, to a few units in the last place; something large and finite for zero.
    ///
    /// Halving the bits of a number halves its exponent (Lomont 2003); three of Newton's steps do the rest.
    @inline(__always)
    static func inverse(_ x: SIMD4<Float>) -> SIMD4<Float> {
        let bits = unsafeBitCast(x, to: SIMD4<UInt32>.self)
        let half: SIMD4<Float> = x * 0.5
        var y = unsafeBitCast(SIMD4(repeating: 0x5F37_59DF) &- (bits &>> 1), to: SIMD4<Float>.self)
        y *= 1.5 - half * y * y
        y *= 1.5 - half * y * y
        y *= 1.5 - half * y * y
        return y
    }

    /// √x for numbers from zero on; zero for smaller ones.
    @inline(__always)
    static func of(_ x: SIMD4<Float>) -> SIMD4<Float> {
        let least = x.replacing(with: 0, where: x .< 0)
        return least * inverse(least)
    }
}

/// Four rows of four numbers, turned around: lane i of row j becomes lane j of row i.
@inline(__always)
func transposed(
    _ a: SIMD4<Float>, _ b: SIMD4<Float>, _ c: SIMD4<Float>, _ d: SIMD4<Float>
) -> (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>) {
    let upper = SIMD8(lowHalf: a, highHalf: b)
    let lower = SIMD8(lowHalf: c, highHalf: d)
    let even = SIMD8(lowHalf: upper.evenHalf, highHalf: lower.evenHalf)
    let odd = SIMD8(lowHalf: upper.oddHalf, highHalf: lower.oddHalf)
    return (even.evenHalf, odd.evenHalf, even.oddHalf, odd.oddHalf)
}
