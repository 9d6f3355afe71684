package import HexaplaCore

/// The words of the confident sentence links of one version, and how much of them a lexicon explains.
package struct LinkedSentences: Sendable {
    /// One link: its distinct words on both sides, and its probability in sixteenths.
    struct Pair: Sendable {
        let canonical: [Int32]
        let target: [Int32]
        let weight: Int32
    }

    /// The version's language.
    package let language: LanguageTag
    /// How well a lexicon serves the links.
    package let figures: LexicalFigures
    let canonical: DocumentWords
    let target: DocumentWords
    let pairs: [Pair]

    /// The least probability of a link that is learnt from.
    package static let leastScore = 0.5
    /// The most distinct words on a side of a link; a longer one is no sentence.
    static let mostWords = 120

    /// Collects the links of a version.
    ///
    /// - Parameters:
    ///   - canonical: The words of the English document.
    ///   - target: The words of the version.
    ///   - alignment: The alignment of their sentences.
    ///   - lexicon: The lexicon that the alignment was made with; words it calls common everywhere are left out.
    package init(canonical: DocumentWords, target: DocumentWords, alignment: VersionAlignment, lexicon: Lexicon) {
        language = alignment.language.base
        (self.canonical, self.target) = (canonical, target)
        let pairs = Self.pairs(canonical, target, alignment.sentences.beads)
        (self.pairs, figures) = lexicon.withTable(.canonical) { english in
            lexicon.withTable(.target) { other in
                let left = WordKnowledge(canonical, english)
                let right = WordKnowledge(target, other)
                let rare = pairs.map { $0.keeping(left, right) }.filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
                return (rare, LexicalFigures(rare, (left, english), (right, other)))
            }
        }
    }

    private static func pairs(_ canonical: DocumentWords, _ target: DocumentWords, _ beads: [Bead]) -> [Pair] {
        beads.compactMap { bead in
            guard bead.isLink, bead.score >= leastScore else { return nil }
            let pair = Pair(
                canonical: canonical.words(of: bead.canonical), target: target.words(of: bead.target),
                weight: Int32((bead.score * 16).rounded()))
            return max(pair.canonical.count, pair.target.count) <= mostWords ? pair : nil
        }
    }
}

extension LinkedSentences.Pair {
    /// The pair without words that are common in every text.
    fileprivate func keeping(_ left: WordKnowledge, _ right: WordKnowledge) -> Self {
        Self(
            canonical: canonical.filter { !left.isCommon[Int($0)] }, target: target.filter { !right.isCommon[Int($0)] },
            weight: weight)
    }
}
