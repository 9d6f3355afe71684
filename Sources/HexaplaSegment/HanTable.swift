import HexaplaCore

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

    /// The flag of a kind in `word-parts.txt`; `nil` for a kind of words, not of characters.
    static func named(_ kind: String) -> HanTraits? {
        kinds.firstIndex(of: kind).map { HanTraits(rawValue: 1 << UInt32($0 + 5)) }
    }

    private static let kinds = [
        "surname", "suffix", "after", "prefix", "verbal", "deictic", "preposition", "relative", "adverb", "pronoun",
        "copula", "counted", "determiner", "degree", "unjoined", "approximate", "sound", "foreign",
    ]

    static let surname = named("surname") ?? []
    static let suffix = named("suffix") ?? []
    static let after = named("after") ?? []
    static let prefix = named("prefix") ?? []
    static let verbal = named("verbal") ?? []
    static let deictic = named("deictic") ?? []
    static let preposition = named("preposition") ?? []
    static let relative = named("relative") ?? []
    static let adverb = named("adverb") ?? []
    static let pronoun = named("pronoun") ?? []
    static let copula = named("copula") ?? []
    static let counted = named("counted") ?? []
    static let determiner = named("determiner") ?? []
    static let degree = named("degree") ?? []
    static let unjoined = named("unjoined") ?? []
    static let approximate = named("approximate") ?? []
    static let sound = named("sound") ?? []
    static let foreign = named("foreign") ?? []
}

/// The traits of each Han character, from the lists of Chinese; empty for other languages.
struct HanTable: Sendable {
    private static let first: UInt32 = 0x3000
    private static let end: UInt32 = 0xA000

    private var traits: [HanTraits] = []

    /// Creates a table.
    ///
    /// - Parameter lists: The lists; characters in simplified form.
    init(_ lists: LanguageLists?) {
        guard let lists, lists.language.base == .chinese else { return }
        traits = [HanTraits](repeating: [], count: Int(Self.end - Self.first))
        add(.numeral, "〇零一二三四五六七八九十百千万亿两数几")
        add(.counting, "一二三四五六七八九十两多几每某这那各该")
        add(.place, "市省县区镇乡村州")
        add(.classifier, lists.classifiers.joined())
        add(.single, lists.singles.joined())
        for parts in lists.wordParts {
            if let trait = HanTraits.named(parts.kind) { add(trait, parts.forms.joined()) }
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
