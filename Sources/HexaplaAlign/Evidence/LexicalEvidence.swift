import HexaplaCore

/// How well the words of each unit are explained by the words of each span of one to four units of the other side.
///
/// For a span E and a word f: log(1 + 9 · mean over E of t(f|e) / p(f)), the log-likelihood ratio of IBM Model 1 against
/// the word by itself with λ = 0.9, shifted so that a word without explanation gives 0. Summed once for each span and
/// unit, so that the score of a wide bead is a sum of a few cells.
struct LexicalEvidence: Sendable {
    /// For the pair (i, j): unit j of the version explained by the canonical spans of one to four units from i on.
    private var ofTarget: [SIMD4<Float>]
    /// For the pair (i, j): canonical unit i explained by the spans of the version of one to four units from j on.
    private var ofCanonical: [SIMD4<Float>]
    /// The words of each canonical unit that the lexicon could explain.
    let canonicalKnown: [Float]
    /// The same for the version.
    let targetKnown: [Float]
    private let cells: BandCells

    /// No evidence for no pairs: what stands in where there is no lexicon.
    init() {
        (ofTarget, ofCanonical, canonicalKnown, targetKnown) = ([], [], [], [])
        cells = BandCells(Band(full: 0, 0))
    }

    init(_ match: LexicalMatch, canonical: UnitWords, target: UnitWords, cells: BandCells) {
        self.cells = cells
        canonicalKnown = canonical.known
        targetKnown = target.known
        var ofTarget = [SIMD4<Float>](repeating: .zero, count: cells.count)
        var ofCanonical = ofTarget
        let rows = cells.rowsOfColumns(target.count)
        ofTarget.withUnsafeMutableBufferPointer { out in
            Self.explain(target, by: canonical, match.ofTarget, spans: { rows[$0] }) { column, row, value in
                out[cells.place(row, column)] += value
            }
        }
        ofCanonical.withUnsafeMutableBufferPointer { out in
            Self.explain(canonical, by: target, match.ofCanonical, spans: { cells.columns(ofRow: $0) }) {
                row, column, value in
                out[cells.place(row, column)] += value
            }
        }
        self.ofTarget = ofTarget
        self.ofCanonical = ofCanonical
    }

    /// How well the version's unit is explained by canonical spans that start at the other; zero outside the band.
    @inline(__always)
    func ofTarget(_ row: Int, _ column: Int) -> SIMD4<Float> {
        cells.holds(row, column) ? ofTarget[cells.place(row, column)] : .zero
    }

    /// How well the canonical unit is explained by spans of the version that start at the other; zero outside the band.
    @inline(__always)
    func ofCanonical(_ row: Int, _ column: Int) -> SIMD4<Float> {
        cells.holds(row, column) ? ofCanonical[cells.place(row, column)] : .zero
    }

    /// Adds up, for each word of each unit, what the spans around the units that hold an explaining word give.
    @inline(__always)
    private static func explain(
        _ units: UnitWords, by others: UnitWords, _ explainers: LexicalMatch.Explainers,
        spans: (Int) -> Range<Int>, _ add: (_ unit: Int, _ span: Int, SIMD4<Float>) -> Void
    ) {
        var ratios = [Float](repeating: 0, count: others.count + 4)
        var touched: [Int] = []
        var walk = others.walk
        for unit in 0..<units.count {
            let window = spans(unit)
            guard !window.isEmpty else { continue }
            for word in units.words(ofUnit: unit) {
                for place in explainers.range(word) {
                    let ratio = explainers.ratios[place]
                    others.forEachHolder(of: explainers.words[place], in: window, &walk) { other in
                        if ratios[other] == 0 { touched.append(other) }
                        ratios[other] += ratio
                    }
                }
                guard !touched.isEmpty else { continue }
                if touched.count > 1 { touched.sort() }
                var next = window.lowerBound
                for other in touched {
                    next = max(next, other - 3)
                    while next <= other {
                        let one = ratios[next]
                        let two = one + ratios[next + 1]
                        let three = two + ratios[next + 2]
                        let sums = SIMD4(one, two, three, three + ratios[next + 3])
                        add(unit, next, FastLog.ofOnePlus(sums * others.shares[next]))
                        next += 1
                    }
                }
                for other in touched { ratios[other] = 0 }
                touched.removeAll(keepingCapacity: true)
            }
        }
    }
}

/// The known words of the units of one side.
struct UnitWords: Sendable {
    private let starts: [Int32]
    private let words: [Int32]
    private let holderStarts: [Int32]
    private let holders: [Int32]
    /// The words of each unit that the lexicon could explain.
    let known: [Float]
    /// λ / (1 - λ) over the words of the spans of one to four units that start at each unit.
    let shares: [SIMD4<Float>]

    /// Collects the words of units given by their tokens.
    init(tokens: [Range<Int>], types: WordTypes, words match: LexicalMatch.Words) {
        var starts: [Int32] = [0]
        var words: [Int32] = []
        var counts: [Float] = []
        for range in tokens {
            var unit: [Int32] = []
            for token in range where types.typeOfToken[token] >= 0 {
                unit += match.words(ofType: types.typeOfToken[token])
            }
            unit.sort()
            var last: Int32 = -1
            var known: Float = 0
            for word in unit where word != last {
                words.append(word)
                if match.isReached[Int(word)] { known += 1 }
                last = word
            }
            counts.append(known)
            starts.append(Int32(words.count))
        }
        self.starts = starts
        self.words = words
        known = counts
        (holderStarts, holders) = Self.holders(starts, words, count: match.count)
        let sizes = starts.indices.dropLast().map { Float(starts[$0 + 1] - starts[$0]) }
        let least = SIMD4<Float>(repeating: 4)
        shares = SpanTable.sums(sizes).map { sums -> SIMD4<Float> in
            let words = sums.replacing(with: least, where: sums .< least)
            return SIMD4<Float>(repeating: 9) / words
        }
    }

    private static func holders(_ starts: [Int32], _ words: [Int32], count: Int) -> ([Int32], [Int32]) {
        var first = [Int32](repeating: 0, count: count + 1)
        for word in words { first[Int(word) + 1] += 1 }
        for word in 0..<count { first[word + 1] += first[word] }
        var next = first
        var holders = [Int32](repeating: 0, count: words.count)
        for unit in starts.indices.dropLast() {
            for place in Int(starts[unit])..<Int(starts[unit + 1]) {
                let word = Int(words[place])
                holders[Int(next[word])] = Int32(unit)
                next[word] += 1
            }
        }
        return (first, holders)
    }

    var count: Int { starts.count - 1 }

    /// The units that hold a word, in order.
    func holders(of word: Int32) -> ArraySlice<Int32> {
        holders[Int(holderStarts[Int(word)])..<Int(holderStarts[Int(word) + 1])]
    }

    func words(ofUnit unit: Int) -> ArraySlice<Int32> { words[Int(starts[unit])..<Int(starts[unit + 1])] }

    /// Where the holders of each word start, to begin a walk.
    var walk: HolderWalk { HolderWalk(next: holderStarts) }

    /// Calls with each unit of a window that holds a word, in order; the windows of a walk must never go back.
    @inline(__always)
    func forEachHolder(of word: Int32, in window: Range<Int>, _ walk: inout HolderWalk, _ body: (Int) -> Void) {
        let end = Int(holderStarts[Int(word) + 1])
        var place = Int(walk.next[Int(word)])
        while place < end, Int(holders[place]) < window.lowerBound { place += 1 }
        walk.next[Int(word)] = Int32(place)
        while place < end {
            let unit = Int(holders[place])
            if unit >= window.upperBound { return }
            body(unit)
            place += 1
        }
    }
}

/// How far the holders of each word lie behind: windows move on through a document, so no holder is passed twice.
struct HolderWalk {
    fileprivate var next: [Int32] = []
}

/// log(1 + x) for four numbers from 0 on, to a few parts in a thousand, and at most 6.
enum FastLog {
    @inline(__always)
    static func ofOnePlus(_ x: SIMD4<Float>) -> SIMD4<Float> {
        var exponent = SIMD4<Float>.zero
        var t = SIMD4<Float>.zero
        for lane in 0..<4 {
            let bits: UInt32 = (x[lane] + 1).bitPattern
            exponent[lane] = Float(Int32(bitPattern: bits >> 23) &- 127)
            t[lane] = Float(bitPattern: (bits & 0x007F_FFFF) | 0x3F80_0000) - 1
        }
        // A polynomial for log2 on [1, 2) that is 0 at 1 and 1 at 2.
        var p: SIMD4<Float> = t * 0.045810 - 0.193220
        p = p * t + 0.414280
        p = p * t - 0.708684
        p = p * t + 1.441814
        let result: SIMD4<Float> = (p * t + exponent) * 0.6931472
        return result.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 6))
    }
}

/// Sums over the one to four units that start at each unit.
enum SpanTable {
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
