/// What a version is of its canonical text, by how much of it the version renders and how much is its own.
public enum EditionClass: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
    /// The whole text, with next to nothing of its own.
    case full
    /// A part of the text, with next to nothing of its own.
    case abridged
    /// A text with much of its own, whether or not it leaves something out.
    case adapted
    /// Another text: hardly anything of it has a counterpart.
    case unrelated
}

/// How much two texts share, in units of one kind.
///
/// What is shared is an expectation: a unit that is left alone with probability 0.9 counts as one tenth rendered.
public struct EditionAmount: Sendable, Hashable, Codable {
    /// The units of the canonical text.
    public var canonical = 0
    /// Of those, how many the version renders, in whatever grouping or place.
    public var rendered = 0.0
    /// The units of the version.
    public var own = 0
    /// Of those, how many render nothing of the canonical text.
    public var added = 0.0

    /// Creates an empty amount.
    public init() {}

    /// The share of the canonical text that the version renders, from 0 to 1; `nil` when there is nothing to render.
    public var renderedShare: Double? { canonical == 0 ? nil : min(1, rendered / Double(canonical)) }

    /// The share of the version that is its own, from 0 to 1; `nil` when the version is empty.
    public var addedShare: Double? { own == 0 ? nil : min(1, added / Double(own)) }

    /// `renderedShare` in tenths of a per cent as people are shown it, rounded down: nothing less than the whole reads as
    /// the whole, and what falls short of a bound does not read as the bound.
    public var shownRendered: Int? { renderedShare.map { Int(($0 * 1000 + 1e-6).rounded(.down)) } }

    /// `addedShare` in tenths of a per cent as people are shown it, rounded up.
    public var shownAdded: Int? { addedShare.map { Int(($0 * 1000 - 1e-6).rounded(.up)) } }

    /// Adds another amount to this one.
    ///
    /// - Parameters:
    ///   - left: The amount to add to.
    ///   - right: The amount to add.
    public static func += (left: inout EditionAmount, right: EditionAmount) {
        left.canonical += right.canonical
        left.rendered += right.rendered
        left.own += right.own
        left.added += right.added
    }
}

/// A version as an edition of its canonical text: its class, with the figures behind it.
///
/// Page furniture is not counted.
public struct Edition: Sendable, Hashable, Codable {
    /// What the version is.
    public var kind: EditionClass
    /// What is shared, in paragraphs.
    public var paragraphs = EditionAmount()
    /// What is shared, in sentences.
    public var sentences = EditionAmount()
    /// What is shared, in words: the tokens of the sentences.
    public var words = EditionAmount()
    /// The share of the paragraph links that join several canonical paragraphs, from 0 to 1.
    public var merged = 0.0
    /// The share of the paragraph links that join several paragraphs of the version, from 0 to 1.
    public var split = 0.0
    /// The number of blocks in another place.
    public var moves = 0
    /// The share of the canonical paragraphs that stand in another place, from 0 to 1.
    public var moved = 0.0
    /// The mean probability of the paragraph links, from 0 to 1; `nil` when nothing is linked.
    public var confidence: Double?

    /// Creates an edition without figures.
    ///
    /// - Parameter kind: What the version is.
    public init(kind: EditionClass) {
        self.kind = kind
    }

    enum CodingKeys: String, CodingKey {
        case paragraphs, sentences, words, merged, split, moves, moved, confidence
        case kind = "class"
    }
}
