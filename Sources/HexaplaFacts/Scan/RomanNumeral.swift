/// Reads a Roman numeral letter by letter: capitals I V X L C D M, with up to three small letters after them ("XXIe").
///
/// A single capital must be I, V or X, for initials and many words begin with one of the others.
struct RomanNumeral {
    private var total = 0
    private var last = 0
    private var count = 0
    private var tail = 0
    private var ended = false
    private var isValid = true

    /// Takes the next letter, as written.
    ///
    /// - Parameters:
    ///   - scalar: The letter.
    ///   - isLowercase: Whether it is a small letter.
    mutating func take(_ scalar: UInt32, isLowercase: Bool) {
        guard isValid else { return }
        guard let value = Self.value(of: scalar), !ended else {
            ended = true
            tail += 1
            if !isLowercase || tail > 3 || count == 0 { isValid = false }
            return
        }
        count += 1
        total += value > last && last > 0 ? value - 2 * last : value
        last = value
        if count > 12 { isValid = false }
    }

    /// The value; 0 when the letters are no numeral.
    var value: Int { isValid && count > 0 && total > 0 && !(count == 1 && last > 10) ? total : 0 }

    @inline(__always)
    private static func value(of scalar: UInt32) -> Int? {
        switch scalar {
        case 0x49: 1
        case 0x56: 5
        case 0x58: 10
        case 0x4C: 50
        case 0x43: 100
        case 0x44: 500
        case 0x4D: 1000
        default: nil
        }
    }
}
