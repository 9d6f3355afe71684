/// A number kept exactly: a whole mantissa times a power of ten, so that 1.5 million equals 1,500,000.
///
/// The mantissa is no multiple of ten, which makes equal numbers equal values. What does not fit 18 digits is not
/// represented.
package struct ExactNumber: Sendable, Hashable, Comparable {
    /// The digits that count.
    package let mantissa: Int
    /// The power of ten they are multiplied by.
    package let exponent: Int

    /// Creates a number.
    ///
    /// - Parameters:
    ///   - mantissa: Any whole number.
    ///   - exponent: The power of ten.
    package init(_ mantissa: Int, exponent: Int = 0) {
        var mantissa = mantissa
        var exponent = mantissa == 0 ? 0 : exponent
        while mantissa != 0, mantissa.isMultiple(of: 10) {
            mantissa /= 10
            exponent += 1
        }
        self.mantissa = mantissa
        self.exponent = exponent
    }

    /// The value as a whole number, when it is one and small enough.
    package var integer: Int? {
        guard exponent >= 0, exponent <= 18 else { return nil }
        return Self.scaled(mantissa, exponent)
    }

    /// Multiplies; `nil` when the result does not fit.
    package func times(_ factor: Int) -> ExactNumber? {
        let other = ExactNumber(factor)
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
        return overflow ? nil : ExactNumber(product, exponent: exponent + other.exponent)
    }

    /// Adds; `nil` when the result does not fit.
    package func plus(_ other: ExactNumber) -> ExactNumber? {
        let low = min(exponent, other.exponent)
        guard let left = Self.scaled(mantissa, exponent - low),
            let right = Self.scaled(other.mantissa, other.exponent - low)
        else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : ExactNumber(sum, exponent: low)
    }

    /// Orders by value.
    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        let low = min(left.exponent, right.exponent)
        guard let first = scaled(left.mantissa, left.exponent - low),
            let second = scaled(right.mantissa, right.exponent - low)
        else { return left.exponent < right.exponent }
        return first < second
    }

    /// The number of digits that count.
    package var significantDigits: Int { String(mantissa.magnitude).utf8.count }

    private static func scaled(_ value: Int, _ power: Int) -> Int? {
        guard power <= 18 else { return value == 0 ? 0 : nil }
        var result = value
        for _ in 0..<power {
            let (next, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = next
        }
        return result
    }
}
