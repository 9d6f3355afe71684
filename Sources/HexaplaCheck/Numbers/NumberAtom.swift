import HexaplaCore

/// A word, a run of digits or a number character of a paragraph.
struct NumberAtom: Hashable {
    enum Kind: Hashable {
        /// Digits, as ASCII.
        case digits([UInt8])
        /// A word of the number lists.
        case word(NumberEntry)
        /// Any other run of letters.
        case other
    }

    let kind: Kind
    /// Where it stands in the paragraph as shown.
    let range: ByteRange<Normalized>
    /// The first scalar between the atom before and this one, as written; `nil` when the two are glued.
    let gap: Unicode.Scalar?
    /// The number of scalars between.
    let gapLength: Int
    /// The last scalar between.
    let mark: Unicode.Scalar?
    /// The number of letters or digits.
    let length: Int
    /// The value of a Roman numeral.
    let roman: Int?
    /// Whether it is part of an address.
    let isInAddress: Bool
    /// Whether a cased letter ends it.
    let endsCased: Bool

    /// The digits, for atoms of digits.
    var digits: [UInt8]? {
        if case .digits(let digits) = kind { return digits }
        return nil
    }

    /// The entry, for words of the lists.
    var entry: NumberEntry? {
        if case .word(let entry) = kind { return entry }
        return nil
    }
}
