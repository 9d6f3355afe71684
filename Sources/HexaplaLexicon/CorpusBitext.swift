import Foundation
package import HexaplaCore

/// The sentence links of a corpus as word numbers: what a lexicon of the corpus is learnt from.
///
/// What is learnt depends neither on the order in which versions are added nor on how many are added at once: words
/// are ordered by their bytes, and counts are whole numbers. A link that stands in a corpus more than once counts once.
package struct CorpusBitext: Sendable {
    /// The language beside English.
    package let language: LanguageTag
    /// How well the lexicon of the first pass serves the links.
    package private(set) var figures = LexicalFigures()
    private var canonical = Vocabulary()
    private var target = Vocabulary()
    private var pairs = SentencePairs()
    private var hashes: [UInt64] = []
    private var known: [UInt64: Int] = [:]
    private var documents: Int32 = 0

    /// Creates an empty bitext.
    ///
    /// - Parameter language: The language beside English.
    package init(language: LanguageTag) {
        self.language = language.base
    }

    /// The number of different links.
    package var count: Int { pairs.count }

    /// Adds the links of a version.
    ///
    /// - Parameter links: Links of the bitext's language.
    package mutating func add(_ links: LinkedSentences) {
        figures += links.figures
        for pair in links.pairs {
            let left = pair.canonical.map { canonical.add(links.canonical.forms[Int($0)][...]) }
            let right = pair.target.map { target.add(links.target.forms[Int($0)][...]) }
            let hash = Self.hash(
                pair.canonical.map { links.canonical.keys[Int($0)] }, pair.target.map { links.target.keys[Int($0)] })
            if let known = known[hash] {
                pairs.raise(known, to: pair.weight)
            } else {
                known[hash] = pairs.count
                hashes.append(hash)
                pairs.add(left, right, weight: pair.weight, document: documents)
            }
        }
        documents += 1
    }

    /// A hash of the words of a pair, whatever their order.
    private static func hash(_ canonical: [FormKey], _ target: [FormKey]) -> UInt64 {
        let left = canonical.reduce(UInt64(1)) { $0 &+ SeededGenerator.mixed($1.value) }
        let right = target.reduce(UInt64(2)) { $0 &+ SeededGenerator.mixed($1.value) }
        return SeededGenerator.mixed(SeededGenerator.mixed(left) ^ right)
    }

    /// Learns the translations of the corpus and mixes them with a lexicon.
    ///
    /// - Parameter base: The lexicon of the first pass.
    /// - Returns: The lexicon for the second pass.
    /// - Throws: An error when the lexicon cannot be put together.
    package func lexicon(over base: Lexicon) throws -> Lexicon {
        try Lexicon(data: Data(bytes(over: base, SelfTraining())))
    }

    func bytes(over base: Lexicon, _ constants: SelfTraining) throws -> [UInt8] {
        let sides = (canonical: OrderedWords(canonical), target: OrderedWords(target))
        let drawn = drawn(sides.canonical, sides.target, cells: constants.cells)
        let mixer = LexiconMixer(base: base, constants: constants, canonical: sides.canonical, target: sides.target)
        return try mixer.writer(drawn).bytes(info: info(base, links: drawn.count))
    }

    private func info(_ base: Lexicon, links: Int) -> LexiconInfo {
        var info = base.info
        info.sources.append(.init(name: "the corpus itself", licence: "", credit: "", pairs: links))
        info.command += "; mixed with what the corpus says"
        return info
    }

    /// The pairs with words in their order; if there are too many cells, as many as there is room for, by their hashes.
    private func drawn(_ left: OrderedWords, _ right: OrderedWords, cells: Int) -> SentencePairs {
        let sizes = (0..<pairs.count).map { (pairs.canonical($0).count + 1) * (pairs.target($0).count + 1) }
        let all = sizes.reduce(0, +)
        let bound = all > cells ? UInt64(Double(cells) / Double(all) * 0x1p64) : .max
        var drawn = SentencePairs()
        for pair in 0..<pairs.count where hashes[pair] <= bound {
            drawn.add(
                pairs.canonical(pair).map { left.place[Int($0)] }, pairs.target(pair).map { right.place[Int($0)] },
                weight: pairs.weights[pair], document: pairs.documents[pair])
        }
        return drawn
    }
}

/// The words of one side of a bitext in the order of their bytes.
struct OrderedWords {
    let forms: [[UInt8]]
    /// In how many links each word stands.
    let counts: [Int]
    /// The new number of each word.
    let place: [Int32]

    init(_ words: Vocabulary) {
        let order = (0..<words.count).sorted { words.words[$0].lexicographicallyPrecedes(words.words[$1]) }
        var place = [Int32](repeating: 0, count: words.count)
        for (number, word) in order.enumerated() { place[word] = Int32(number) }
        self.place = place
        forms = order.map { words.words[$0] }
        counts = order.map { words.counts[$0] }
    }
}
