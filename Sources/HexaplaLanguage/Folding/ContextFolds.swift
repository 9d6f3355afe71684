package import HexaplaCore

/// Acute and grave accents on Cyrillic letters mark stress and are left out; letters with accents of their own
/// (й, ё, ї) are single scalars in NFC and are not touched.
enum StressMarkFold {
    static let id = "stressMark"

    /// Whether a mark after a letter only marks stress.
    static func drops(_ mark: UInt32, after letter: UInt32) -> Bool {
        (mark == 0x300 || mark == 0x301) && (0x400...0x52F).contains(letter)
    }
}

/// The degree sign that stands for º in "n°" becomes o; behind a figure it stays.
enum DegreeSignFold {
    static let id = "degreeSign"

    /// Whether a scalar is such a degree sign.
    static func isOrdinal(_ scalar: UInt32, after letter: UInt32) -> Bool {
        scalar == 0xB0 && letter | 0x20 == 0x6E
    }
}

/// The space that French typography sets inside guillemets and before high punctuation is left out.
enum TypographicSpaceFold {
    static let id = "typographicSpace"

    /// Whether a scalar is a space behind an opening guillemet, or before a closing one or high punctuation.
    static func drops(_ scalar: UInt32, in text: [UInt8], from start: Int, to end: Int) -> Bool {
        guard scalar == 0x20 || scalar == 0xA0 || scalar == 0x202F || scalar == 0x2009 else { return false }
        if start > 0, UTF8Bytes.scalar(text, before: start) == 0xAB { return true }
        guard end < text.count else { return false }
        switch UTF8Bytes.scalar(text, at: end) {
        case 0xBB, 0x3B, 0x3A, 0x21, 0x3F: return true
        default: return false
        }
    }
}

/// What folding must know of the language of a text.
package struct FoldingHabits: Sendable, Hashable {
    /// Whether spaces inside guillemets and before high punctuation are typography.
    package let spacesMarks: Bool
    /// Whether the text may be in traditional Han characters: what the text shows decides.
    package let mayBeTraditional: Bool
    /// Whether the text is known to be in traditional Han characters.
    package let isTraditional: Bool

    /// The habits of a language.
    ///
    /// - Parameters:
    ///   - language: The language, with its script where it is known.
    ///   - facts: What is known of it.
    package init(_ language: LanguageTag, _ facts: LanguageFacts) {
        spacesMarks = facts.spacesMarks
        isTraditional = language.code.hasSuffix("-Hant")
        mayBeTraditional = isTraditional || Self.hanScripts.contains(facts.script) || language == .undetermined
    }

    /// The scripts of Chinese by ISO 15924: Hang and Hano are others.
    private static let hanScripts: Set<String> = ["Hanb", "Hani", "Hans", "Hant"]
}
