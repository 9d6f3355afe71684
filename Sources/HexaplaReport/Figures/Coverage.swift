package import HexaplaCore

/// How the paragraphs of the canonical text are rendered by a version, in counts.
///
/// Furniture is not counted.
package struct Coverage: Sendable, Hashable, Codable {
    /// The paragraphs of the canonical text.
    package var paragraphs = 0
    /// Rendered by one paragraph that renders nothing else.
    package var oneToOne = 0
    /// Rendered together with others by one paragraph.
    package var merged = 0
    /// Rendered by more than one paragraph.
    package var split = 0
    /// Rendered together with others by more than one paragraph.
    package var regrouped = 0
    /// Rendered in another place of the version.
    package var moved = 0
    /// Not rendered.
    package var leftOut = 0
    /// Paragraphs of the version that render nothing of the canonical text.
    package var added = 0

    /// Creates empty counts.
    package init() {}

    /// Counts one version of an article.
    ///
    /// - Parameters:
    ///   - canonical: The canonical text.
    ///   - version: The version.
    ///   - alignment: The alignment of the two.
    package init(canonical: SegmentedDocument, version: SegmentedDocument, alignment: VersionAlignment) {
        let copies = (canonical: alignment.canonicalCopies, target: alignment.targetCopies)
        for bead in alignment.paragraphs.beads {
            for paragraph in bead.canonical
            where canonical.isContent(paragraph) && !copies.canonical.contains(paragraph) {
                paragraphs += 1
                let isMoved = alignment.moves.contains { $0.holds(canonical: paragraph) }
                self[keyPath: Self.kind(of: bead, isMoved: isMoved)] += 1
            }
            guard bead.canonical.isEmpty else { continue }
            added += bead.target.count { paragraph in
                version.isContent(paragraph) && !copies.target.contains(paragraph)
                    && !alignment.moves.contains { $0.holds(target: paragraph) }
            }
        }
    }

    private static func kind(of bead: Bead, isMoved: Bool) -> WritableKeyPath<Coverage, Int> {
        switch (bead.canonical.count, bead.target.count) {
        case (_, 0): isMoved ? \.moved : \.leftOut
        case (1, 1): \.oneToOne
        case (_, 1): \.merged
        case (1, _): \.split
        default: \.regrouped
        }
    }

    /// The paragraphs of the canonical text that the version has, in whatever grouping or place.
    package var rendered: Int { oneToOne + merged + split + regrouped + moved }

    /// The share of the paragraphs that the version has, from 0 to 1; `nil` when there is none to render.
    package var share: Double? { paragraphs == 0 ? nil : Double(rendered) / Double(paragraphs) }

    /// Adds other counts to these.
    ///
    /// - Parameters:
    ///   - left: The counts to add to.
    ///   - right: The counts to add.
    package static func += (left: inout Coverage, right: Coverage) {
        left.paragraphs += right.paragraphs
        left.oneToOne += right.oneToOne
        left.merged += right.merged
        left.split += right.split
        left.regrouped += right.regrouped
        left.moved += right.moved
        left.leftOut += right.leftOut
        left.added += right.added
    }

    var json: JSONValue {
        .object([
            "added": .int(added), "leftOut": .int(leftOut), "merged": .int(merged), "moved": .int(moved),
            "oneToOne": .int(oneToOne), "paragraphs": .int(paragraphs), "regrouped": .int(regrouped),
            "rendered": .int(rendered), "share": share.map(JSONValue.decimal) ?? .null, "split": .int(split),
        ])
    }
}

extension Bead {
    /// Whether figures count the bead: one that has an English side when that holds content, another when its own does.
    ///
    /// So the beads are those whose paragraphs `Coverage` counts, and a line of page furniture linked with a paragraph of
    /// the article is in neither figure.
    func counts(_ canonical: SegmentedDocument, _ version: SegmentedDocument, sentences: Bool = false) -> Bool {
        func isContent(_ unit: Int, _ document: SegmentedDocument) -> Bool {
            document.isContent(sentences ? document.sentences[unit].paragraph : unit)
        }
        return self.canonical.isEmpty
            ? target.contains { isContent($0, version) } : self.canonical.contains { isContent($0, canonical) }
    }
}
