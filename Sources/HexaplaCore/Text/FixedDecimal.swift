/// Decimals with a fixed number of places, by no locale and the same on every machine.
package enum FixedDecimal {
    /// A decimal, rounded half away from zero; what is no number, or 10^12 and beyond, is written as it is.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - places: How many places, 1 to 6.
    ///   - isTrimmed: Whether zeros at the end are left out, but for the first place.
    /// - Returns: Such as `0.50`, or `0.5` trimmed; never `-0.00`.
    package static func text(_ value: Double, places: Int, isTrimmed: Bool = false) -> String {
        var bytes: [UInt8] = []
        append(value, places: places, isTrimmed: isTrimmed, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A whole number of the smallest steps as a decimal: 973 with one place is `97.3`.
    ///
    /// - Parameters:
    ///   - steps: The number of steps.
    ///   - places: How many places, 1 to 6.
    /// - Returns: The decimal.
    package static func text(steps: Int, places: Int) -> String {
        var bytes: [UInt8] = []
        append(steps: steps, places: places, isTrimmed: false, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes a decimal behind a text; see `text(_:places:isTrimmed:)`.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - places: How many places, 1 to 6.
    ///   - isTrimmed: Whether zeros at the end are left out, but for the first place.
    ///   - bytes: The text in UTF-8.
    package static func append(_ value: Double, places: Int, isTrimmed: Bool = false, to bytes: inout [UInt8]) {
        guard value.isFinite, abs(value) < 1e12 else {
            bytes.append(contentsOf: "\(value)".utf8)
            return
        }
        append(steps: Int((value * scales[places]).rounded()), places: places, isTrimmed: isTrimmed, to: &bytes)
    }

    /// The number that a written decimal is read back as.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - places: How many places, 1 to 6.
    /// - Returns: The number rounded half away from zero; one that is written as it is stays as it is.
    package static func rounded(_ value: Double, places: Int) -> Double {
        guard value.isFinite, abs(value) < 1e12 else { return value }
        // A whole number divided by a power of ten is the double next to the decimal.
        return (value * scales[places]).rounded() / scales[places]
    }

    private static let scales: [Double] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

    private static func append(steps: Int, places: Int, isTrimmed: Bool, to bytes: inout [UInt8]) {
        if steps < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = steps.magnitude
        var written = 0
        while written <= places || rest > 0 {
            if written == places { bytes.append(UInt8(ascii: ".")) }
            bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
            rest /= 10
            written += 1
        }
        bytes[start...].reverse()
        guard isTrimmed else { return }
        while bytes.last == 0x30, bytes[bytes.count - 2] != UInt8(ascii: ".") { bytes.removeLast() }
    }
}
