extension AlignmentLevel {
    /// The letter before the ordinals of the level: `p7`, `s12`.
    package var letter: String { self == .paragraph ? "p" : "s" }

    /// The level with a letter; `nil` when there is none.
    package init?(letter: some StringProtocol) {
        guard let level = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
        self = level
    }

    /// The name of a unit within its document.
    ///
    /// - Parameter index: The 0-based ordinal.
    /// - Returns: Such as `p7` or `s12`.
    package func name(of index: Int) -> String { letter + String(index) }
}
