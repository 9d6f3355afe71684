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
        /// The words of each type of the document.
        fileprivate(set) var starts: [Int32] = [0]
        fileprivate(set) var words: [Int32] = []
        /// Whether the lexicon could explain each word.
        fileprivate(set) var isReached: [Bool] = []
        fileprivate var numbers: [Int] = []

        func words(ofType type: Int32) -> ArraySlice<Int32> {
            words[Int(starts[Int(type)])..<Int(starts[Int(type) + 1])]
        }

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
                ofTarget = Self.explainers(target, other, by: canonical, english)
                ofCanonical = Self.explainers(canonical, english, by: target, other)
            }
        }
    }

    private static func words(_ types: WordTypes, _ table: LexiconTable, _ dropout: Dropout?) -> Words {
        var words = Words()
        var local = [Int32](repeating: -1, count: table.count)
        var next = 0
        func close(before type: Int) {
            while next < type {
                words.starts.append(Int32(words.words.count))
                next += 1
            }
        }
        types.forEachWord(in: table) { type, word in
            close(before: type)
            guard table.background(word) > LexiconScale.commonest, dropout?.forgets(word) != true else { return }
            if local[word] < 0 {
                local[word] = Int32(words.count)
                words.isReached.append(table.isReached(word))
                words.numbers.append(word)
            }
            words.words.append(local[word])
        }
        close(before: types.count)
        return words
    }

    private static func explainers(
        _ explained: Words, _ table: LexiconTable, by explaining: Words, _ source: LexiconTable
    ) -> Explainers {
        var local = [Int32](repeating: -1, count: table.count)
        for (place, word) in explained.numbers.enumerated() { local[word] = Int32(place) }
        var found: [(word: Int32, by: Int32, ratio: Float)] = []
        for (place, word) in explaining.numbers.enumerated() {
            source.forEachEntry(of: word) { entry in
                guard entry.word < local.count, local[entry.word] >= 0 else { return }
                let nats = (Float(table.background(entry.word)) - Float(entry.steps)) / LexiconScale.steps
                found.append((local[entry.word], Int32(place), exp(nats)))
            }
        }
        return Explainers(found, count: explained.count)
    }
}

extension LexicalMatch.Explainers {
    /// Orders what was found by the word that is explained.
    fileprivate init(_ found: [(word: Int32, by: Int32, ratio: Float)], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for item in found { starts[Int(item.word) + 1] += 1 }
        for word in 0..<count { starts[word + 1] += starts[word] }
        var next = starts
        words = Array(repeating: 0, count: found.count)
        ratios = Array(repeating: 0, count: found.count)
        for item in found {
            let place = Int(next[Int(item.word)])
            words[place] = item.by
            ratios[place] = item.ratio
            next[Int(item.word)] += 1
        }
        self.starts = starts
    }
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
