/// What the profile knows of one character, packed into 32 bits.
///
/// Bits 0–15: the folded letter, or the weight of a Han character (signed; positive is traditional). Bits 16–23: the
/// script. Bit 24: a capital. Bit 25: a letter outside the base alphabet of its script, which is a feature by itself.
struct CharacterEntry: Equatable {
    let bits: UInt32

    init(bits: UInt32) {
        self.bits = bits
    }

    init(script: Script, folded: UInt16 = 0, isCapital: Bool = false, isRare: Bool = false) {
        bits = UInt32(folded) | UInt32(script.rawValue) << 16 | (isCapital ? 1 << 24 : 0) | (isRare ? 1 << 25 : 0)
    }

    /// The entry of a scalar: from the table, or by rule above the Basic Multilingual Plane.
    @inline(__always)
    init(_ value: UInt32, in table: borrowing Span<UInt32>) {
        self = value < UInt32(table.count) ? Self(bits: table[Int(value)]) : Self.supplementary(value)
    }

    var folded: UInt16 { UInt16(truncatingIfNeeded: bits) }
    var scriptIndex: UInt8 { UInt8(truncatingIfNeeded: bits >> 16) }
    var script: Script { Script(rawValue: scriptIndex) ?? .none }
    var isCapital: Bool { bits & 1 << 24 != 0 }
    var isRare: Bool { bits & 1 << 25 != 0 }
    var hanWeight: Int { Int(Int16(bitPattern: folded)) }

    /// Whether a folded letter belongs to the base alphabet of its script.
    static func isBase(_ letter: UInt16) -> Bool {
        switch letter {
        case 0x61...0x7A, 0x430...0x44F, 0x621...0x64A: true
        default: false
        }
    }

    /// The number of characters in the table: the Basic Multilingual Plane.
    static let tableCount = 0x10000

    /// The entry of a character above the Basic Multilingual Plane.
    static func supplementary(_ value: UInt32) -> CharacterEntry {
        switch value {
        case 0x20000...0x3FFFF: CharacterEntry(script: .han)
        case 0x10000...0x16FFF, 0x1E000...0x1EFFF: CharacterEntry(script: .other)
        case 0xE0100...0xE01EF: CharacterEntry(script: .ignored)
        default: CharacterEntry(script: .none)
        }
    }
}
