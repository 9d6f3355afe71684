import HexaplaCore

/// Reads a Roman numeral letter by letter: capitals I V X L C D M, with up to three small letters after them ("XXIe").
///
/// A single capital with small letters must be I, V or X, for many words begin with one of the others.
struct RomanNumeral {
    private var total = 0
    private var last = 0
    private var count = 0
    private var tail = 0
    private var ended = false
    private var isValid = true

    /// Takes the next letter, as written.
    mutating func take(_ scalar: Unicode.Scalar) {
        guard let value = Self.value(of: scalar), !ended else {
            ended = true
            tail += 1
            if !ScalarTraits(scalar).contains(.lowercase) || tail > 3 || count == 1 && last > 10 { isValid = false }
            return
        }
        count += 1
        total += value > last && last > 0 ? value - 2 * last : value
        last = value
        if count > 12 { isValid = false }
    }

    /// The value; `nil` when the letters are no numeral.
    var value: Int? { isValid && count > 0 && total > 0 ? total : nil }

    private static func value(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "I": 1
        case "V": 5
        case "X": 10
        case "L": 50
        case "C": 100
        case "D": 500
        case "M": 1000
        default: nil
        }
    }
}
