#if canImport(Glibc)
    import Glibc
#endif

/// log(1 + e^-x) from a table, linear between its entries; the error is below 1e-6.
struct LogTable: Sendable {
    /// The one table: it depends on nothing.
    static let shared = LogTable()

    /// Where the table ends; what is left is below 1e-13.
    static var end: Double { 30 }
    private static var steps: Double { 256 }
    private let values: [Double]

    private init() {
        values = (0...Int(Self.steps * Self.end) + 1).map { log1p(exp(-Double($0) / Self.steps)) }
    }

    /// The value at a number from 0 to `end`.
    @inline(__always)
    func value(_ x: Double) -> Double {
        let place = x * Self.steps
        let index = Int(place)
        return values[index] + (place - Double(index)) * (values[index + 1] - values[index])
    }

    /// log(exp(a) + exp(b)), also for minus infinity.
    @inline(__always)
    func sum(_ a: Double, _ b: Double) -> Double {
        let high = max(a, b)
        let difference = high - min(a, b)
        // Also the way out for two infinities, whose difference is no number.
        guard difference < Self.end else { return high }
        return high + value(difference)
    }
}

/// log(exp(a) + exp(b)), also for minus infinity.
@inline(__always)
func logSum(_ a: Double, _ b: Double) -> Double { LogTable.shared.sum(a, b) }
