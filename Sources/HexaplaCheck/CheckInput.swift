public import HexaplaCore

/// What the check stage takes: an aligned article, and what the stages before had to say about it.
public struct CheckInput: Sendable, Hashable, Codable {
    /// The texts with their alignments.
    public let aligned: AlignedArticle
    /// The findings of the stages before, in their order.
    public let upstream: [Finding]

    /// Creates an input.
    ///
    /// - Parameters:
    ///   - aligned: The texts with their alignments.
    ///   - upstream: The findings of the stages before; none by default.
    public init(aligned: AlignedArticle, upstream: [Finding] = []) {
        self.aligned = aligned
        self.upstream = upstream
    }
}
