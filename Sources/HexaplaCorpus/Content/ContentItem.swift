package import HexaplaCore

/// What kind of thing two texts in different languages can have in common.
package enum ContentKind: UInt8, Sendable, CaseIterable {
    case number, date, name, word, stem
}

/// Something of a text that can be recognized in a text of another language without a dictionary.
package struct ContentItem: Sendable, Hashable, Comparable {
    /// A 64-bit FNV-1a hash of what it is; equal things have equal keys in every language.
    package let key: UInt64
    /// What kind of thing it is.
    package let kind: ContentKind
    /// How likely it is to stand in any text at all, from 0 to 1, in steps of 1/255.
    package let chance: UInt8
    /// Where it stands first, from 0 at the start of the text to 255 at the end.
    package let position: UInt8

    package static func < (left: ContentItem, right: ContentItem) -> Bool { left.key < right.key }

    /// Creates an item.
    package init(_ kind: ContentKind, _ bytes: some Sequence<UInt8>, chance: Double, position: UInt8) {
        key = Self.hash(kind, bytes)
        self.kind = kind
        self.chance = UInt8(max(1, min(255, (chance * 255).rounded())))
        self.position = position
    }

    /// FNV-1a with the kind mixed in, so that a number never equals a word.
    package static func hash(_ kind: ContentKind, _ bytes: some Sequence<UInt8>) -> UInt64 {
        let hash = FNV1a.hash(bytes, salt: (UInt64(kind.rawValue) + 1) &* 0x9E37_79B9_7F4A_7C15)
        return hash ^ hash >> 29
    }
}

/// What is kept of a text to find its versions in other languages: a few kilobytes, however long the text is.
package struct ContentSignature: Sendable, Hashable {
    /// The most items that are kept; of more, those with the smallest keys are, which are the same in every language.
    package static let mostItems = 1024

    /// The path relative to the corpus folder.
    package let path: String
    /// The language of the text, without script.
    package let language: LanguageTag
    /// The letters, digits and signs of the text that is no furniture.
    package let length: Int
    /// The paragraphs that are no furniture.
    package let paragraphs: Int
    /// What can be recognized, by key, each key once.
    package let items: [ContentItem]

    /// Creates a signature; the items are sorted, each key once.
    package init(path: String, language: LanguageTag, length: Int, paragraphs: Int, items: [ContentItem]) {
        self.path = path
        self.language = language
        self.length = length
        self.paragraphs = paragraphs
        self.items = items
    }

    /// How many items of a kind there are.
    package func count(_ kind: ContentKind) -> Int { items.count { $0.kind == kind } }
}
