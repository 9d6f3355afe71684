import HexaplaCore

/// Remarks on links of short paragraphs whose words the dictionary translates otherwise.
struct ContradictionFindings {
    let model: BeadModel
    let canonical: SegmentedDocument
    let version: SegmentedDocument
    let canonicalName: String

    /// A likelier link is not remarked on.
    private static let mostScore = 0.5
    /// The dictionary must take so much from the link, in nats.
    private static let least = -0.7

    /// The findings, in the order of the beads.
    func findings(_ beads: [Bead]) -> [Finding] {
        beads.filter { bead in
            bead.isLink && bead.score < Self.mostScore
                && max(bead.canonical.count, bead.target.count) <= BeadShape.maxUnitsPerSide
                && bead.target.allSatisfy(version.isContent)
                && model.contradiction(canonical: bead.canonical, target: bead.target) <= Self.least
        }.map(finding)
    }

    private func finding(_ bead: Bead) -> Finding {
        let paragraph = bead.target.lowerBound
        let (ours, theirs) = (canonical.shownText(bead.canonical.lowerBound), version.shownText(paragraph))
        return Finding(
            .contradictedByDictionary, .warning,
            "'\(theirs)' stands here where the \(canonicalName) text has '\(ours)', and the dictionary knows both with other"
                + " translations; the link is unlikely.",
            article: version.id.article, language: version.id.language, level: .paragraph, index: paragraph,
            file: version.source.path, span: version.span(ofParagraph: paragraph))
    }
}
