import HexaplaCore
import HexaplaLexicon

#if canImport(Glibc)
    import Glibc
#endif

/// Which words of two documents translate one another, by a lexicon.
///
/// Words that are common in every text (function words) take no part; words the lexicon does not know say nothing for
/// or against a bead.
struct LexicalMatch: Sendable {
    /// The known words of one document, numbered by themselves.
    struct Words: Sendable {
        /// Where the words of each type of the document start in `words`.
        fileprivate(set) var starts: [Int32] = [0]
        fileprivate(set) var words: [Int32] = []
        /// Whether the lexicon could explain each word.
        fileprivate(set) var isReached: [Bool] = []
        /// The logarithm of how likely each word is rendered by none of the translations that the lexicon has for it, from
        /// `leastDoubt` to 0.
        fileprivate(set) var doubts: [Float] = []
        /// The numbers of the lexicon.
        fileprivate var numbers = NumberedWords(capacity: 0, count: 0)
        fileprivate var lexiconNumbers: [Int32] = []

        /// The places of the words of a type.
        @inline(__always)
        func places(ofType type: Int32) -> Range<Int> { Int(starts[Int(type)])..<Int(starts[Int(type) + 1]) }

        var count: Int { isReached.count }
    }

    /// For each word that is to be explained the words of the other side that do, with the ratio of its probability
    /// given that word to its probability by itself.
    struct Explainers: Sendable {
        fileprivate(set) var starts: [Int32] = [0]
        fileprivate(set) var words: [Int32] = []
        fileprivate(set) var ratios: [Float] = []

        @inline(__always)
        func range(_ word: Int32) -> Range<Int> { Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) }
    }

    private(set) var canonical = Words()
    private(set) var target = Words()
    /// What explains the words of the version.
    private(set) var ofTarget = Explainers()
    /// What explains the canonical words.
    private(set) var ofCanonical = Explainers()

    /// Looks the words of two documents up.
    ///
    /// - Parameters:
    ///   - canonicalTypes: The words of the English document.
    ///   - targetTypes: The words of the version.
    ///   - lexicon: A lexicon of the version's language.
    ///   - dropout: Forgets a share of the words, for training; different words for different seeds.
    init(_ canonicalTypes: WordTypes, _ targetTypes: WordTypes, lexicon: Lexicon, dropout: Dropout? = nil) {
        lexicon.withTable(.canonical) { english in
            lexicon.withTable(.target) { other in
                canonical = Self.words(canonicalTypes, english, dropout)
                target = Self.words(targetTypes, other, dropout)
                ofTarget = Self.explainers(target, other, by: canonical, english, doubts: &canonical.doubts)
                ofCanonical = Self.explainers(canonical, english, by: target, other, doubts: &target.doubts)
            }
        }
    }

    private static func words(_ types: WordTypes, _ table: LexiconTable, _ dropout: Dropout?) -> Words {
        var words = Words()
        words.starts.reserveCapacity(types.count + 1)
        words.words.reserveCapacity(types.count)
        // A Han word has its characters beside it.
        words.numbers = NumberedWords(capacity: 2 * types.count, count: table.count)
        let commonest = LexiconScale.commonest
        types.forEachWord(in: table) { type, word in
            while words.starts.count <= type { words.starts.append(Int32(words.words.count)) }
            guard table.background(word) > commonest, dropout?.forgets(word) != true else { return }
            let (number, isNew) = words.numbers.number(of: word)
            if isNew {
                words.isReached.append(table.isReached(word))
                words.lexiconNumbers.append(Int32(word))
            }
            words.words.append(number)
        }
        while words.starts.count <= types.count { words.starts.append(Int32(words.words.count)) }
        return words
    }

    /// The least logarithm of a doubt: no lexicon knows all translations of a word.
    private static let leastDoubt: Float = -3
    /// A rarer translation is noise of counting, in steps of `LexiconScale`: e^-3.
    private static let leastSteps: UInt8 = 48

    private static func explainers(
        _ explained: Words, _ table: LexiconTable, by explaining: Words, _ source: LexiconTable, doubts: inout [Float]
    ) -> Explainers {
        var found: [Explanation] = []
        found.reserveCapacity(explaining.count)
        doubts.reserveCapacity(explaining.count)
        let ratios = RatioTable.shared.values
        for (place, word) in explaining.lexiconNumbers.enumerated() {
            var known: Float = 0
            defer { doubts.append(max(leastDoubt, log(max(1e-3, 1 - known)))) }
            source.forEachEntry(of: Int(word)) { entry in
                if entry.steps <= leastSteps, table.background(entry.word) > LexiconScale.commonest {
                    known += LexiconScale.probability(entry.steps)
                }
                guard let number = explained.numbers.find(entry.word) else { return }
                let steps = Int(table.background(entry.word)) - Int(entry.steps)
                found.append(Explanation(word: number, by: Int32(place), ratio: ratios[steps + 255]))
            }
        }
        return Explainers(found, count: explained.count)
    }
}

/// A word, one that explains it, and how much.
private struct Explanation {
    let word: Int32
    let by: Int32
    let ratio: Float
}

extension LexicalMatch.Explainers {
    /// Orders what was found by the word that is explained.
    fileprivate init(_ found: [Explanation], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for item in found { starts[Int(item.word) + 1] += 1 }
        for word in 0..<count { starts[word + 1] += starts[word] }
        var next = starts
        var words = [Int32](repeating: 0, count: found.count)
        var ratios = [Float](repeating: 0, count: found.count)
        for item in found {
            let place = Int(next[Int(item.word)])
            words[place] = item.by
            ratios[place] = item.ratio
            next[Int(item.word)] += 1
        }
        self.starts = starts
        self.words = words
        self.ratios = ratios
    }
}

/// The words of a lexicon that a document holds, numbered by first occurrence.
///
/// One bit a word of the lexicon answers most questions: the words that a lexicon gives as translations are many, those
/// that the other document holds are few.
struct NumberedWords: Sendable {
    private var bits: [UInt64]
    private var slots: SlotTable

    init(capacity: Int, count: Int) {
        bits = Array(repeating: 0, count: count / 64 + 1)
        slots = SlotTable(capacity: capacity)
    }

    /// The number of a word and whether it is new.
    mutating func number(of word: Int) -> (Int32, isNew: Bool) {
        bits[word >> 6] |= 1 &<< UInt64(word & 63)
        return slots.number(of: UInt64(word))
    }

    /// The number of a word; `nil` when the document does not hold it.
    @inline(__always)
    func find(_ word: Int) -> Int32? {
        guard word >> 6 < bits.count, bits[word >> 6] & (1 &<< UInt64(word & 63)) != 0 else { return nil }
        return slots.find(UInt64(word)).map { Int32($0) }
    }
}

/// e to the power of a difference of two steps of `LexiconScale`, from -255 to 255.
private struct RatioTable: Sendable {
    /// The one table: it depends on nothing.
    static let shared = RatioTable()

    let values: [Float] = (-255...255).map { exp(Float($0) / LexiconScale.steps) }
}

/// Which words of a lexicon are forgotten, to learn weights that do not lean on a full lexicon.
struct Dropout: Sendable, Hashable {
    let seed: UInt64
    /// The share of words that are forgotten, from 0 to 1.
    let share: Double

    func forgets(_ word: Int) -> Bool {
        var mixed = (UInt64(word) &+ seed) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed ^= mixed >> 27
        return Double(mixed >> 11) * 0x1p-53 < share
    }
}
