/// The kinds of characters the encoding model tells apart.
///
/// The judge needs no exact Unicode properties: it compares readings of the same bytes, so a few ranges are enough to
/// tell letters of a script from signs that text seldom holds.
enum SymbolClass: UInt8, CaseIterable, Sendable {
    case control, space, lineEnd, digit, punctuation, symbol, latinLower, latinUpper, cyrillicLower, cyrillicUpper
    case arabic, arabicMark, han, wide, otherLetter, bad

    /// The class of a scalar.
    ///
    /// - Parameter scalar: Any number; what is no scalar is `bad`.
    init(of scalar: UInt32) {
        switch scalar {
        case 0..<0x80: self = Self.ascii(scalar)
        case 0x80..<0x250: self = Self.latin(scalar)
        case 0x400..<0x530: self = Self.cyrillic(scalar)
        case 0x600..<0x780: self = Self.arabicLetter(scalar)
        case 0x2000..<0x2070: self = Self.generalPunctuation(scalar)
        case 0x2070..<0x2E00: self = [0x20AC, 0x2116, 0x2122].contains(scalar) ? .punctuation : .symbol
        case 0x3000..<0x3040, 0xFE30..<0xFE70, 0xFF00..<0xFFF0: self = .wide
        case 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: self = .han
        case 0x1E00..<0x1F00: self = scalar & 1 == 0 ? .latinUpper : .latinLower
        case 0xD800..<0xF900, 0xFFF0..<0x10000, 0xE0000...: self = .bad
        case 0x1F000..<0x20000: self = .symbol
        default: self = .otherLetter
        }
    }

    private static func ascii(_ scalar: UInt32) -> SymbolClass {
        switch UInt8(truncatingIfNeeded: scalar) {
        case 0x09, 0x20: .space
        case 0x0A, 0x0C, 0x0D: .lineEnd
        case 0..<0x20, 0x7F: .control
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .latinLower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .latinUpper
        default: .punctuation
        }
    }

    private static func latin(_ scalar: UInt32) -> SymbolClass {
        switch scalar {
        case 0x85: .lineEnd
        case 0x80..<0xA0: .bad
        case 0xA0: .space
        case 0xA1...0xA3, 0xA5, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0, 0xB2, 0xB3, 0xB7, 0xB9, 0xBB...0xBF: .punctuation
        case 0xAA, 0xB5, 0xBA, 0xDF: .latinLower
        case 0xA2..<0xC0, 0xD7, 0xF7: .symbol
        case 0xC0..<0xDF, 0x178: .latinUpper
        case 0xE0...0xFF: .latinLower
        default: scalar & 1 == 0 ? .latinUpper : .latinLower
        }
    }

    private static func cyrillic(_ scalar: UInt32) -> SymbolClass {
        switch scalar {
        case 0x400..<0x430: .cyrillicUpper
        case 0x430..<0x460: .cyrillicLower
        case 0x482..<0x48A: .symbol
        default: scalar & 1 == 0 ? .cyrillicUpper : .cyrillicLower
        }
    }

    private static func arabicLetter(_ scalar: UInt32) -> SymbolClass {
        switch scalar {
        case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4: .punctuation
        case 0x600..<0x620: .symbol
        case 0x64B..<0x660, 0x670, 0x6D6..<0x6EE: .arabicMark
        case 0x660..<0x66A, 0x6F0..<0x6FA: .digit
        default: .arabic
        }
    }

    private static func generalPunctuation(_ scalar: UInt32) -> SymbolClass {
        switch scalar {
        case 0x2000...0x200B, 0x202F, 0x205F: .space
        case 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F: .arabicMark
        case 0x2028, 0x2029: .lineEnd
        case 0x2010...0x2027, 0x2030, 0x2039, 0x203A: .punctuation
        default: .symbol
        }
    }
}
