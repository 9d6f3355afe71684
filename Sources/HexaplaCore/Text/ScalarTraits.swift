/// The properties of a scalar that rules ask for most, from a table for the scripts in use (UAX #44).
///
/// The standard library looks a property up in compressed tables, which costs some forty nanoseconds each; the answers
/// here are the same.
public struct ScalarTraits: OptionSet, Sendable, Hashable {
    /// One bit a property.
    public let rawValue: UInt8

    /// Creates traits from their bits.
    ///
    /// - Parameter rawValue: One bit a property.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// A letter or a letter-like sign (`Alphabetic`).
    public static let alphabetic = ScalarTraits(rawValue: 1)
    /// A digit or a sign with a numeric value (`Numeric_Type`).
    public static let numeric = ScalarTraits(rawValue: 2)
    /// A small letter (`Lowercase`).
    public static let lowercase = ScalarTraits(rawValue: 4)
    /// A capital letter (`Uppercase`).
    public static let uppercase = ScalarTraits(rawValue: 8)
    /// White space (`White_Space`).
    public static let whitespace = ScalarTraits(rawValue: 16)
    /// A format control (`General_Category=Cf`).
    public static let format = ScalarTraits(rawValue: 32)
    /// A letter that has case (`Cased`).
    public static let cased = ScalarTraits(rawValue: 64)

    /// Looks a scalar up.
    ///
    /// - Parameter scalar: Any scalar.
    public init(_ scalar: Unicode.Scalar) {
        let value = Int(scalar.value)
        if value < Self.low.count {
            self = Self.low[value]
        } else if value >= 0x2000, value - 0x2000 < Self.marks.count {
            self = Self.marks[value - 0x2000]
        } else {
            self = ScalarTraits(properties: scalar.properties)
        }
    }

    /// Latin, Greek, Cyrillic, Hebrew and Arabic.
    private static let low: [ScalarTraits] = table(0..<0x700)
    /// General punctuation.
    private static let marks: [ScalarTraits] = table(0x2000..<0x2070)

    private static func table(_ values: Range<UInt32>) -> [ScalarTraits] {
        values.map { Unicode.Scalar($0).map { ScalarTraits(properties: $0.properties) } ?? [] }
    }

    private init(properties: Unicode.Scalar.Properties) {
        var traits: ScalarTraits = []
        if properties.isAlphabetic { traits.insert(.alphabetic) }
        if properties.numericType != nil { traits.insert(.numeric) }
        if properties.isLowercase { traits.insert(.lowercase) }
        if properties.isUppercase { traits.insert(.uppercase) }
        if properties.isWhitespace { traits.insert(.whitespace) }
        if properties.generalCategory == .format { traits.insert(.format) }
        if properties.isCased { traits.insert(.cased) }
        self = traits
    }
}
