internal import CICU

/// What a scalar is to the segmenter and the folder, from its general category and a few properties (UAX #44).
package enum ScalarClass: UInt8, Sendable, Hashable {
    /// Nothing of the below.
    case other = 0
    /// An upper-case or title-case letter.
    case upper = 1
    /// A lower-case letter.
    case lower = 2
    /// A letter without case.
    case letter = 3
    /// A decimal digit.
    case digit = 4
    /// A combining mark.
    case mark = 5
    /// A Han ideograph.
    case han = 6
    /// A space or a line end.
    case space = 7
    /// Opening punctuation, also an opening quotation mark.
    case open = 8
    /// Closing punctuation, also a closing quotation mark.
    case close = 9
    /// A quotation mark that may open or close.
    case quote = 10
    /// A dash or hyphen.
    case dash = 11
    /// A symbol.
    case symbol = 12
    /// A control or format character.
    case format = 13
    /// Other punctuation.
    case punctuation = 14
    /// A private-use character.
    case privateUse = 15
    /// An unassigned code point or noncharacter.
    case unassigned = 16
    /// An emoji.
    case emoji = 17

    /// Whether words are made of it: letters, digits, marks and ideographs.
    @inlinable package var isWordLike: Bool { (1...6).contains(rawValue) }
    /// Whether it is a letter, with or without case, or an ideograph.
    @inlinable package var isLetter: Bool { (1...3).contains(rawValue) || self == .han }
}

/// The class of each scalar of the Basic Multilingual Plane, as a flat table; others are asked one by one.
package struct ScalarClasses: Sendable {
    /// The one table of this process, made at first use.
    package static let shared = ScalarClasses()

    @usableFromInline let table: [ScalarClass]

    private init() {
        table = Self.classes(from: 0, count: 0x10000)
    }

    /// The class of a scalar.
    ///
    /// - Parameter scalar: A Unicode scalar value.
    @inlinable
    package subscript(scalar: UInt32) -> ScalarClass {
        scalar < 0x10000 ? table[Int(scalar)] : Self.classes(from: scalar, count: 1)[0]
    }

    @usableFromInline
    static func classes(from first: UInt32, count: Int) -> [ScalarClass] {
        let raw = [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
            guard let base = buffer.baseAddress else { return }
            hx_text_classes(base, first, Int32(count))
            written = count
        }
        return raw.map { ScalarClass(rawValue: $0) ?? .other }
    }
}
