import HexaplaCore
import HexaplaFacts
import HexaplaLanguage

/// Finds in one language what can be recognized in another without a dictionary.
///
/// Facts by their value (numbers in digits and words, months, weekdays, times of day), words spelled alike, names by
/// their consonants, and in short units the names of countries.
struct ItemExtractor: Sendable {
    private let hasPlainNames: Bool
    private let skeletons: SkeletonTable
    private let reader: FactReader
    private let places: PlaceNames

    init(_ language: Language, facts: FactReader? = nil, skeletons: SkeletonTable) {
        hasPlainNames = language.facts.hasPlainNames
        self.skeletons = skeletons
        reader = facts ?? FactReader(language)
        places = PlaceNames(language)
    }

    /// The items of the facts of a paragraph, each with the bytes it stands in, in text order.
    ///
    /// - Parameters:
    ///   - text: The paragraph as shown.
    ///   - tokens: Its tokens; a number in Han characters that is only a part of a word is passed over.
    /// - Returns: The items; none for facts that are not sure.
    func facts(of text: LayeredText<Normalized>, tokens: ArraySlice<Token>) -> [FactItem] {
        var items: [FactItem] = []
        for fact in reader.facts(of: text) where fact.isSure && isWhole(fact.range, text, tokens) {
            for key in FactKeys.keys(of: fact) {
                items.append(FactItem(item: Item(key: key, channel: .number), range: fact.range))
            }
        }
        return items
    }

    /// The items of the facts of a paragraph of a document.
    func facts(ofParagraph paragraph: Int, of document: SegmentedDocument) -> [FactItem] {
        let sentences = document.sentenceIndices(ofParagraph: paragraph)
        guard let first = sentences.first, let last = sentences.last else { return [] }
        let tokens = document.sentences[first].tokens.lowerBound..<document.sentences[last].tokens.upperBound
        return facts(of: document.normalized.paragraphs[paragraph].text, tokens: document.tokens[tokens])
    }

    /// Whether a fact in Han characters begins and ends with words.
    private func isWhole(_ range: ByteRange<Normalized>, _ text: LayeredText<Normalized>, _ tokens: ArraySlice<Token>)
        -> Bool
    {
        guard (0xE3...0xE9).contains(text.utf8[range.start]) else { return true }
        let place = tokens.partitioningIndex { $0.range.end > range.start }
        guard place < tokens.endIndex, tokens[place].range.start == range.start else { return false }
        let last = tokens.partitioningIndex { $0.range.end >= range.end }
        return last < tokens.endIndex && tokens[last].range.end == range.end
    }

    /// The items of the words of a run of tokens, sorted by key, each key once.
    func items(of tokens: ArraySlice<Token>, folded: [UInt8]) -> [Item] {
        var memory = WordItems(typeCount: 0)
        var found: [Item] = []
        collect(tokens, types: nil, folded: folded, &memory, into: &found)
        return found
    }

    /// Collects the items of the words of a run of tokens, sorted by key, each key once.
    ///
    /// - Parameters:
    ///   - tokens: The tokens.
    ///   - types: The type of each token of the document; `nil` when nothing shall be remembered.
    ///   - folded: The paragraph of the tokens, as matched.
    ///   - memory: The items of the words of the document that came before.
    ///   - found: Takes the items; what it held is forgotten.
    func collect(
        _ tokens: ArraySlice<Token>, types: [Int32]?, folded: [UInt8], _ memory: inout WordItems,
        into found: inout [Item]
    ) {
        found.removeAll(keepingCapacity: true)
        var index = tokens.startIndex
        while index < tokens.endIndex {
            if tokens[index].kind == .number {
                index += 1
                continue
            }
            if let types {
                memory.add(types[index], isCapitalized: tokens[index].isCapitalized, to: &found) {
                    addWord(tokens[index], folded: folded, to: &$0)
                }
            } else {
                addWord(tokens[index], folded: folded, to: &found)
            }
            index += 1
        }
        places.collect(tokens, folded: folded, into: &found)
        Item.sortAndUnite(&found)
    }

    private func addWord(_ token: Token, folded: [UInt8], to found: inout [Item]) {
        let bytes = folded[token.folded.indices]
        let form = KeyHash.of(.word, bytes)
        guard token.kind == .word else { return }
        let letters = bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
        if bytes.first.map({ $0 < 0x80 }) ?? false {
            if letters >= 2 { found.append(Item(key: form, channel: .word)) }
            if letters >= 5 { found.append(Item(key: prefixKey(bytes), channel: .word)) }
        }
        if isNameCandidate(token, letters: letters), let key = nameKey(bytes) {
            found.append(Item(key: key, channel: .word))
        }
    }

    /// Words with a capital, all words of a script without capitals, and long words.
    private func isNameCandidate(_ token: Token, letters: Int) -> Bool {
        letters >= 3 && (token.isCapitalized || hasPlainNames || letters >= 6)
    }

    /// The key of a name by its consonants; `nil` for fewer than three.
    private func nameKey(_ bytes: ArraySlice<UInt8>) -> UInt64? {
        var hash = KeyHash.start(.name)
        var count = 0
        let isSpelled = skeletons.forEachClass(of: bytes) {
            hash.add($0)
            count += 1
        }
        return isSpelled && count >= 3 ? hash.value : nil
    }

    /// The first five letters without accents: related words of the Latin script share them.
    private func prefixKey(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash = KeyHash.start(.prefix)
        var place = bytes.startIndex
        for _ in 0..<5 where place < bytes.endIndex {
            hash.add(UInt8(truncatingIfNeeded: BaseLetter.of(UTF8Bytes.next(bytes, &place))))
        }
        return hash.value
    }
}

/// The items of the words of a document, found once for each word with and without a capital.
struct WordItems {
    private var ranges: [Range<Int32>]
    private var items: [Item] = []

    /// Creates an empty memory.
    ///
    /// - Parameter typeCount: The number of distinct words.
    init(typeCount: Int) {
        ranges = Array(repeating: -1 ..< -1, count: 2 * typeCount)
    }

    /// Adds the items of a word, which are made when it is met for the first time.
    @inline(__always)
    mutating func add(_ type: Int32, isCapitalized: Bool, to found: inout [Item], _ make: (inout [Item]) -> Void) {
        let place = 2 * Int(type) + (isCapitalized ? 1 : 0)
        if ranges[place].lowerBound < 0 {
            let first = Int32(items.count)
            make(&items)
            ranges[place] = first..<Int32(items.count)
        }
        for item in ranges[place] { found.append(items[Int(item)]) }
    }
}

extension Item {
    /// Sorts items by key and leaves each key once.
    static func sortAndUnite(_ items: inout [Item]) {
        guard items.count > 1 else { return }
        items.sort()
        var kept = 1
        for place in 1..<items.count where items[place] != items[kept - 1] {
            items[kept] = items[place]
            kept += 1
        }
        items.removeLast(items.count - kept)
    }
}
