import HexaplaCore
import HexaplaLanguage

/// Finds in one language what can be recognized in another without a dictionary.
///
/// Numbers by their digits (with a scale word or sign after them by their value), numbers in words, months and
/// weekdays by number, words spelled alike, and names by their consonants.
struct ItemExtractor: Sendable {
    private let language: LanguageTag
    private let skeletons: SkeletonTable
    /// The keys of numbers in words and of names of numbers, by the key of the form.
    private var values = KeyTable()
    private var named = KeyTable()
    private var scales: [UInt64: Int] = [:]

    init(language: LanguageTag, lists: LanguageLists?, skeletons: SkeletonTable) {
        self.language = language.base
        self.skeletons = skeletons
        for word in lists?.numberWords ?? [] {
            let form = KeyHash.of(.word, word.form.utf8)
            switch word.kind {
            case .unit where word.value > 1: values[form] = KeyHash.of(.number, number: word.value)
            case .scale: scales[form] = word.value
            case .ordinal: named[form] = KeyHash.of(.ordinal, number: word.value)
            default: break
            }
        }
        for month in lists?.months ?? [] {
            named[KeyHash.of(.word, month.form.utf8)] = KeyHash.of(.month, number: month.number)
        }
        for day in lists?.weekdays ?? [] {
            named[KeyHash.of(.word, day.form.utf8)] = KeyHash.of(.weekday, number: day.number)
        }
    }

    /// The items of a run of tokens, sorted by key, each key once.
    func items(of tokens: ArraySlice<Token>, folded: [UInt8]) -> [Item] {
        var memory = WordItems(typeCount: 0)
        var found: [Item] = []
        collect(tokens, types: nil, folded: folded, &memory, into: &found)
        return found
    }

    /// Collects the items of a run of tokens, sorted by key, each key once.
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
                let next = index + 1 < tokens.endIndex ? tokens[index + 1] : nil
                index += addNumber(tokens[index], next: next, folded: folded, to: &found)
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
        Item.sortAndUnite(&found)
    }

    /// Adds a number with the scale that may follow it, and returns how many tokens were used.
    private func addNumber(_ token: Token, next: Token?, folded: [UInt8], to found: inout [Item]) -> Int {
        let bytes = folded[token.folded.indices]
        if let next, next.kind != .number {
            let form = folded[next.folded.indices]
            if isMonthSign(form), let month = NumberReader.value(of: bytes, language: language), month <= 12 {
                found.append(Item(key: KeyHash.of(.month, number: Int(month)), channel: .number))
                return 2
            }
            if let scale = scales[KeyHash.of(.word, form)],
                let value = NumberReader.value(of: bytes, language: language), abs(value * Double(scale)) < 1e18
            {
                let whole = Int((value * Double(scale)).rounded())
                found.append(Item(key: KeyHash.of(.number, number: whole), channel: .number))
                return 2
            }
        }
        let digits = NumberReader.digits(of: bytes)
        if !digits.isEmpty { found.append(Item(key: KeyHash.of(.number, digits), channel: .number)) }
        return 1
    }

    private func isMonthSign(_ form: ArraySlice<UInt8>) -> Bool {
        language == .chinese && form.elementsEqual("月".utf8)
    }

    private func addWord(_ token: Token, folded: [UInt8], to found: inout [Item]) {
        let bytes = folded[token.folded.indices]
        let form = KeyHash.of(.word, bytes)
        if let key = values[form] { found.append(Item(key: key, channel: .number)) }
        if let key = named[form] { found.append(Item(key: key, channel: .number)) }
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

    /// English words with a capital, long words of the alphabets that write foreign words by their sound.
    private func isNameCandidate(_ token: Token, letters: Int) -> Bool {
        letters >= 3 && (token.isCapitalized || language == .arabic || letters >= 6)
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

/// A table from keys to keys.
struct KeyTable: Sendable {
    private var slots = SlotTable(capacity: 0)
    private var values: [UInt64] = []

    subscript(key: UInt64) -> UInt64? {
        @inline(__always)
        get { slots.find(key).map { values[$0] } }
        set {
            guard let newValue else { return }
            let (number, isNew) = slots.number(of: key)
            if isNew { values.append(newValue) } else { values[Int(number)] = newValue }
        }
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
