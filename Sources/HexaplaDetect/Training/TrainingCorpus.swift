import HexaplaCore

/// The training text of one script as words, in flat arrays.
struct TrainingCorpus {
    /// A word: its letters in `letters`, and what the scanner said of it.
    struct Word {
        let start: UInt32
        let length: UInt8
        let isCapital: Bool
        let rareLetters: UInt64
    }

    /// The sentences of one label from one collection.
    struct Group {
        let source: String
        let weight: Double
        /// The words of each sentence to train on.
        var training: [Range<Int>] = []
        /// The words of each sentence held out.
        var heldOut: [Range<Int>] = []
    }

    /// One label.
    struct Label {
        let name: String
        let output: Int
        let weight: Double
        var groups: [Group] = []
    }

    private(set) var letters: [UInt16] = []
    private(set) var words: [Word] = []
    private(set) var labels: [Label]
    let script: Script

    /// An empty corpus.
    init(script: Script, outputs: [TrainingClasses.Output]) {
        self.script = script
        labels = outputs.enumerated().flatMap { index, output in
            output.labels.map { Label(name: $0.name, output: index, weight: $0.weight) }
        }
    }

    /// Adds a sentence; letters of other scripts are left out.
    ///
    /// - Parameters:
    ///   - text: The sentence in UTF-8.
    ///   - label: The place in `labels`.
    ///   - source: The collection.
    ///   - weight: How often the collection is drawn from.
    ///   - isHeldOut: Whether the sentence is kept from training.
    ///   - characters: The table of characters.
    mutating func add(
        _ text: [UInt8], label: Int, source: String, weight: Double, isHeldOut: Bool, characters: [UInt32]
    ) {
        let first = words.count
        var scanner = WordScanner(0..<text.count)
        while scanner.next(in: text.span, characters: characters.span) {
            guard scanner.script == script else { continue }
            let word = Word(
                start: UInt32(letters.count), length: UInt8(scanner.length),
                isCapital: scanner.word[0] == WordScanner.capitalStart, rareLetters: scanner.rareLetters)
            for index in 1...scanner.length { letters.append(scanner.word[index]) }
            words.append(word)
        }
        guard words.count > first else { return }
        let group = groupIndex(label: label, source: source, weight: weight)
        if isHeldOut {
            labels[label].groups[group].heldOut.append(first..<words.count)
        } else {
            labels[label].groups[group].training.append(first..<words.count)
        }
    }

    private mutating func groupIndex(label: Int, source: String, weight: Double) -> Int {
        if let index = labels[label].groups.firstIndex(where: { $0.source == source }) { return index }
        labels[label].groups.append(Group(source: source, weight: weight))
        return labels[label].groups.count - 1
    }

    /// The words, by place, that begin with a capital inside a sentence of many labels: names, mostly.
    ///
    /// - Parameters:
    ///   - sources: The collections to look at; they hold the same sentences in every language.
    ///   - labelCount: In how many labels a name stands at least.
    /// - Returns: One place for each name, in the order first met.
    func sharedNames(sources: [String], labelCount: Int) -> [Int] {
        var seen: [UInt64: (word: Int, lastLabel: Int, count: Int)] = [:]
        var order: [UInt64] = []
        for (label, entry) in labels.enumerated() {
            for group in entry.groups where sources.contains(group.source) {
                for index in group.training.joinedWithoutFirst where words[index].isCapital && words[index].length > 2 {
                    let key = hash(of: index)
                    if let name = seen[key] {
                        guard name.lastLabel != label else { continue }
                        seen[key] = (name.word, label, name.count + 1)
                    } else {
                        seen[key] = (index, label, 1)
                        order.append(key)
                    }
                }
            }
        }
        return order.compactMap { key in seen[key].flatMap { $0.count >= labelCount ? $0.word : nil } }
    }

    /// The words, by place, that begin with a capital inside a sentence, for each label that capitalizes few words.
    ///
    /// - Parameter sources: The collections to look at.
    /// - Returns: A list of places for each label that has any.
    func capitalizedWords(sources: [String]) -> [[Int]] {
        labels.compactMap { label in
            let groups = label.groups.filter { sources.contains($0.source) }
            let inner = groups.flatMap { Array($0.training.joinedWithoutFirst) }
            let capitalized = inner.filter { words[$0].isCapital && words[$0].length > 2 }
            return capitalized.isEmpty || capitalized.count * 5 > inner.count ? nil : capitalized
        }
    }

    private func hash(of index: Int) -> UInt64 {
        let start = Int(words[index].start)
        var hash = FNV1a()
        for letter in letters[start..<start + Int(words[index].length)] { hash.add(letter) }
        return hash.value
    }
}

extension [Range<Int>] {
    /// The members of all ranges, each without its first.
    fileprivate var joinedWithoutFirst: some Sequence<Int> {
        lazy.flatMap { $0.dropFirst() }
    }
}
