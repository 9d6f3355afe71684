package import HexaplaCore
package import HexaplaICU
package import HexaplaLanguage
import HexaplaLexicon

/// A word of a folded text, as it is searched for.
package struct SearchToken: Sendable, Hashable {
    /// Where it stands in the folded text, in UTF-8 bytes.
    package let range: Range<Int>
    /// What it is made of.
    package let kind: TokenKind
}

/// Folds texts of one language, cuts them into words and makes the normal forms of these.
///
/// A word is a run of letters, marks and digits; in scripts without spaces between words (Han, kana, Thai, …) it is one
/// character, so that every word is found as a row of characters, wherever it is thought to begin. What stands around a
/// word never changes how it is cut: a query is cut as the text is.
package final class WordCutter {
    /// The language, without a script.
    package let language: LanguageTag
    private let habits: FoldingHabits
    private let isUnspaced: Bool
    private var folder = Folder(table: .standard, disabled: [FoldRules.accent])
    private var forms: WordForms
    private var iterator: BreakIterator
    private let classes = ScalarClasses.shared

    /// Creates a cutter.
    ///
    /// - Parameters:
    ///   - language: Any language.
    ///   - facts: What is known of it.
    package init(_ language: LanguageTag, _ facts: LanguageFacts) {
        self.language = language.base
        habits = FoldingHabits(language, facts)
        isUnspaced = facts.isUnspaced
        forms = WordForms(language)
        iterator = BreakIterator(.word, locale: language == .undetermined ? "root" : language.base.code)
    }

    /// The folded layer of a text, and its map.
    ///
    /// - Parameter text: Valid UTF-8 in NFC, as texts are shown; also empty.
    /// - Returns: The text as matched, and its map.
    package func fold(_ text: [UInt8]) -> (text: [UInt8], map: OffsetMap<Folded, Normalized>) {
        folder.fold(text, habits: habits)
    }

    /// The words of a folded text.
    ///
    /// - Parameter folded: What `fold` gave.
    /// - Returns: The words in order.
    package func tokens(in folded: [UInt8]) -> [SearchToken] {
        var tokens: [SearchToken] = []
        var (position, start, isNumber) = (0, -1, true)
        while position < folded.count {
            let place = position
            let scalar = UTF8Bytes.next(folded, &position)
            let kind = classes[scalar]
            let standsAlone = kind.isWordLike && Self.standsAlone(scalar, kind)
            if start >= 0, !kind.isWordLike || standsAlone {
                tokens.append(SearchToken(range: start..<place, kind: isNumber ? .number : .word))
                start = -1
            }
            if standsAlone {
                tokens.append(SearchToken(range: place..<position, kind: kind == .han ? .han : .word))
            } else if kind.isWordLike {
                if start < 0 { (start, isNumber) = (place, true) }
                if kind != .digit { isNumber = false }
            }
        }
        if start >= 0 { tokens.append(SearchToken(range: start..<folded.count, kind: isNumber ? .number : .word)) }
        return tokens
    }

    /// The normal form of a word: its stem, in Arabic behind the article; of a number and a character itself.
    ///
    /// - Parameters:
    ///   - token: A word of the text.
    ///   - folded: What `fold` gave.
    /// - Returns: UTF-8 bytes, at least one.
    package func form(of token: SearchToken, in folded: [UInt8]) -> ArraySlice<UInt8> {
        var word = folded[token.range]
        guard token.kind == .word else { return word }
        if language == .arabic { word = ArabicArticle.shortNoun(word) ?? word }
        var form: ArraySlice<UInt8>?
        forms.forEach(of: word, kind: .word) { form = Array($0)[...] }
        return form.flatMap { $0.isEmpty ? nil : $0 } ?? word
    }

    /// The words of a folded text that a list of words has.
    ///
    /// Numbers are none; in scripts without spaces words are what ICU's dictionary takes for words.
    ///
    /// - Parameter folded: What `fold` gave.
    /// - Returns: The words in order.
    /// - Throws: `ICUError` when ICU cannot open its iterator.
    package func listed(in folded: [UInt8]) throws(ICUError) -> [SearchToken] {
        let tokens = tokens(in: folded)
        guard isUnspaced, tokens.contains(where: { $0.kind == .han }) else {
            return tokens.filter { $0.kind != .number }
        }
        try iterator.find(in: folded)
        var (words, start): ([SearchToken], Int) = ([], 0)
        for end in iterator.ends.lazy.map(Int.init) {
            let kind = classes[UTF8Bytes.scalar(folded, at: start)]
            if kind.isLetter || kind == .mark {
                words.append(SearchToken(range: start..<end, kind: kind == .han ? .han : .word))
            }
            start = end
        }
        return words
    }

    /// A place with the combining marks behind it, which folding drops, so that none is cut from its letter.
    ///
    /// - Parameters:
    ///   - place: A range of UTF-8 bytes that ends at a scalar boundary.
    ///   - text: The text as shown.
    /// - Returns: The place, which may end later.
    package static func withMarks(_ place: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var (end, next) = (place.upperBound, place.upperBound)
        while next < text.count, ScalarClasses.shared[UTF8Bytes.next(text, &next)] == .mark { end = next }
        return place.lowerBound..<end
    }

    /// Whether a scalar is of a script that has no spaces between words.
    private static func standsAlone(_ scalar: UInt32, _ kind: ScalarClass) -> Bool {
        if scalar < 0xE00 { return false }
        if kind == .han { return true }
        switch scalar {
        case 0xE00...0xEFF, 0xF00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x31F0...0x31FF,
            0xFF66...0xFF9F:
            return true
        default: return false
        }
    }
}
