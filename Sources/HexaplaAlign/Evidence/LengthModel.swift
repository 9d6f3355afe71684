#if canImport(Glibc)
    import Glibc
#endif

/// How likely two lengths belong together: Gale and Church (1993), on characters.
public struct LengthModel: Sendable, Hashable, Codable {
    /// Characters of the version for one character of the canonical text.
    public var ratio: Double
    /// Variance for each character.
    public var variance: Double

    /// Creates a model.
    ///
    /// - Parameters:
    ///   - ratio: Characters of the version for one character of the canonical text.
    ///   - variance: Variance for each character.
    public init(ratio: Double, variance: Double) {
        self.ratio = ratio
        self.variance = variance
    }

    /// The logarithm of the probability of a difference at least as large, not below -12.
    func score(canonical: Double, target: Double) -> Double {
        let mean = (canonical + target / ratio) / 2
        let z = abs(target - ratio * canonical) / (variance * mean + 1).squareRoot()
        return max(-12, log(max(erfc(z / 2.0.squareRoot()), 1e-12)))
    }
}
