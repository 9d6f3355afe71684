import HexaplaCore

/// Reads numbers written in ASCII digits with the marks of a language.
enum NumberReader {
    /// The digits alone, without leading zeros: the same for `1,250.5`, `1 250,5` and `1.250,5`.
    static func digits(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        let digits = bytes.filter { $0 >= 0x30 && $0 <= 0x39 }
        return Array(digits.drop { $0 == 0x30 })
    }

    /// The value, with the decimal mark of the language; `nil` without digits.
    static func value(of bytes: ArraySlice<UInt8>, language: LanguageTag) -> Double? {
        guard bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let decimal: UInt8 = [.english, .chinese, .arabic].contains(language) ? 0x2E : 0x2C
        var value = 0.0
        var fraction = 0.0
        for byte in bytes {
            if byte >= 0x30, byte <= 0x39 {
                if fraction > 0 {
                    value += Double(byte - 0x30) * fraction
                    fraction /= 10
                } else {
                    value = value * 10 + Double(byte - 0x30)
                }
            } else if byte == decimal {
                fraction = 0.1
            }
        }
        return value
    }
}

/// Latin letters without their accents.
enum BaseLetter {
    /// The ASCII letter under a Latin-1 or Latin Extended-A letter in lower case; other scalars unchanged.
    static func of(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xE0...0xE5, 0x101, 0x103, 0x105: 0x61
        case 0xE7, 0x107, 0x10D: 0x63
        case 0xE8...0xEB, 0x113, 0x119, 0x11B: 0x65
        case 0xEC...0xEF, 0x12B: 0x69
        case 0xF1, 0x144, 0x148: 0x6E
        case 0xF2...0xF6, 0xF8, 0x14D: 0x6F
        case 0xF9...0xFC, 0x16B, 0x16F: 0x75
        case 0xFD, 0xFF: 0x79
        default: scalar
        }
    }
}
