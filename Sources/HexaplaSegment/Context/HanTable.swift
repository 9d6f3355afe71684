import HexaplaCore
import HexaplaLanguage

/// What a Han character can be inside a word, as flags.
struct HanTraits: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// A numeral.
    static let numeral = HanTraits(rawValue: 1)
    /// A measure word.
    static let classifier = HanTraits(rawValue: 1 << 1)
    /// A word by itself.
    static let single = HanTraits(rawValue: 1 << 2)
    /// A numeral or demonstrative that a measure word follows.
    static let counting = HanTraits(rawValue: 1 << 3)
    /// A kind of place behind a name.
    static let place = HanTraits(rawValue: 1 << 4)

    /// A surname.
    static let surname = HanTraits(rawValue: 1 << 5)
    /// A suffix of a word of three characters.
    static let suffix = HanTraits(rawValue: 1 << 6)
    /// A word of grammar behind a word of two characters.
    static let after = HanTraits(rawValue: 1 << 7)
    /// A prefix of a word of three characters.
    static let prefix = HanTraits(rawValue: 1 << 8)
    /// A word of grammar behind a verb: 为, 于.
    static let verbal = HanTraits(rawValue: 1 << 9)
    /// 此.
    static let deictic = HanTraits(rawValue: 1 << 10)
    /// A preposition before 此.
    static let preposition = HanTraits(rawValue: 1 << 11)
    /// 之.
    static let relative = HanTraits(rawValue: 1 << 12)
    /// An adverb or conjunction glued to a verb.
    static let adverb = HanTraits(rawValue: 1 << 13)
    /// A personal pronoun.
    static let pronoun = HanTraits(rawValue: 1 << 14)
    /// 是 and verbs like it.
    static let copula = HanTraits(rawValue: 1 << 15)
    /// What a numeral counts.
    static let counted = HanTraits(rawValue: 1 << 16)
    /// A determiner that makes one word with a single character.
    static let determiner = HanTraits(rawValue: 1 << 17)
    /// An adverb of degree that makes one word with a single character.
    static let degree = HanTraits(rawValue: 1 << 18)
    /// A word of grammar no determiner is joined to.
    static let unjoined = HanTraits(rawValue: 1 << 19)
    /// 多, 余 or 几 behind a number.
    static let approximate = HanTraits(rawValue: 1 << 20)
    /// A character that spells a sound in foreign names.
    static let sound = HanTraits(rawValue: 1 << 21)
    /// One that does hardly anything else.
    static let foreign = HanTraits(rawValue: 1 << 22)

    /// The flags by their kind in `word-parts.txt`; kinds of whole words are not among them.
    static let kinds: [String: HanTraits] = [
        "surname": .surname, "suffix": .suffix, "after": .after, "prefix": .prefix, "verbal": .verbal,
        "deictic": .deictic, "preposition": .preposition, "relative": .relative, "adverb": .adverb, "pronoun": .pronoun,
        "copula": .copula, "counted": .counted, "determiner": .determiner, "degree": .degree, "unjoined": .unjoined,
        "approximate": .approximate, "sound": .sound, "foreign": .foreign,
    ]
}

/// The traits of each Han character, from the lists of Chinese; empty for other languages.
struct HanTable: Sendable {
    private static let first: UInt32 = 0x3000
    private static let end: UInt32 = 0xA000

    private var traits: [HanTraits] = []

    /// Creates a table.
    ///
    /// - Parameter lists: The lists, characters in simplified form; `nil` for a language without Han words.
    init(_ lists: LanguageLists?) {
        guard let lists else { return }
        traits = [HanTraits](repeating: [], count: Int(Self.end - Self.first))
        add(.numeral, "〇零一二三四五六七八九十百千万亿两数几")
        add(.counting, "一二三四五六七八九十两多几每某这那各该")
        add(.place, "市省县区镇乡村州")
        add(.classifier, lists.classifiers.joined())
        add(.single, lists.singles.joined())
        for parts in lists.wordParts {
            if let trait = HanTraits.kinds[parts.kind] { add(trait, parts.forms.joined()) }
        }
    }

    /// Whether nothing is known.
    var isEmpty: Bool { traits.isEmpty }

    /// The traits of a scalar in simplified form.
    @inline(__always)
    subscript(scalar: UInt32) -> HanTraits {
        let index = Int(scalar) - Int(Self.first)
        return index >= 0 && index < traits.count ? traits[index] : []
    }

    private mutating func add(_ trait: HanTraits, _ characters: String) {
        for scalar in characters.unicodeScalars where (Self.first..<Self.end).contains(scalar.value) {
            traits[Int(scalar.value - Self.first)].insert(trait)
        }
    }
}
