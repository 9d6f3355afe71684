import HexaplaCore

/// How well the words of each unit are explained by the words of each span of one to four units of the other side.
///
/// For a span E and a word f: log(1 + 9 · mean over E of t(f|e) / p(f)), the log-likelihood ratio of IBM Model 1 against
/// the word by itself with λ = 0.9, shifted so that a word without explanation gives 0. Summed once for each span and
/// unit, so that the score of a wide bead is a sum of a few cells.
struct LexicalEvidence: Sendable {
    /// For the pair (i, j): unit j of the version explained by the canonical spans of one to four units from i on.
    let ofTarget: [SIMD4<Float>]
    /// For the pair (i, j): canonical unit i explained by the spans of the version of one to four units from j on.
    let ofCanonical: [SIMD4<Float>]
    /// The words of each canonical unit that the lexicon could explain.
    let canonicalKnown: [Float]
    /// The same for the version.
    let targetKnown: [Float]
    /// How likely the translation of each short canonical unit has no word that the lexicon knows for it, as a logarithm.
    let canonicalDoubts: [Float]
    /// The same for the version.
    let targetDoubts: [Float]
    private let cells: BandCells

    /// Words added to those of a side before its mean gain is taken, so that a word or two decide little.
    static let meanSmoothing: Float = 2

    init(_ match: LexicalMatch, canonical: UnitWords, target: UnitWords, cells: BandCells) {
        self.cells = cells
        canonicalKnown = canonical.known
        targetKnown = target.known
        (canonicalDoubts, targetDoubts) = (canonical.doubts, target.doubts)
        if cells.isWhole(columns: target.count) {
            ofTarget = Self.explainWhole(
                target, by: canonical, match.ofTarget, count: cells.count, unitStep: 1, spanStep: target.count)
            ofCanonical = Self.explainWhole(
                canonical, by: target, match.ofCanonical, count: cells.count, unitStep: target.count, spanStep: 1)
            return
        }
        let rows = cells.rowsOfColumns(target.count)
        ofTarget = Self.explain(
            target, by: canonical, match.ofTarget, count: cells.count, spans: { rows[$0] },
            place: { cells.place($1, $0) })
        ofCanonical = Self.explain(
            canonical, by: target, match.ofCanonical, count: cells.count, spans: { cells.columns(ofRow: $0) },
            place: { cells.place($0, $1) })
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

    /// Adds up, for each word, what the spans give, where every span stands against every unit: a word then gives the
    /// same to all units that hold it.
    private static func explainWhole(
        _ units: UnitWords, by others: UnitWords, _ explainers: LexicalMatch.Explainers, count: Int, unitStep: Int,
        spanStep: Int
    ) -> [SIMD4<Float>] {
        var sums = [SIMD4<Float>](repeating: .zero, count: count)
        sums.withUnsafeMutableBufferPointer { sums in
            RatioAccumulator.withRoom(for: others.count) { accumulator in
                for word in 0..<units.wordCount {
                    for explainer in explainers.range(word) {
                        let ratio = explainers.ratios[explainer]
                        for place in others.postingRange(of: explainers.words[explainer]) {
                            accumulator.add(Int(others.postings[place]), ratio)
                        }
                    }
                    let postings = units.postingRange(of: word)
                    accumulator.drain(from: 0, others.shares) { span, gain in
                        for place in postings { sums[Int(units.postings[place]) * unitStep + span * spanStep] += gain }
                    }
                }
            }
        }
        return sums
    }

    /// Adds up, for each word of each unit, what the spans around the units that hold an explaining word give.
    @inline(__always)
    private static func explain(
        _ units: UnitWords, by others: UnitWords, _ explainers: LexicalMatch.Explainers, count: Int,
        spans: (Int) -> Range<Int>, place: (_ unit: Int, _ span: Int) -> Int
    ) -> [SIMD4<Float>] {
        var sums = [SIMD4<Float>](repeating: .zero, count: count)
        var cursor = others.cursor
        sums.withUnsafeMutableBufferPointer { sums in
            cursor.withPlaces { places in
                RatioAccumulator.withRoom(for: others.count) { accumulator in
                    for unit in 0..<units.count {
                        let window = spans(unit)
                        guard !window.isEmpty else { continue }
                        for word in units.words(ofUnit: unit) {
                            for explainer in explainers.range(word) {
                                let ratio = explainers.ratios[explainer]
                                others.forEachPosting(of: explainers.words[explainer], in: window, places) {
                                    accumulator.add($0, ratio)
                                }
                            }
                            accumulator.drain(from: window.lowerBound, others.shares) { sums[place(unit, $0)] += $1 }
                        }
                    }
                }
            }
        }
        return sums
    }
}

/// Adds up, unit by unit, the ratios `t(f|e) / p(f)` of the words that explain one word.
private struct RatioAccumulator {
    /// For each unit the sum; behind the end some room for spans that leave the text.
    private let ratios: UnsafeMutableBufferPointer<Float>
    /// The units with a sum, in order.
    private let units: UnsafeMutableBufferPointer<Int>
    private var count = 0

    private init(ratios: UnsafeMutableBufferPointer<Float>, units: UnsafeMutableBufferPointer<Int>) {
        self.ratios = ratios
        self.units = units
    }

    /// Calls with room for a number of units, that holds nothing.
    @inline(__always)
    static func withRoom(for count: Int, _ body: (inout RatioAccumulator) -> Void) {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: count + BeadShape.maxUnitsPerSide) { ratios in
            ratios.initialize(repeating: 0)
            withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { units in
                units.initialize(repeating: 0)
                var accumulator = RatioAccumulator(ratios: ratios, units: units)
                body(&accumulator)
            }
        }
    }

    @inline(__always)
    mutating func add(_ unit: Int, _ ratio: Float) {
        if ratios[unit] == 0 {
            var place = count
            while place > 0, units[place - 1] > unit {
                units[place] = units[place - 1]
                place -= 1
            }
            units[place] = unit
            count += 1
        }
        ratios[unit] += ratio
    }

    /// Calls with what each span that holds such a unit gives, and forgets the units.
    ///
    /// - Parameters:
    ///   - first: The first span that counts.
    ///   - shares: For each span the factor of a ratio.
    ///   - body: Called with the first unit of a span and what the spans of one to four units from there give.
    @inline(__always)
    mutating func drain(
        from first: Int, _ shares: [SIMD4<Float>], _ body: (_ span: Int, _ gain: SIMD4<Float>) -> Void
    ) {
        var next = first
        for index in 0..<count {
            let unit = units[index]
            next = max(next, unit - 3)
            while next <= unit {
                let one = ratios[next]
                let two = one + ratios[next + 1]
                let three = two + ratios[next + 2]
                let sums = SIMD4(one, two, three, three + ratios[next + 3])
                body(next, FastLog.ofOnePlus(sums * shares[next]))
                next += 1
            }
        }
        for index in 0..<count { ratios[units[index]] = 0 }
        count = 0
    }
}
