internal import CICU

/// What CLDR knows of a language: names, script, number marks; see UTS #35.
package struct LocaleFacts: Sendable, Hashable {
    /// The name in English; `nil` when CLDR does not know the language.
    package let name: String?
    /// The name in the language itself, with a capital letter where the script has some.
    package let ownName: String?
    /// The script it is mostly written in, as ISO 15924 has it; `nil` when not known.
    package let script: String?
    /// The mark before the decimals of a number.
    package let decimalMark: String?
    /// The mark between groups of digits.
    package let groupMark: String?

    /// Looks a locale up.
    ///
    /// - Parameter locale: A BCP 47 tag.
    package init(_ locale: String) {
        name = Self.fact(HX_LOCALE_NAME, locale)
        ownName = Self.fact(HX_LOCALE_OWN_NAME, locale).map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let isKnown = name != nil
        script = isKnown ? Self.fact(HX_LOCALE_SCRIPT, locale) : nil
        decimalMark = isKnown ? Self.fact(HX_LOCALE_DECIMAL, locale) : nil
        groupMark = isKnown ? Self.fact(HX_LOCALE_GROUP, locale) : nil
    }

    /// The English name of a locale; `nil` when CLDR does not know it.
    ///
    /// - Parameter locale: A BCP 47 tag.
    /// - Returns: A name such as `German`.
    package static func name(of locale: String) -> String? { fact(HX_LOCALE_NAME, locale) }

    /// The code of ISO 639-2 (for terminology) of a language; `nil` when ICU knows none.
    ///
    /// - Parameter locale: A BCP 47 tag.
    /// - Returns: A code such as `deu`.
    package static func threeLetterCode(of locale: String) -> String? { fact(HX_LOCALE_ISO3, locale) }

    private static func fact(_ fact: some BinaryInteger, _ locale: String) -> String? {
        var room = [UInt8](repeating: 0, count: 1024)
        var status: Int32 = 0
        let count = Int(hx_locale_fact(locale, Int32(fact), &room, Int32(room.count), &status))
        guard status <= 0, count > 0 else { return nil }
        return String(decoding: room[..<count], as: UTF8.self)
    }
}

/// How a script is written; see the Unicode character property `Script`.
package struct ScriptTraits: Sendable, Hashable {
    /// Whether lines run from right to left.
    package let isRightToLeft: Bool
    /// Whether letters have upper and lower case.
    package let hasCase: Bool
    /// Whether words stand without spaces between them.
    package let isUnspaced: Bool

    /// Looks a script up.
    ///
    /// - Parameter script: A code of ISO 15924; one that is not known is written from left to right, with spaces and
    ///   without case.
    package init(_ script: String) {
        let traits = UInt32(bitPattern: hx_script_traits(script))
        func has(_ trait: some BinaryInteger) -> Bool { traits & UInt32(trait) != 0 }
        isRightToLeft = has(HX_SCRIPT_RIGHT_TO_LEFT)
        hasCase = has(HX_SCRIPT_CASED)
        isUnspaced = has(HX_SCRIPT_UNSPACED)
    }
}
