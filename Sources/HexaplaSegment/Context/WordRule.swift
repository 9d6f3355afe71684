/// A rule that joins or splits the pieces ICU finds.
protocol WordRule: Sendable {
    /// The pieces with the rule applied; in order and without gaps other than white space.
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece]
}
