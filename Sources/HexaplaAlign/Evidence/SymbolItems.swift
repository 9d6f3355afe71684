import HexaplaCore

/// What a unit without words or numbers can be recognized by: a rule of asterisks, an ellipsis in brackets, an emoji.
///
/// Two items: one of its signs, runs of one sign written once and signs of one use alike (`[...]` and `【……】`, `---` and
/// `——`, `* * *` and `***`); and one of having no words at all.
enum SymbolItems {
    /// The items of a unit, which has no token, sorted by key.
    static func items(of utf8: ArraySlice<UInt8>) -> [Item] {
        var hash = KeyHash.start(.symbols)
        var last: UInt32 = 0
        var place = utf8.startIndex
        while place < utf8.endIndex {
            let sign = like(UTF8Bytes.next(utf8, &place))
            if sign == 0x20 || sign == last { continue }
            hash.add(contentsOf: String(sign).utf8)
            last = sign
        }
        let keys = [hash.value, KeyHash.of(.symbols, [0])]
        return keys.sorted().map { Item(key: $0, channel: .word) }
    }

    /// The sign that stands for all of its use.
    private static func like(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
            0xFE00...0xFE0F, 0xFEFF:
            0x20
        case 0x2D, 0xAD, 0x2010...0x2015, 0x2212, 0x2500...0x2501, 0x30FC, 0xFE58, 0xFE63, 0xFF0D: 0x2D
        case 0x2A, 0x2042, 0x204E, 0x2051, 0x2217, 0x2731, 0x2733, 0xFF0A: 0x2A
        case 0x2E, 0x2025, 0x2026, 0x22EF, 0x3002, 0xFF0E: 0x2E
        case 0x5B, 0x28, 0x3010, 0x3014, 0xFF08, 0xFF3B: 0x5B
        case 0x5D, 0x29, 0x3011, 0x3015, 0xFF09, 0xFF3D: 0x5D
        case 0x2022, 0xB7, 0x25CF, 0x25E6, 0x30FB: 0x2022
        case 0x5F, 0xFF3F: 0x5F
        case 0x3D, 0xFF1D: 0x3D
        case 0x23, 0xFF03: 0x23
        case 0x7E, 0xFF5E, 0x301C: 0x7E
        default: scalar
        }
    }
}
