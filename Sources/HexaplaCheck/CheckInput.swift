package import HexaplaCore

/// What the check stage takes: an aligned article, and what the stages before had to say about it.
package struct CheckInput: Sendable, Hashable, Codable {
    /// The texts with their alignments.
    package let aligned: AlignedArticle
    /// The findings of the stages before, in their order.
    package let upstream: [Finding]

    /// Creates an input.
    ///
    /// - Parameters:
    ///   - aligned: The texts with their alignments.
    ///   - upstream: The findings of the stages before; none by default.
    package init(aligned: AlignedArticle, upstream: [Finding] = []) {
        self.aligned = aligned
        self.upstream = upstream
    }
}
