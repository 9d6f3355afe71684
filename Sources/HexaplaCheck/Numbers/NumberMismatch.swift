import HexaplaCore
import HexaplaFacts

/// A number of one side of a bead that the other side lacks, with the number it has instead.
struct NumberMismatch: Hashable {
    /// The version's place in the article.
    let version: Int
    /// The bead.
    let bead: Bead
    /// The number of the canonical text; `nil` when the version alone has one.
    let canonical: PlacedNumber?
    /// The number of the version; `nil` when the canonical text alone has one.
    let target: PlacedNumber?
}

/// Compares the numbers of a version with those of the canonical text, bead by bead.
struct NumberComparison {
    let canonical: (document: SegmentedDocument, numbers: DocumentNumbers)
    let target: (document: SegmentedDocument, numbers: DocumentNumbers)
    private let unlinkedCanonical: Set<Int>
    private let unlinkedTarget: Set<Int>
    private let alignment: VersionAlignment

    /// With more numbers than these a pairing by likeness would say nothing.
    private static let mostPaired = 100

    /// Prepares the comparison of one version.
    init(
        canonical: (document: SegmentedDocument, numbers: DocumentNumbers),
        target: (document: SegmentedDocument, numbers: DocumentNumbers), alignment: VersionAlignment
    ) {
        self.canonical = canonical
        self.target = target
        self.alignment = alignment
        let nulls = alignment.beads(.sentence).filter { !$0.isLink }
        unlinkedCanonical = Set(nulls.flatMap(\.canonical))
        unlinkedTarget = Set(nulls.flatMap(\.target))
    }

    /// The beads whose numbers can be compared: links of text, sure enough.
    func beads(above score: Double) -> [Bead] {
        alignment.beads(.paragraph).filter { bead in
            bead.isLink && bead.score >= score
                && bead.canonical.allSatisfy { canonical.document.isContent($0) }
                && bead.target.allSatisfy { target.document.isContent($0) }
        }
    }

    /// The numbers of a bead that one side lacks.
    ///
    /// - Parameters:
    ///   - bead: A link bead.
    ///   - version: The version's place in the article.
    /// - Returns: The mismatches worth telling, in text order.
    func mismatches(in bead: Bead, version: Int) -> [NumberMismatch] {
        let missing = Self.placed(bead.canonical, canonical, unlinkedCanonical)
            .filter(lacking: target.numbers.supply(around: bead.target))
        let extra = Self.placed(bead.target, target, unlinkedTarget)
            .filter(lacking: canonical.numbers.supply(around: bead.canonical))
        return pairs(missing, extra).map {
            NumberMismatch(version: version, bead: bead, canonical: $0.0, target: $0.1)
        }
    }

    /// The numbers of some paragraphs, without those of sentences that are left out or added as a whole.
    static func placed(
        _ paragraphs: Range<Int>, _ side: (document: SegmentedDocument, numbers: DocumentNumbers),
        _ unlinked: Set<Int>
    ) -> [PlacedNumber] {
        paragraphs.flatMap { paragraph in
            let gaps = side.document.sentenceIndices(ofParagraph: paragraph).filter(unlinked.contains)
                .map { side.document.sentences[$0].range }
            // Gaps and mentions are both in text order, so that each gap is passed once.
            var gap = 0
            return side.numbers.paragraphs[paragraph].mentions
                .filter { mention in
                    while gap < gaps.count, gaps[gap].end < mention.range.end { gap += 1 }
                    return gap == gaps.count || !gaps[gap].contains(mention.range)
                }
                .map { PlacedNumber(paragraph: paragraph, mention: $0) }
        }
    }

    /// Pairs the numbers that stand in each other's place.
    ///
    /// That is in order where both sides lack as many; else only those with as many digits. What is left over is told
    /// when it says enough by itself.
    private func pairs(_ missing: [PlacedNumber], _ extra: [PlacedNumber]) -> [(PlacedNumber?, PlacedNumber?)] {
        if missing.count == extra.count { return Array(zip(missing, extra)).map { ($0, $1) } }
        guard extra.count <= Self.mostPaired else { return missing.filter(\.isTelling).map { ($0, nil) } }
        var rest = extra
        var result: [(PlacedNumber?, PlacedNumber?)] = []
        for number in missing {
            let digits = number.mention.value.significantDigits
            if let match = rest.firstIndex(where: { isAlike($0.mention.value, number.mention.value, digits) }) {
                result.append((number, rest.remove(at: match)))
            } else if number.isTelling {
                result.append((number, nil))
            }
        }
        return result + rest.filter(\.isTelling).map { (nil, $0) }
    }

    private func isAlike(_ left: ExactNumber, _ right: ExactNumber, _ digits: Int) -> Bool {
        left.significantDigits == digits && left.exponent == right.exponent && digits >= 2
    }
}

extension [PlacedNumber] {
    /// The numbers that a set of values does not hold; the same number is kept once.
    fileprivate func filter(lacking supply: Set<ExactNumber>) -> [PlacedNumber] {
        var seen: Set<ExactNumber> = []
        return filter { !$0.mention.isFound(in: supply) && seen.insert($0.mention.value).inserted }
    }
}
