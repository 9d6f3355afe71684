import HexaplaCore

/// The known words of the units of one side.
struct UnitWords: Sendable {
    private let starts: [Int32]
    private let words: [Int32]
    private let postingStarts: [Int32]
    /// The postings, word by word: the units that hold each, in order.
    let postings: [Int32]
    /// The words of each unit that the lexicon could explain.
    let known: [Float]
    /// The doubt of the word of each short unit that the lexicon is surest of; 0 for a unit that is not short, or of which
    /// the lexicon knows nothing.
    let doubts: [Float]
    /// λ / (1 - λ) over the words of the spans of one to four units that start at each unit.
    let shares: [SIMD4<Float>]

    /// Collects the words of units given by their tokens.
    init(tokens: [Range<Int>], types: WordTypes, words match: LexicalMatch.Words) {
        var starts: [Int32] = [0]
        var words: [Int32] = []
        var known: [Float] = []
        starts.reserveCapacity(tokens.count + 1)
        known.reserveCapacity(tokens.count)
        words.reserveCapacity(types.typeOfToken.count)
        var unit: [Int32] = []
        for range in tokens {
            unit.removeAll(keepingCapacity: true)
            for token in range where types.typeOfToken[token] >= 0 {
                for place in match.places(ofType: types.typeOfToken[token]) { unit.append(match.words[place]) }
            }
            known.append(Self.appendDistinct(&unit, to: &words, match.isReached))
            starts.append(Int32(words.count))
        }
        self.starts = starts
        self.words = words
        self.known = known
        doubts = tokens.indices.map { unit in
            guard tokens[unit].count <= Self.mostWordsOfShort else { return 0 }
            return words[Int(starts[unit])..<Int(starts[unit + 1])].reduce(0) {
                match.isReached[Int($1)] ? min($0, match.doubts[Int($1)]) : $0
            }
        }
        (postingStarts, postings) = Self.postings(starts, words, count: match.count)
        let sizes = tokens.indices.map { Float(starts[$0 + 1] - starts[$0]) }
        let least = SIMD4<Float>(repeating: 4)
        shares = SpanTable.sums(sizes).map { sums -> SIMD4<Float> in
            let words = sums.replacing(with: least, where: sums .< least)
            return SIMD4<Float>(repeating: 9) / words
        }
    }

    /// A unit of more tokens is not short.
    private static let mostWordsOfShort = 4

    /// Appends the words of a unit in order, each once, and returns how many of them can be explained.
    private static func appendDistinct(_ unit: inout [Int32], to words: inout [Int32], _ isReached: [Bool]) -> Float {
        unit.sort()
        var last: Int32 = -1
        var known = 0
        for word in unit where word != last {
            words.append(word)
            if isReached[Int(word)] { known += 1 }
            last = word
        }
        return Float(known)
    }

    private static func postings(_ starts: [Int32], _ words: [Int32], count: Int) -> ([Int32], [Int32]) {
        var first = [Int32](repeating: 0, count: count + 1)
        for word in words { first[Int(word) + 1] += 1 }
        for word in 0..<count { first[word + 1] += first[word] }
        var next = first
        var postings = [Int32](repeating: 0, count: words.count)
        for unit in 0..<starts.count - 1 {
            for place in Int(starts[unit])..<Int(starts[unit + 1]) {
                let word = Int(words[place])
                postings[Int(next[word])] = Int32(unit)
                next[word] += 1
            }
        }
        return (first, postings)
    }

    var count: Int { starts.count - 1 }

    /// The number of words that the side could hold.
    var wordCount: Int32 { Int32(postingStarts.count - 1) }

    /// The units that hold a word, in order.
    func postings(of word: Int32) -> ArraySlice<Int32> { postings[postingRange(of: word)] }

    /// The places in `postings` of the units that hold a word.
    @inline(__always)
    func postingRange(of word: Int32) -> Range<Int> {
        Int(postingStarts[Int(word)])..<Int(postingStarts[Int(word) + 1])
    }

    func words(ofUnit unit: Int) -> ArraySlice<Int32> { words[Int(starts[unit])..<Int(starts[unit + 1])] }

    /// A cursor that stands at the first unit of each word.
    var cursor: PostingCursor { PostingCursor(next: postingStarts) }

    /// Calls with each unit of a window that holds a word, in order; the windows of a cursor must never go back.
    @inline(__always)
    func forEachPosting(of word: Int32, in window: Range<Int>, _ cursor: inout PostingCursor, _ body: (Int) -> Void) {
        cursor.next.withUnsafeMutableBufferPointer { forEachPosting(of: word, in: window, $0, body) }
    }

    /// The same with the places where the cursor stands for each word.
    @inline(__always)
    func forEachPosting(
        of word: Int32, in window: Range<Int>, _ next: UnsafeMutableBufferPointer<Int32>, _ body: (Int) -> Void
    ) {
        let end = Int(postingStarts[Int(word) + 1])
        var place = Int(next[Int(word)])
        while place < end, Int(postings[place]) < window.lowerBound { place += 1 }
        next[Int(word)] = Int32(place)
        while place < end {
            let unit = Int(postings[place])
            if unit >= window.upperBound { return }
            body(unit)
            place += 1
        }
    }
}

/// A cursor into the postings of each word: windows move on through a document, so no posting is passed twice.
struct PostingCursor {
    fileprivate(set) var next: [Int32] = []

    /// Calls with the places where the cursor stands.
    @inline(__always)
    mutating func withPlaces(_ body: (UnsafeMutableBufferPointer<Int32>) -> Void) {
        next.withUnsafeMutableBufferPointer { body($0) }
    }
}

/// Sums over the one to four units that start at each unit.
private enum SpanTable {
    static func sums(_ values: [Float]) -> [SIMD4<Float>] {
        values.indices.map { first in
            var sums = SIMD4<Float>.zero
            var sum: Float = 0
            for step in 0..<4 {
                if first + step < values.count { sum += values[first + step] }
                sums[step] = sum
            }
            return sums
        }
    }
}
