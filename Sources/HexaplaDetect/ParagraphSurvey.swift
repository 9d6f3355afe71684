import HexaplaCore

/// What the detector makes of one paragraph by itself.
struct ParagraphSurvey {
    /// The language of the paragraph alone.
    let guess: LanguageGuess
    /// Letters, a Han character counting as three.
    let letters: Int
    /// Letters of the scripts of the six: Latin, Cyrillic, Arabic, Han; and of all scripts together.
    private let latin: Int
    private let cyrillic: Int
    private let arabic: Int
    private let han: Int
    private let all: Int

    /// Surveys a paragraph.
    init(_ utf8: [UInt8], detector: LanguageDetector) {
        let tally = TextTally(utf8.span, 0..<utf8.count, profile: detector.profile)
        guess = Decision(profile: detector.profile).openGuess(tally)
        letters = tally.weightedLetterCount
        latin = tally.letterCount(.latin)
        cyrillic = tally.letterCount(.cyrillic)
        arabic = tally.letterCount(.arabic)
        han = tally.letterCount(.han)
        all = tally.letterCount
    }

    /// Whether three or more of the scripts share the text, as in a page's list of its languages.
    ///
    /// Such a text is in no language. A script counts with two letters that are a twentieth of all.
    var isMixed: Bool {
        [latin, cyrillic, arabic, han].count { $0 >= 2 && $0 * 20 >= all } >= 3
    }

    /// Whether hardly a letter belongs to a script (ISO 15924); `false` for a script that letters are not counted of.
    func contradicts(script: String) -> Bool {
        let own: Int
        switch script {
        case "Cyrl": own = cyrillic
        case "Arab": own = arabic
        case "Hans", "Hant", "Hani": own = han
        case "Latn": own = latin
        default: return false
        }
        return own * 5 < all
    }
}
