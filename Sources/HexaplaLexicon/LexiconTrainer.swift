package import HexaplaCore

/// Makes a lexicon from documents whose paragraphs are translations of one another, one by one.
package struct LexiconTrainer {
    /// The least probability that is kept.
    package var floor: Float = 0.01
    /// The most translations of a word that are kept.
    package var limit = 10
    /// Steps of expectation and maximization.
    package var iterations = 5

    private let language: LanguageTag
    private var canonical = Vocabulary()
    private var target = Vocabulary()
    private var surfaces = (canonical: SurfaceTable(), target: SurfaceTable())
    private var pairs = SentencePairs()

    /// Creates a trainer for English and another language.
    ///
    /// - Parameter language: The other language.
    package init(language: LanguageTag) {
        self.language = language.base
    }

    /// Adds the paragraphs of two documents, pair by pair.
    ///
    /// - Parameters:
    ///   - english: The English document.
    ///   - other: The other document, with as many paragraphs.
    ///   - weight: How often each pair counts.
    package mutating func add(_ english: SegmentedDocument, _ other: SegmentedDocument, weight: Int = 1) {
        let left = Self.numbers(english, .english, &canonical, &surfaces.canonical)
        let right = Self.numbers(other, language, &target, &surfaces.target)
        for (left, right) in zip(left, right) {
            for _ in 0..<weight { pairs.add(left, right) }
        }
    }

    private static func numbers(
        _ document: SegmentedDocument, _ language: LanguageTag, _ vocabulary: inout Vocabulary,
        _ surfaces: inout SurfaceTable
    ) -> [[Int32]] {
        var forms = WordForms(language)
        var all = [[Int32]](repeating: [], count: document.paragraphCount)
        for sentence in document.sentences {
            let folded = document.normalized.paragraphs[sentence.paragraph].folded.utf8
            for token in document.tokens[sentence.tokens] {
                let word = folded[token.folded.indices]
                forms.forEach(of: word, kind: token.kind) { form in
                    let number = vocabulary.add(form)
                    all[sentence.paragraph].append(number)
                    if token.kind == .word { surfaces.set(word, number) }
                }
            }
        }
        return all
    }

    /// The number of pairs that were added, those with an empty side left out.
    package var pairCount: Int { pairs.count }

    /// Trains both directions and gives the content of the lexicon's file.
    ///
    /// - Parameter info: What the lexicon says of itself.
    /// - Returns: The bytes of the file, the same for the same pairs in the same order.
    /// - Throws: `LexiconError`, or `EncodingError`.
    package func lexicon(info: LexiconInfo) throws -> [UInt8] {
        let forward = Model1(pairs, sources: canonical.count, targets: target.count, iterations: iterations)
        let backward = Model1(pairs.reversed, sources: target.count, targets: canonical.count, iterations: iterations)
        var writer = LexiconWriter(
            canonical: LexiconWriter.Side(words: canonical, surfaces: surfaces.canonical),
            target: LexiconWriter.Side(words: target, surfaces: surfaces.target))
        for word in 0..<canonical.count {
            writer.canonical.entries[word] = forward.best(of: word, limit: limit, floor: floor)
        }
        for word in 0..<target.count {
            writer.target.entries[word] = backward.best(of: word, limit: limit, floor: floor)
        }
        return try writer.bytes(info: info)
    }
}

/// Which word each surface form of a training text belongs to.
struct SurfaceTable {
    var numbers: [UInt64: Int32] = [:]

    mutating func set(_ surface: ArraySlice<UInt8>, _ number: Int32) {
        numbers[FormKey(surface: surface).value] = number
    }
}
