import HexaplaCore
import HexaplaICU

/// All that the rules know about one language.
struct SegmentProfile: Sendable {
    /// The language, without script.
    let language: LanguageTag
    /// Abbreviations with a stop.
    let abbreviations: AbbreviationTable
    /// Whether a semicolon before a capital letter ends a sentence.
    let splitsSemicolons: Bool
    /// Whether ICU's own list of abbreviations is used.
    let usesSuppressions: Bool
    /// Whether the language writes no capital letters.
    var hasNoCase: Bool { language == .arabic || language == .chinese }
    /// The rules that are on, in order.
    let rules: [any BoundaryRule]

    /// What Chinese characters can be inside a word.
    let han: HanTable

    private let wholes: Set<UInt64>
    private let verbs: Set<UInt64>
    private let followers: Set<UInt64>
    private let starters: Set<UInt64>
    private let months: Set<UInt64>

    init(language: LanguageTag, lists: LanguageLists?, options: SegmentOptions) {
        let base = language.base
        self.language = base
        abbreviations = AbbreviationTable(lists?.abbreviations ?? [])
        usesSuppressions = options.usesSuppressions
        splitsSemicolons = options.semicolonLanguages.contains { $0.base == base }
        let disabled = Set(options.disabledRules)
        rules = BoundaryRules.all.filter { !disabled.contains($0.id) }
        han = HanTable(lists)
        wholes = Self.hashes(lists, "whole")
        verbs = Self.hashes(lists, "verb")
        followers = Self.hashes(lists, "follower")
        starters = Set((lists?.starters ?? []).flatMap { [Self.hash($0), Self.hash(Self.capitalized($0))] })
        months = Set((lists?.months ?? []).flatMap { [Self.hash($0.form), Self.hash(Self.capitalized($0.form))] })
    }

    /// Whether a word mostly opens a sentence when it has a capital letter.
    func isStarter(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        !word.isEmpty && starters.contains(Self.hash(text[word]))
    }

    /// Whether a word is the name of a month.
    func isMonth(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        !word.isEmpty && months.contains(Self.hash(text[word]))
    }

    /// Whether a Chinese word stays whole, though a word of grammar stands in it.
    func isWhole(_ text: SegmentText, _ range: Range<Int>) -> Bool { wholes.contains(Self.hash(text.simplified(range))) }

    /// Whether a Chinese word is a verb that an adverb may be glued to.
    func isVerb(_ text: SegmentText, _ range: Range<Int>) -> Bool { verbs.contains(Self.hash(text.simplified(range))) }

    /// Whether a word of Arabic can follow a conjunction written together with it.
    func isFollower(_ text: [UInt8], _ range: Range<Int>) -> Bool { followers.contains(Self.hash(text[range])) }

    private static func hashes(_ lists: LanguageLists?, _ kind: String) -> Set<UInt64> {
        Set((lists?.wordParts ?? []).filter { $0.kind == kind }.flatMap(\.forms).map { hash($0) })
    }

    private static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func hash(_ word: String) -> UInt64 { hash(word.utf8) }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return value
    }
}
