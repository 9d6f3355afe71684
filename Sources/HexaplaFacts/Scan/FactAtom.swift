/// A word, a run of digits or a known sign of a text.
struct FactAtom {
    enum Kind: UInt8 {
        case digits, word, sign
    }

    let kind: Kind
    /// Its entry in the lexicon; -1 without one.
    var entry: Int32
    /// The bytes it takes.
    var start: Int32
    var end: Int32
    /// The first scalar between the atom before and this one, as written; 0 when the two are glued.
    let gap: UInt32
    /// The last scalar between.
    let mark: UInt32
    /// The number of scalars between.
    let gapLength: Int32
    /// The number of letters or digits.
    let length: Int32
    /// The value of the digits, of 18 digits at the most; of a Roman numeral; else 0.
    let value: Int
    /// The hash of the folded word.
    let hash: UInt64
    let traits: Traits

    struct Traits: OptionSet {
        let rawValue: UInt8

        /// Is part of an address.
        static let inAddress = Traits(rawValue: 1)
        /// A cased letter ends it.
        static let endsCased = Traits(rawValue: 2)
        /// Its first letter is a capital.
        static let capitalized = Traits(rawValue: 4)
        /// It has capitals and no small letters.
        static let uppercase = Traits(rawValue: 8)
        /// Its first digit is zero.
        static let leadingZero = Traits(rawValue: 16)
        /// It is Han.
        static let han = Traits(rawValue: 32)
    }

    var isDigits: Bool { kind == .digits }
    var range: Range<Int> { Int(start)..<Int(end) }

    /// Whether a single space, of any kind, parts it from the atom before.
    var isSpaced: Bool { gapLength == 1 && Self.isSpace(gap) }
    /// Whether nothing parts it from the atom before.
    var isGlued: Bool { gapLength == 0 }

    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0xA0 || (0x2000...0x200A).contains(scalar) || scalar == 0x202F || scalar == 0x3000
    }
}
