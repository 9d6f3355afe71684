import HexaplaCore

/// Finds in one language what can be recognized in another without a dictionary.
///
/// Numbers by their digits (with a scale word or sign after them by their value), numbers in words, months and
/// weekdays by number, words spelled alike, and names by their consonants.
struct ItemExtractor: Sendable {
    private let language: LanguageTag
    private let skeletons: SkeletonTable
    private var values: [UInt64: Int] = [:]
    private var scales: [UInt64: Int] = [:]
    private var named: [UInt64: UInt64] = [:]

    init(language: LanguageTag, lists: LanguageLists?, skeletons: SkeletonTable) {
        self.language = language.base
        self.skeletons = skeletons
        for word in lists?.numberWords ?? [] {
            let form = KeyHash.of(.word, word.form.utf8)
            switch word.kind {
            case .unit where word.value > 1: values[form] = word.value
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
        var found: Set<Item> = []
        var index = tokens.startIndex
        while index < tokens.endIndex {
            let next = index + 1 < tokens.endIndex ? tokens[index + 1] : nil
            if tokens[index].kind == .number {
                index += addNumber(tokens[index], next: next, folded: folded, to: &found)
            } else {
                addWord(tokens[index], folded: folded, to: &found)
                index += 1
            }
        }
        return found.sorted()
    }

    /// Adds a number with the scale that may follow it, and returns how many tokens were used.
    private func addNumber(_ token: Token, next: Token?, folded: [UInt8], to found: inout Set<Item>) -> Int {
        let bytes = folded[token.folded.indices]
        if let next, next.kind != .number {
            let form = folded[next.folded.indices]
            if isMonthSign(form), let month = NumberReader.value(of: bytes, language: language), month <= 12 {
                found.insert(Item(key: KeyHash.of(.month, number: Int(month)), channel: .number))
                return 2
            }
            if let scale = scales[KeyHash.of(.word, form)],
                let value = NumberReader.value(of: bytes, language: language), value * Double(scale) < 1e18
            {
                let whole = Int((value * Double(scale)).rounded())
                found.insert(Item(key: KeyHash.of(.number, number: whole), channel: .number))
                return 2
            }
        }
        let digits = NumberReader.digits(of: bytes)
        if !digits.isEmpty { found.insert(Item(key: KeyHash.of(.number, digits), channel: .number)) }
        return 1
    }

    private func isMonthSign(_ form: ArraySlice<UInt8>) -> Bool {
        language == .chinese && form.elementsEqual("月".utf8)
    }

    private func addWord(_ token: Token, folded: [UInt8], to found: inout Set<Item>) {
        let bytes = folded[token.folded.indices]
        let form = KeyHash.of(.word, bytes)
        if let value = values[form] { found.insert(Item(key: KeyHash.of(.number, number: value), channel: .number)) }
        if let key = named[form] { found.insert(Item(key: key, channel: .number)) }
        guard token.kind == .word else { return }
        let letters = UTF8Scalars(bytes).reduce(0) { count, _ in count + 1 }
        if bytes.first.map({ $0 < 0x80 }) ?? false {
            if letters >= 2 { found.insert(Item(key: form, channel: .word)) }
            if letters >= 5 { found.insert(Item(key: prefixKey(bytes), channel: .word)) }
        }
        if isNameCandidate(token, letters: letters) {
            let skeleton = skeletons.skeleton(of: bytes)
            if skeleton.count >= 3 { found.insert(Item(key: KeyHash.of(.name, skeleton), channel: .word)) }
        }
    }

    /// English words with a capital, long words of the alphabets that write foreign words by their sound.
    private func isNameCandidate(_ token: Token, letters: Int) -> Bool {
        letters >= 3 && (token.isCapitalized || language == .arabic || letters >= 6)
    }

    /// The first five letters without accents: related words of the Latin script share them.
    private func prefixKey(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash = KeyHash(.prefix)
        var count = 0
        for scalar in UTF8Scalars(bytes) where count < 5 {
            hash.add(UInt8(truncatingIfNeeded: BaseLetter.of(scalar)))
            count += 1
        }
        return hash.value
    }
}
