/// Sentence pairs as distinct word numbers, in one row of numbers for each side.
struct SentencePairs {
    private(set) var canonical: [Int32] = []
    private(set) var target: [Int32] = []
    private(set) var canonicalStarts = [0]
    private(set) var targetStarts = [0]

    var count: Int { canonicalStarts.count - 1 }

    /// Adds a pair; one with an empty side is left out.
    mutating func add(_ left: [Int32], _ right: [Int32]) {
        guard !left.isEmpty, !right.isEmpty else { return }
        canonical += Set(left).sorted()
        target += Set(right).sorted()
        canonicalStarts.append(canonical.count)
        targetStarts.append(target.count)
    }

    /// The pairs with the sides exchanged.
    var reversed: SentencePairs {
        var pairs = SentencePairs()
        (pairs.canonical, pairs.target) = (target, canonical)
        (pairs.canonicalStarts, pairs.targetStarts) = (targetStarts, canonicalStarts)
        return pairs
    }
}
