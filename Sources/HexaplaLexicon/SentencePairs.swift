/// Sentence pairs as distinct word numbers, in one row of numbers for each side.
struct SentencePairs {
    private(set) var canonical: [Int32] = []
    private(set) var target: [Int32] = []
    private(set) var canonicalStarts = [0]
    private(set) var targetStarts = [0]
    /// How much each pair counts, in sixteenths; without an effect where pairs are counted whole.
    private(set) var weights: [Int32] = []
    /// The document each pair is from.
    private(set) var documents: [Int32] = []

    var count: Int { canonicalStarts.count - 1 }

    /// Adds a pair; one with an empty side is left out.
    mutating func add(_ left: [Int32], _ right: [Int32], weight: Int32 = 16, document: Int32 = 0) {
        guard !left.isEmpty, !right.isEmpty else { return }
        canonical += Set(left).sorted()
        target += Set(right).sorted()
        canonicalStarts.append(canonical.count)
        targetStarts.append(target.count)
        weights.append(weight)
        documents.append(document)
    }

    /// Counts a pair at least this much.
    mutating func raise(_ pair: Int, to weight: Int32) {
        weights[pair] = max(weights[pair], weight)
    }

    func canonical(_ pair: Int) -> ArraySlice<Int32> { canonical[canonicalStarts[pair]..<canonicalStarts[pair + 1]] }
    func target(_ pair: Int) -> ArraySlice<Int32> { target[targetStarts[pair]..<targetStarts[pair + 1]] }

    /// The pairs with the sides exchanged.
    var reversed: SentencePairs {
        var pairs = self
        (pairs.canonical, pairs.target) = (target, canonical)
        (pairs.canonicalStarts, pairs.targetStarts) = (targetStarts, canonicalStarts)
        return pairs
    }
}
