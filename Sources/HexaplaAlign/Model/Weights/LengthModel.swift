#if canImport(Glibc)
    import Glibc
#endif

/// How likely two lengths belong together: Gale and Church (1993), on characters.
package struct LengthModel: Sendable, Hashable, Codable {
    /// Characters of the version for one character of the canonical text.
    package var ratio: Double
    /// Variance for each character.
    package var variance: Double

    /// Creates a model.
    ///
    /// - Parameters:
    ///   - ratio: Characters of the version for one character of the canonical text.
    ///   - variance: Variance for each character.
    package init(ratio: Double, variance: Double) {
        self.ratio = ratio
        self.variance = variance
    }

    /// The logarithm of the probability of a difference at least as large, not below -12.
    @inline(__always)
    func score(canonical: Double, target: Double) -> Double {
        let mean = (canonical + target / ratio) / 2
        return LengthTable.shared.value(abs(target - ratio * canonical) / (variance * mean + 1).squareRoot())
    }
}

/// log(erfc(z / √2)) from a table, linear between its entries; the error is below 1e-5.
struct LengthTable: Sendable {
    /// The one table: it depends on nothing.
    static let shared = LengthTable()

    private static let steps = 256.0
    private static let floor = -12.0
    private let values: [Double]

    private init() {
        values = (0...Int(Self.steps * 5)).map {
            max(Self.floor, log(erfc(Double($0) / Self.steps / 2.0.squareRoot())))
        }
    }

    @inline(__always)
    func value(_ z: Double) -> Double {
        let place = z * Self.steps
        guard place < Double(values.count - 1) else { return Self.floor }
        let index = Int(place)
        return values[index] + (place - Double(index)) * (values[index + 1] - values[index])
    }

    @inline(__always)
    func value(_ z: Float) -> Float { Float(value(Double(z))) }
}
