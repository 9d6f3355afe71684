/// Where the parts of a lexicon's file lie; all numbers are little-endian.
///
/// Head of 80 bytes: 8 bytes of magic, the version of the normal forms, the length of the description, 8 counts of 32
/// bits … then the SHA-256 of everything behind the head. Behind it the description (JSON), then for each side the hash
/// table of keys, their word numbers, background, flags, where the entries and texts of each word start, entries, texts.
@usableFromInline
struct LexiconLayout: Sendable, Hashable {
    static let magic: [UInt8] = Array("HXLEX\u{0}\u{1}\u{A}".utf8)
    static let headSize = 80
    /// No lexicon has more bytes: what is larger is something else.
    static let largestSize = 1 << 30

    /// The sizes of a side.
    @usableFromInline
    struct SideSizes: Sendable, Hashable {
        @usableFromInline var words = 0
        @usableFromInline var slots = 0
        @usableFromInline var entries = 0
        var textBytes = 0
    }

    /// The offsets of a side's parts.
    @usableFromInline
    struct Side: Sendable, Hashable {
        @usableFromInline let sizes: SideSizes
        @usableFromInline let keys: Int
        @usableFromInline let numbers: Int
        @usableFromInline let background: Int
        @usableFromInline let flags: Int
        @usableFromInline let entryStarts: Int
        @usableFromInline let entries: Int
        let textStarts: Int
        let texts: Int
        let end: Int

        init(_ sizes: SideSizes, at start: Int) {
            self.sizes = sizes
            keys = start
            numbers = keys + 8 * sizes.slots
            background = numbers + 4 * sizes.slots
            flags = background + sizes.words
            entryStarts = Self.aligned(flags + sizes.words)
            entries = entryStarts + 4 * (sizes.words + 1)
            textStarts = entries + 4 * sizes.entries
            texts = textStarts + 4 * (sizes.words + 1)
            end = Self.aligned(texts + sizes.textBytes)
        }

        static func aligned(_ offset: Int) -> Int { (offset + 7) & ~7 }
    }

    let infoSize: Int
    let canonical: Side
    let target: Side

    init(infoSize: Int, canonical: SideSizes, target: SideSizes) {
        self.infoSize = infoSize
        self.canonical = Side(canonical, at: Side.aligned(Self.headSize + infoSize))
        self.target = Side(target, at: self.canonical.end)
    }

    var size: Int { target.end }
}
