import HexaplaCore
import HexaplaICU

/// Writes characters in a code page: the way back from text that was read in it.
///
/// A byte that the page has no character for is read by most programs as the control code of the same number, so that
/// is undone, too.
struct PageEncoder: Sendable {
    /// The code page.
    let name: String
    /// The byte of each character of the Basic Multilingual Plane, or its two bytes as one number; 0 for none.
    private let codes: [UInt16]
    /// Whether characters beyond ASCII have two bytes.
    let isDouble: Bool

    /// The bytes of a character.
    ///
    /// - Parameter scalar: A scalar beyond ASCII.
    /// - Returns: One or two bytes in a number; `nil` when the page does not have it.
    func code(of scalar: UInt32) -> UInt16? {
        guard scalar < UInt32(Self.count), codes[Int(scalar)] != 0 else { return nil }
        return codes[Int(scalar)]
    }

    private static let count = 0x10000

    /// Characters that look alike, of which tables have one or the other: micro sign and mu, ohm sign and omega, ß and β.
    private static let twins: [(UInt32, UInt32)] = [(0xB5, 0x3BC), (0x2126, 0x3A9), (0xDF, 0x3B2), (0x2211, 0x3A3)]

    /// The pages with one byte a character.
    static let single: [PageEncoder] = [
        "windows-1252", "windows-1251", "windows-1256", "windows-1250", "macintosh", "IBM866", "KOI8-R", "IBM850",
        "IBM437", "ISO-8859-5", "ISO-8859-6", "x-mac-cyrillic",
    ].compactMap { NamedScheme(codePage: $0).flatMap(PageEncoder.init(single:)) }

    /// The pages with two bytes a character, made when first asked for.
    static let double: [PageEncoder] = ["GB18030", "Big5"].compactMap(PageEncoder.init(double:))

    private init?(single scheme: NamedScheme) {
        guard case .singleByte(let table) = scheme.scheme else { return nil }
        var codes: [UInt32: UInt16] = [:]
        for byte in UInt16(0x80)...0xFF where (0x80...0x9F).contains(byte) { codes[UInt32(byte)] = byte }
        for byte in UInt16(0x80)...0xFF where table[Int(byte)] != 0xFFFD { codes[table[Int(byte)]] = byte }
        for (one, other) in Self.twins {
            if let code = codes[one], codes[other] == nil { codes[other] = code }
            if let code = codes[other], codes[one] == nil { codes[one] = code }
        }
        name = scheme.name
        self.codes = Self.table(codes)
        isDouble = false
    }

    private init?(double page: String) {
        guard var converter = try? Converter(page) else { return nil }
        var pairs: [UInt8] = []
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE where trail != 0x7F { pairs += [lead, trail, 0x20] }
        }
        guard let text = try? converter.decode(pairs, in: 0..<pairs.count) else { return nil }
        var codes: [UInt32: UInt16] = [:]
        var (place, position) = (0, 0)
        for width in text.widths {
            let scalar = UTF8Bytes.next(text.utf8, &position)
            if width == 2, place % 3 == 0, scalar != 0xFFFD, codes[scalar] == nil {
                codes[scalar] = UInt16(pairs[place]) << 8 | UInt16(pairs[place + 1])
            }
            place += Int(width)
        }
        name = page
        self.codes = Self.table(codes)
        isDouble = true
    }

    private static func table(_ codes: [UInt32: UInt16]) -> [UInt16] {
        var table = [UInt16](repeating: 0, count: count)
        for (scalar, code) in codes where scalar < UInt32(count) { table[Int(scalar)] = code }
        return table
    }
}
