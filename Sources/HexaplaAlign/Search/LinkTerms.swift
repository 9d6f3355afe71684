#if canImport(Glibc)
    import Glibc
#endif

/// The logarithms of the links that meet in a node, by the number of canonical units; the lanes are the version's.
struct LinkTerms {
    private var one = SIMD4<Double>(repeating: -.infinity)
    private var two = SIMD4<Double>(repeating: -.infinity)
    private var three = SIMD4<Double>(repeating: -.infinity)
    private var four = SIMD4<Double>(repeating: -.infinity)

    @inline(__always)
    mutating func set(_ rows: Int, _ terms: SIMD4<Double>) {
        switch rows {
        case 1: one = terms
        case 2: two = terms
        case 3: three = terms
        default: four = terms
        }
    }

    /// The logarithm of the sum of the exponentials, to a part in a million of the sum.
    var logSum: Double {
        @inline(__always)
        get {
            let high = Self.greatest(Self.greater(Self.greater(one, two), Self.greater(three, four)))
            guard high > -.infinity else { return high }
            // What is less than a ten-millionth of the greatest term is lost in single precision anyway.
            let least = high - 17
            var sum = SIMD4<Float>.zero
            if Self.greatest(one) > least { sum += FastExp.of(Self.below(high, one)) }
            if Self.greatest(two) > least { sum += FastExp.of(Self.below(high, two)) }
            if Self.greatest(three) > least { sum += FastExp.of(Self.below(high, three)) }
            if Self.greatest(four) > least { sum += FastExp.of(Self.below(high, four)) }
            return high + log(Double(sum.sum()))
        }
    }

    @inline(__always)
    private static func greater(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> SIMD4<Double> {
        a.replacing(with: b, where: b .> a)
    }

    @inline(__always)
    private static func greatest(_ terms: SIMD4<Double>) -> Double {
        max(max(terms[0], terms[1]), max(terms[2], terms[3]))
    }

    @inline(__always)
    private static func below(_ high: Double, _ terms: SIMD4<Double>) -> SIMD4<Float> {
        SIMD4(Float(terms[0] - high), Float(terms[1] - high), Float(terms[2] - high), Float(terms[3] - high))
    }
}
