public import HexaplaCore
import HexaplaTools

/// An English text and a version with the beads between them, at both levels.
public struct Bitext: Sendable, Hashable {
    /// A bead with its text on both sides.
    public struct Pair: Sendable, Hashable {
        /// The bead: ordinals of units on both sides, with the probability that it is exactly right.
        public let bead: Bead
        /// The English text: paragraphs on lines of their own, sentences set together; empty where the version adds.
        public let english: String
        /// The version's text, likewise; empty where the version leaves something out.
        public let version: String
    }

    /// The English text with its paragraphs, sentences and tokens.
    public let english: SegmentedDocument
    /// The version's text with its paragraphs, sentences and tokens.
    public let version: SegmentedDocument
    /// The beads of paragraphs and of sentences, blocks found in another place, and what kind of version it is.
    public let alignment: VersionAlignment
    /// What was remarked on the two texts and their alignment.
    public let findings: [Finding]

    init(_ pair: PairAlignment) {
        english = pair.aligned.article.canonical
        version = pair.aligned.article.versions[0]
        alignment = pair.aligned.alignments[0]
        findings = pair.findings
    }

    /// The beads of one level, in the order of the English text; every paragraph or sentence of both texts is in exactly one.
    ///
    /// - Parameter level: Paragraphs or sentences.
    /// - Returns: The beads. What stands in another place is a moved bead, where its first canonical unit does.
    public func beads(_ level: AlignmentLevel) -> [Bead] {
        alignment.beads(level)
    }

    /// The beads of one level with their texts.
    ///
    /// - Parameter level: Paragraphs or sentences.
    /// - Returns: The pairs in order, those with an empty side among them.
    public func pairs(_ level: AlignmentLevel) -> [Pair] {
        beads(level).map { bead in
            Pair(
                bead: bead, english: Self.text(of: english, level, bead.canonical),
                version: Self.text(of: version, level, bead.target))
        }
    }

    private static func text(of document: SegmentedDocument, _ level: AlignmentLevel, _ units: Range<Int>) -> String {
        switch level {
        case .paragraph: units.map { document.shownText($0) }.joined(separator: "\n")
        case .sentence: document.shownText(ofSentences: units) ?? ""
        }
    }
}
