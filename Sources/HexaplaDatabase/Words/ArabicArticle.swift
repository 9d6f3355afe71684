/// Nouns of two letters behind the Arabic article, such as الحق, which the normal forms of lexicons leave as they are.
enum ArabicArticle {
    /// The noun of two letters behind an article with what is written together with it.
    ///
    /// No noun of two letters ends in ه or ة, so that الله, إليه and والدة stay whole; so do the words of `whole`.
    ///
    /// - Parameter word: UTF-8 bytes in the folded layer.
    /// - Returns: The noun; `nil` when the word is none with an article.
    static func shortNoun(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        // Letters of Arabic are two bytes: an article of two or three, with a conjunction before, and a noun of two.
        guard (8...12).contains(word.count) else { return nil }
        let noun = word.suffix(4)
        guard articles.contains(where: { $0.elementsEqual(word.dropLast(4)) }), noun.allSatisfy({ $0 >= 0x80 }),
            !endings.contains(where: { $0.elementsEqual(noun.suffix(2)) }),
            !whole.contains(where: { $0.elementsEqual(noun) })
        else { return nil }
        return noun
    }

    private static let articles = ["", "و", "ف"].flatMap { conjunction in
        ["ال", "بال", "كال", "لل"].map { Array((conjunction + $0).utf8) }
    }
    private static let endings = ["ه", "ة"].map { Array($0.utf8) }
    /// What follows ال in words that only look as if they had an article: التي, الذي, اللي, إليك, الآن, آلاف, ألفي, والدي,
    /// والدك, بالون.
    private static let whole = ["تي", "ذي", "لي", "يك", "ان", "اف", "في", "دي", "دك", "ون"].map { Array($0.utf8) }
}
