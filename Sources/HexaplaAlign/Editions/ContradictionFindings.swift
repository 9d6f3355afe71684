import HexaplaCore

/// Remarks on links of short paragraphs whose words the dictionary translates otherwise.
struct ContradictionFindings {
    let model: BeadModel
    let canonical: SegmentedDocument
    let version: SegmentedDocument
    let canonicalName: String

    /// A likelier link is not remarked on.
    private static let mostScore = 0.5

    /// The findings, in the order of the beads.
    func findings(_ beads: [Bead]) -> [Finding] {
        beads.compactMap { bead in
            guard bead.isLink, bead.score < Self.mostScore, bead.target.allSatisfy(version.isContent) else {
                return nil
            }
            return model.contradicted(canonical: bead.canonical, target: bead.target).map { finding(bead, $0) }
        }
    }

    private func finding(_ bead: Bead, _ why: BeadModel.Contradicted) -> Finding {
        let paragraph = bead.target.lowerBound
        let (ours, theirs) = (canonical.shownText(bead.canonical.lowerBound), version.shownText(paragraph))
        let reason =
            switch why {
            case .place: "which is another country"
            case .word: "and the dictionary has other translations for both"
            }
        return Finding(
            .contradictedByDictionary, .warning,
            "'\(theirs)' stands here where the \(canonicalName) text has '\(ours)', \(reason); the link is unlikely.",
            article: version.id.article, language: version.id.language, level: .paragraph, index: paragraph,
            file: version.source.path, span: version.span(ofParagraph: paragraph))
    }
}
