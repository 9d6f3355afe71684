/// A block of paragraphs that a version has in another place than the canonical text.
///
/// The beads of an `Alignment` stay in order, and the units of a move are null beads there; `VersionAlignment.beads` has
/// them as moved beads. A paragraph inside the block that has no counterpart belongs to none of its pairs.
public struct Move: Sendable, Hashable, Codable {
    /// Paragraphs of both sides that belong together, as in a bead.
    public struct Pair: Sendable, Hashable, Codable {
        /// The paragraphs of the canonical text.
        public let canonical: Range<Int>
        /// The paragraphs of the version.
        public let target: Range<Int>
        /// The probability that they belong together, from 0 to 1.
        public let score: Double

        /// Creates a pair.
        ///
        /// - Parameters:
        ///   - canonical: The paragraphs of the canonical text.
        ///   - target: The paragraphs of the version.
        ///   - score: The probability that they belong together.
        public init(canonical: Range<Int>, target: Range<Int>, score: Double) {
            self.canonical = canonical
            self.target = target
            self.score = score
        }
    }

    /// The paragraphs of the canonical text, from the first to the last.
    public let canonical: Range<Int>
    /// The paragraphs of the version, from the first to the last.
    public let target: Range<Int>
    /// How often such a block is exactly right, from 0 to 1.
    public let score: Double
    /// What belongs together inside the block, in order on both sides; never empty.
    public let pairs: [Pair]
    /// The sentences that belong together inside the pairs, as moved beads in canonical order.
    public let sentences: [Bead]
    /// The canonical paragraphs that the block changed places with, where these could be said to have moved as well.
    public let other: Range<Int>?

    /// Creates a move.
    ///
    /// - Parameters:
    ///   - canonical: The paragraphs of the canonical text.
    ///   - target: The paragraphs of the version.
    ///   - score: How sure the finding is.
    ///   - pairs: What belongs together inside; the whole block by default.
    ///   - sentences: The sentences that belong together inside the pairs.
    ///   - other: The canonical paragraphs that could be said to have moved as well.
    public init(
        canonical: Range<Int>, target: Range<Int>, score: Double, pairs: [Pair] = [], sentences: [Bead] = [],
        other: Range<Int>? = nil
    ) {
        self.canonical = canonical
        self.target = target
        self.score = score
        self.pairs = pairs.isEmpty ? [Pair(canonical: canonical, target: target, score: score)] : pairs
        self.sentences = sentences
        self.other = other
    }

    /// The pairs as moved beads.
    public var beads: [Bead] {
        pairs.map { Bead(canonical: $0.canonical, target: $0.target, score: $0.score, isMoved: true) }
    }

    /// The paragraphs of the canonical text that have a counterpart in the block, in order.
    public var canonicalParagraphs: [Int] { pairs.flatMap(\.canonical) }
    /// The paragraphs of the version that have a counterpart in the block, in order.
    public var targetParagraphs: [Int] { pairs.flatMap(\.target) }

    /// Tells whether a canonical paragraph has its counterpart in the block.
    ///
    /// - Parameter paragraph: A paragraph of the canonical text.
    /// - Returns: `true` when it belongs to a pair.
    public func holds(canonical paragraph: Int) -> Bool { pairs.contains { $0.canonical.contains(paragraph) } }

    /// Tells whether a paragraph of the version has its counterpart in the block.
    ///
    /// - Parameter paragraph: A paragraph of the version.
    /// - Returns: `true` when it belongs to a pair.
    public func holds(target paragraph: Int) -> Bool { pairs.contains { $0.target.contains(paragraph) } }
}
