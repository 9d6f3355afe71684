/// How well a lexicon serves the links of a corpus: counts of words, each once for each link and side that holds it.
package struct LexicalFigures: Sendable, Hashable {
    /// The links.
    package private(set) var links = 0
    /// The words on both sides, those left out that are common in every text.
    package private(set) var words = 0
    /// The words that are translations of some word in the lexicon.
    package private(set) var known = 0
    /// The words that are translations of a word on the other side of their link.
    package private(set) var explained = 0

    /// Creates figures, of nothing by default.
    ///
    /// - Parameters:
    ///   - links: The links.
    ///   - words: The words on both sides.
    ///   - known: The words that the lexicon knows.
    ///   - explained: The words that the lexicon explains by the other side.
    package init(links: Int = 0, words: Int = 0, known: Int = 0, explained: Int = 0) {
        (self.links, self.words, self.known, self.explained) = (links, words, known, explained)
    }

    /// The share of words that the lexicon knows; 1 where there is none.
    package var knownShare: Double { words > 0 ? Double(known) / Double(words) : 1 }
    /// The share of words that the lexicon explains by the other side; 1 where there is none.
    package var explainedShare: Double { words > 0 ? Double(explained) / Double(words) : 1 }

    /// Adds the figures of another part of the corpus.
    ///
    /// - Parameters:
    ///   - left: The figures that grow.
    ///   - right: The figures that are added.
    package static func += (left: inout LexicalFigures, right: LexicalFigures) {
        left.links += right.links
        left.words += right.words
        left.known += right.known
        left.explained += right.explained
    }

    init(
        _ pairs: [LinkedSentences.Pair], _ left: (WordKnowledge, LexiconTable), _ right: (WordKnowledge, LexiconTable)
    ) {
        var leftMarks = [Int32](repeating: -1, count: left.1.count)
        var rightMarks = [Int32](repeating: -1, count: right.1.count)
        for (number, pair) in pairs.enumerated() {
            links += 1
            let mark = Int32(number)
            Self.mark(pair.canonical, left, mark, &rightMarks)
            Self.mark(pair.target, right, mark, &leftMarks)
            count(pair.canonical, left.0, mark, leftMarks)
            count(pair.target, right.0, mark, rightMarks)
        }
    }

    /// Marks the translations of some words.
    private static func mark(
        _ words: [Int32], _ side: (knowledge: WordKnowledge, table: LexiconTable), _ mark: Int32, _ marks: inout [Int32]
    ) {
        for word in words where side.knowledge.numbers[Int(word)] >= 0 {
            side.table.forEachEntry(of: Int(side.knowledge.numbers[Int(word)])) { entry in
                if marks.indices.contains(entry.word) { marks[entry.word] = mark }
            }
        }
    }

    private mutating func count(_ side: [Int32], _ knowledge: WordKnowledge, _ mark: Int32, _ marks: [Int32]) {
        for word in side {
            words += 1
            if knowledge.isReached[Int(word)] { known += 1 }
            let number = knowledge.numbers[Int(word)]
            if number >= 0, marks[Int(number)] == mark { explained += 1 }
        }
    }
}

/// What a lexicon knows of the words of a document.
struct WordKnowledge {
    let numbers: [Int32]
    let isCommon: [Bool]
    let isReached: [Bool]

    init(_ words: DocumentWords, _ table: LexiconTable) {
        let numbers = words.numbers(in: table)
        self.numbers = numbers
        isCommon = numbers.map { $0 >= 0 && table.background(Int($0)) <= LexiconScale.commonest }
        isReached = numbers.map { $0 >= 0 && table.isReached(Int($0)) }
    }
}
