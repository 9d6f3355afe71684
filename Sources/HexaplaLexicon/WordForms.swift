package import HexaplaCore

/// Turns folded tokens into the normal forms that a lexicon knows, alike for training and for running.
///
/// Snowball stems where Snowball knows the language, in Arabic after the article with what is written together with it has been
/// taken off; in Chinese the word and, beside it, each of its characters. Numbers have no form: they are matched by
/// value elsewhere.
package struct WordForms: ~Copyable {
    /// The version of the normal forms; a lexicon made with another one cannot be used.
    package static let version: UInt32 = 2

    private let language: LanguageTag
    private var stemmer: Stemmer

    /// Creates the forms of a language.
    ///
    /// - Parameter language: Any language; one that Snowball does not know has words as they are.
    package init(_ language: LanguageTag) {
        self.language = language.base
        stemmer = Stemmer(language)
    }

    /// The forms of a token.
    ///
    /// - Parameters:
    ///   - word: The token's UTF-8 bytes in the folded layer.
    ///   - kind: What the token is made of.
    ///   - body: Called with each form; not at all for numbers and empty tokens.
    package mutating func forEach(of word: ArraySlice<UInt8>, kind: TokenKind, _ body: (ArraySlice<UInt8>) -> Void) {
        let word = Self.trimmed(word)
        guard kind != .number, !word.isEmpty else { return }
        if kind == .han {
            body(word)
            let first = UTF8Bytes.length(word[word.startIndex])
            guard word.count > first else { return }
            var start = word.startIndex
            while start < word.endIndex {
                let end = min(word.endIndex, start + UTF8Bytes.length(word[start]))
                body(word[start..<end])
                start = end
            }
            return
        }
        let bare = language == .arabic ? Self.withoutArticle(word) : word
        body(stemmer.stem(bare))
    }

    /// A word without ASCII marks and spaces at its ends, such as the apostrophe of an elided article.
    static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var (start, end) = (word.startIndex, word.endIndex)
        while start < end, word[end - 1] < 0x30 { end -= 1 }
        while start < end, word[start] < 0x30 { start += 1 }
        return word[start..<end]
    }

    /// An Arabic word without و or ف and the article with its preposition, when at least three letters are left.
    static func withoutArticle(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = word
        if starts(rest, waw) || starts(rest, feh) { rest = rest.dropFirst(2) }
        for article in articles where starts(rest, article) && rest.count >= article.count + 6 {
            return rest.dropFirst(article.count)
        }
        return word
    }

    private static func starts(_ word: ArraySlice<UInt8>, _ prefix: [UInt8]) -> Bool { word.starts(with: prefix) }

    private static let waw = Array("و".utf8)
    private static let feh = Array("ف".utf8)
    private static let articles = ["بال", "كال", "لل", "ال"].map { Array($0.utf8) }
}
