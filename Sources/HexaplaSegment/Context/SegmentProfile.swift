import HexaplaCore
import HexaplaICU
import HexaplaLanguage

/// All that the rules know about one language; never changed once made, and shared by reference since every text
/// carries it.
final class SegmentProfile: Sendable {
    /// The language, without script.
    let language: LanguageTag
    /// Abbreviations with a stop.
    let abbreviations: AbbreviationTable
    /// Whether a stop behind digits makes them an ordinal number.
    let writesOrdinalStops: Bool
    /// Whether a semicolon before a capital letter ends a sentence.
    let splitsSemicolons: Bool
    /// Whether ICU's own list of abbreviations is used.
    let usesSuppressions: Bool
    /// Whether the language writes no capital letters.
    let hasNoCase: Bool
    /// Whether words stand without spaces between them.
    let isUnspaced: Bool
    /// Whether spaces stand between groups of digits.
    let groupsBySpaces: Bool
    /// The rules that belong to the language alone.
    private let wordRules: Set<LanguageRule>

    /// What Chinese characters can be inside a word.
    let han: HanTable

    private let wholes: Set<UInt64>
    private let verbs: Set<UInt64>
    private let followers: Set<UInt64>
    private let pronouns: Set<UInt64>
    private let starters: Set<UInt64>
    private let continuers: Set<UInt64>
    private let months: Set<UInt64>
    private let weekdays: Set<UInt64>
    private let labels: Set<UInt64>
    private let speech: Set<UInt64>
    /// Characters that a clause which only says who was speaking has not, such as 没.
    let noSpeech: Set<UInt32>

    /// Whether the language has a list of verbs of speech.
    var hasSpeechVerbs: Bool { !speech.isEmpty }

    init(_ known: Language, options: SegmentOptions) {
        let (base, lists) = (known.tag, known.lists)
        language = base
        hasNoCase = !known.facts.hasCase
        isUnspaced = known.facts.isUnspaced
        groupsBySpaces = known.facts.groupsBySpaces
        wordRules = known.facts.wordRules
        abbreviations = AbbreviationTable(lists.abbreviations.filter { $0.kind != .ordinal })
        writesOrdinalStops = lists.abbreviations.contains { $0.kind == .ordinal }
        usesSuppressions = options.usesSuppressions
        splitsSemicolons = options.semicolonLanguages.contains { $0.base == base }
        han = HanTable(wordRules.contains(.han) ? lists : nil)
        wholes = Self.hashes(lists, "whole")
        verbs = Self.hashes(lists, "verb")
        followers = Self.hashes(lists, "follower")
        pronouns = Self.hashes(lists, "pronoun")
        let words = lists.starters
        starters = Self.hashes(words.filter { !$0.hasPrefix("!") })
        continuers = Set(words.filter { $0.hasPrefix("!") }.map { FNV1a.hash($0.utf8.dropFirst()) })
        months = Self.hashes(lists.months.map(\.form))
        weekdays = Self.hashes(lists.weekdays.map(\.form))
        labels = Self.hashes(lists.labels)
        let spoken = lists.speechVerbs
        speech = Self.hashes(spoken.filter { !$0.hasPrefix("!") })
        noSpeech = Set(spoken.filter { $0.hasPrefix("!") }.compactMap { $0.unicodeScalars.dropFirst().first?.value })
    }

    /// Whether a rule belongs to the language.
    func has(_ rule: LanguageRule) -> Bool { wordRules.contains(rule) }

    /// Whether a word mostly opens a sentence when it has a capital letter.
    func isStarter(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        !word.isEmpty && starters.contains(FNV1a.hash(text[word]))
    }

    /// Whether a word behind a unit goes on with the sentence.
    func goesOn(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        !continuers.isEmpty && !word.isEmpty && continuers.contains(FNV1a.hash(text[word]))
    }

    /// Whether a word is the name of a month.
    func isMonth(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        !word.isEmpty && months.contains(FNV1a.hash(text[word]))
    }

    /// Whether a Chinese word, in simplified characters, stays whole, though a word of grammar stands in it.
    func isWhole(_ simplified: [UInt8]) -> Bool { wholes.contains(FNV1a.hash(simplified)) }

    /// Whether a Chinese word, in simplified characters, is a verb that an adverb may be glued to.
    func isVerb(_ simplified: [UInt8]) -> Bool { verbs.contains(FNV1a.hash(simplified)) }

    /// Whether a word of Arabic can follow a conjunction written together with it.
    func isFollower(_ text: [UInt8], _ range: Range<Int>) -> Bool { followers.contains(FNV1a.hash(text[range])) }

    /// Whether a word is a pronoun that stands behind a verb and its hyphen.
    func isPronoun(_ text: [UInt8], _ word: Range<Int>) -> Bool { pronouns.contains(FNV1a.hash(text[word])) }

    private static func hashes(_ lists: LanguageLists, _ kind: String) -> Set<UInt64> {
        Set(lists.wordParts.filter { $0.kind == kind }.flatMap(\.forms).map { FNV1a.hash($0.utf8) })
    }

    /// Whether a word is the name of a weekday.
    func isWeekday(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        !word.isEmpty && weekdays.contains(FNV1a.hash(text[word]))
    }

    /// Whether a noun stands before a single letter that counts it, or a phrase ends with such a letter.
    func isLabel(_ text: [UInt8], _ phrase: Range<Int>) -> Bool {
        !phrase.isEmpty && labels.contains(FNV1a.hash(text[phrase]))
    }

    /// Whether a noun stands before a number that counts it, as in "Article 5".
    func countsNumbers(_ text: [UInt8], _ noun: Range<Int>) -> Bool {
        labels.contains(FNV1a.hash(text[noun] + [0x20, 0x31]))
    }

    /// Whether a word is a verb of speech.
    func isSpeechVerb(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        !word.isEmpty && speech.contains(FNV1a.hash(text[word]))
    }

    /// Whether the last one or two characters of a range are a verb of speech.
    func endsWithSpeechVerb(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let last = UTF8Bytes.start(text, before: range.upperBound)
        if isSpeechVerb(text, last..<range.upperBound) { return true }
        guard last > range.lowerBound else { return false }
        let second = UTF8Bytes.start(text, before: last)
        return second >= range.lowerBound && isSpeechVerb(text, second..<range.upperBound)
    }

    /// The hashes of words as listed and with a capital letter.
    private static func hashes(_ words: [String]) -> Set<UInt64> {
        Set(words.flatMap { [FNV1a.hash($0.utf8), FNV1a.hash(capitalized($0).utf8)] })
    }

    private static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }
}
