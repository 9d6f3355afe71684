import HexaplaAlign
import HexaplaCore
import HexaplaLexicon

/// Whether a second pass helps a language.
enum SecondPass {
    /// Why there is a second pass or none.
    enum Reason: String, Sendable, Hashable, Codable {
        /// It was asked for.
        case asked
        /// The lexicon explains too few words.
        case unexplained
        /// The lexicon explains enough words.
        case explained
        /// There are too few sentence links to learn from.
        case small

        /// Whether there is a second pass.
        var isYes: Bool { self == .asked || self == .unexplained }
    }

    /// The least number of links to learn from.
    static let leastLinks = 150
    /// The number of links that teach as much as is needed; fewer teach in proportion.
    static let enoughLinks = 800
    /// The share of words explained at which a lexicon is good enough.
    static let enoughExplained = 0.45

    /// Decides by the links of a part of the corpus.
    ///
    /// - Parameters:
    ///   - asked: What was asked for; not `one`.
    ///   - figures: How well the lexicon serves the links.
    ///   - expected: How many links there will be to learn from.
    /// - Returns: The reason for the decision.
    static func reason(_ asked: Passes, _ figures: LexicalFigures, expected: Int) -> Reason {
        if figures.links == 0 { return .small }
        if asked == .two { return .asked }
        if figures.explainedShare >= enoughExplained { return .explained }
        let taught = min(1, Double(expected) / Double(enoughLinks))
        return expected >= leastLinks && figures.explainedShare < enoughExplained * taught ? .unexplained : .small
    }
}
