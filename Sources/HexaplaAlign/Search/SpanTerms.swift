import HexaplaCore

/// Sums over the spans of one to four units that start at a unit; the lanes are the units of the span.
struct SpanTerms {
    var length = SIMD4<Float>.zero
    /// Length as long as it would be in the canonical text.
    var canonicalLength = SIMD4<Float>.zero
    var numbers = SIMD4<Float>.zero
    var words = SIMD4<Float>.zero
    var markCount = SIMD4<Float>.zero
    /// Paragraph starts after the first unit.
    var boundaries = SIMD4<Float>.zero
    /// Tokens, never less than one.
    var tokens = SIMD4<Float>(repeating: 1)
    var known = SIMD4<Float>.zero
    /// Units that are furniture.
    var furniture = SIMD4<Float>.zero
    /// What all units are for, if they are furniture of one class; 0 otherwise.
    var furnitureClass = SIMD4<Float>.zero
    /// 1 where the span holds a title.
    var title = SIMD4<Float>.zero
    /// Whether the first unit starts a paragraph.
    var starts = false
    /// Whether all units are body text.
    var isPlain = true

    /// The terms of the spans at each unit of a side.
    ///
    /// - Parameters:
    ///   - side: The units.
    ///   - shared: The weight of numbers and words that each unit could share.
    ///   - tokens: The tokens of each unit; `nil` when they are not asked for.
    ///   - known: The words of each unit that a lexicon could explain; `nil` without one.
    ///   - ratio: Characters of the side for one canonical character.
    /// - Returns: One for each unit.
    static func all(
        _ side: Side, shared: [SIMD2<Float>], tokens: [Float]?, known: [Float]?, ratio: Float
    ) -> [SpanTerms] {
        side.units.indices.map { first in
            var terms = SpanTerms()
            var sum = Running()
            for step in 0..<BeadShape.maxUnitsPerSide {
                let place = first + step
                if place < side.units.count {
                    sum.add(side.units[place], shared[place], isFirst: step == 0)
                    sum.tokens += tokens?[place] ?? 0
                    sum.known += known?[place] ?? 0
                }
                terms.set(step, sum)
            }
            terms.canonicalLength = terms.length / ratio
            terms.starts = side.units[first].startsParagraph
            return terms
        }
    }

    private mutating func set(_ step: Int, _ sum: Running) {
        length[step] = sum.length
        numbers[step] = sum.shared[0]
        words[step] = sum.shared[1]
        markCount[step] = sum.markCount
        boundaries[step] = sum.boundaries
        tokens[step] = max(1, sum.tokens)
        known[step] = sum.known
        furniture[step] = sum.furniture
        furnitureClass[step] = sum.furnitureClass
        title[step] = sum.title
        isPlain = sum.isPlain
    }

    /// The sums over a span that grows unit by unit.
    private struct Running {
        var length: Float = 0
        var shared = SIMD2<Float>.zero
        var markCount: Float = 0
        var boundaries: Float = 0
        var tokens: Float = 0
        var known: Float = 0
        var furniture: Float = 0
        var furnitureClass: Float = 0
        var title: Float = 0
        var isPlain = true

        mutating func add(_ unit: Unit, _ weight: SIMD2<Float>, isFirst: Bool) {
            length += Float(unit.length)
            shared += weight
            markCount += unit.markCount
            if unit.startsParagraph, !isFirst { boundaries += 1 }
            guard unit.kind != .body else { return }
            isPlain = false
            if unit.kind == .title { title = 1 }
            guard unit.kind == .furniture else { return }
            furniture += 1
            let number = SpanTerms.number(of: unit.furniture)
            furnitureClass = isFirst || furnitureClass == number ? number : 0
        }
    }

    private static func number(of furniture: FurnitureClass?) -> Float {
        guard let furniture, let place = FurnitureClass.allCases.firstIndex(of: furniture) else { return 0 }
        return Float(place + 1)
    }
}

/// The punctuation marks of the spans of one to four units, in two orders.
struct SpanMarks {
    /// For each unit and number of units the marks by class.
    private(set) var bySpan: [SIMD8<Float>] = []
    /// For each unit and class the marks of the spans of one to four units.
    private(set) var byClass: [SIMD4<Float>] = []

    init(_ units: [Unit]) {
        bySpan.reserveCapacity(4 * units.count)
        byClass.reserveCapacity(8 * units.count)
        for first in units.indices {
            var sum = SIMD8<Float>.zero
            for step in 0..<4 {
                if first + step < units.count { sum += units[first + step].marks.counts }
                bySpan.append(sum)
            }
            let spans = bySpan[(4 * first)...]
            let (a, b, c, d) = (spans[4 * first], spans[4 * first + 1], spans[4 * first + 2], spans[4 * first + 3])
            let low = transposed(a.lowHalf, b.lowHalf, c.lowHalf, d.lowHalf)
            let high = transposed(a.highHalf, b.highHalf, c.highHalf, d.highHalf)
            byClass += [low.0, low.1, low.2, low.3, high.0, high.1, high.2, high.3]
        }
    }
}
