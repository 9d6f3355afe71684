import HexaplaCore

/// Whether the paragraph around a sentence left alone says the same as the sentence level: by length.
///
/// Where a sentence was left out, the others of its paragraphs are as long as they usually are; where it was rendered
/// inside of them, they are longer by about its length. And a sentence beside which the other text has one of like
/// length that stands alone too may be rendered by it.
struct SentenceWitness {
    /// Lengths in UTF-8 bytes, those of the canonical text as long as they would be in the version.
    private struct Lengths {
        var linked = (canonical: 0.0, target: 0.0)
        var alone = (canonical: 0.0, target: 0.0)
    }

    private let alignment: VersionAlignment
    /// The paragraph bead of each paragraph.
    private var beadOfRow: [Int]
    private var beadOfColumn: [Int]
    private var lengths: [Lengths]

    init(_ alignment: VersionAlignment, canonical: SegmentedDocument, version: SegmentedDocument) {
        self.alignment = alignment
        let beads = alignment.paragraphs.beads
        beadOfRow = Array(repeating: 0, count: canonical.paragraphCount)
        beadOfColumn = Array(repeating: 0, count: version.paragraphCount)
        lengths = Array(repeating: Lengths(), count: beads.count)
        for (place, bead) in beads.enumerated() {
            for row in bead.canonical { beadOfRow[row] = place }
            for column in bead.target { beadOfColumn[column] = place }
        }
        let ratio = Self.ratio(alignment, canonical, version)
        for bead in alignment.sentences.beads {
            for sentence in canonical.sentences[bead.canonical] {
                let length = ratio * Double(sentence.range.count)
                let place = beadOfRow[sentence.paragraph]
                if bead.isLink {
                    lengths[place].linked.canonical += length
                } else {
                    lengths[place].alone.canonical += length
                }
            }
            for sentence in version.sentences[bead.target] {
                let length = Double(sentence.range.count)
                let place = beadOfColumn[sentence.paragraph]
                if bead.isLink { lengths[place].linked.target += length } else { lengths[place].alone.target += length }
            }
        }
    }

    /// Bytes of the version for one of the canonical text, in the linked sentences; 1 where there are none.
    private static func ratio(
        _ alignment: VersionAlignment, _ canonical: SegmentedDocument, _ version: SegmentedDocument
    ) -> Double {
        var sums = (canonical: 0, target: 0)
        for bead in alignment.sentences.beads where bead.isLink {
            sums.canonical += canonical.sentences[bead.canonical].reduce(0) { $0 + $1.range.count }
            sums.target += version.sentences[bead.target].reduce(0) { $0 + $1.range.count }
        }
        return sums.canonical > 0 && sums.target > 0 ? Double(sums.target) / Double(sums.canonical) : 1
    }

    /// The share of a length that counts as all of it.
    private static let most = 0.5

    /// Whether a canonical sentence of a paragraph is left out by its length, too.
    func confirmsOmission(inParagraph row: Int) -> Bool {
        let length = lengths[beadOfRow[row]]
        return length.linked.target - length.linked.canonical < Self.most * length.alone.canonical
            && length.alone.target < Self.most * length.alone.canonical
    }

    /// Whether a sentence of a paragraph of the version is added by its length, too.
    func confirmsAddition(inParagraph column: Int) -> Bool {
        let length = lengths[beadOfColumn[column]]
        return length.linked.canonical - length.linked.target < Self.most * length.alone.target
            && length.alone.canonical < Self.most * length.alone.target
    }
}
