import HexaplaCore
import HexaplaLanguage

#if canImport(Glibc)
    import Glibc
#endif

/// The versions of an article side by side, compared with each other through the canonical paragraphs they are linked
/// with, and judged as editions.
///
/// A doubtful paragraph link that another version votes against loses probability and is remarked on, one that another
/// version votes for gains a little; blocks are never glued together, and no bead is changed in its shape. Versions classed
/// `unrelated` are left out on both sides.
struct ColumnCheck {
    /// A version that takes part.
    struct Column {
        let document: SegmentedDocument
        let side: BitextSide
        let alignment: VersionAlignment
    }

    let canonical: SegmentedDocument
    let canonicalSide: BitextSide
    let judge: EditionJudge
    let languages: LanguageSet

    /// The bounds of what the other versions together say of a link, in nats.
    private static let shiftBounds = (low: -2.5, high: 0.5)
    /// What must be said of a link for a remark, in nats.
    private static let maxRemarkedShift = -0.7
    /// The fewest versions that must vote against a link for a remark.
    private static let minVoters = 2
    /// A link that is likelier right than wrong is not remarked on, nor one whose sentences are not as likely alone.
    private static let minBelieved = 0.5

    /// The alignments with their editions, and the remarks on them, version by version.
    func checked(_ columns: [Column]) -> [(alignment: VersionAlignment, findings: [Finding])] {
        let editions = columns.map { edition(of: $0.alignment, $0.document) }
        var result: [(VersionAlignment, [Finding])] = []
        for (place, column) in columns.enumerated() {
            var alignment = column.alignment
            alignment.edition = editions[place]
            var findings: [Finding] = []
            let said = editions[place].kind == .unrelated ? [] : votes(of: place, columns, editions)
            if !said.isEmpty {
                alignment = reweighed(alignment, said)
                alignment.edition = edition(of: alignment, column.document)
                let beads = alignment.paragraphs.beads
                findings += said.filter { isRemarkable($0, alignment) }.map { vote in
                    ColumnFindings.finding(
                        on: beads[vote.bead], of: column.document,
                        voters: vote.voters.map { columns[$0].document.id.language }, languages: languages)
                }
            }
            result.append((alignment, remarks(on: alignment, column.document) + findings))
        }
        return result
    }

    /// Whether enough speaks against a link to say so: several versions do, it is likelier wrong than right, and all its
    /// sentences stand alone.
    private func isRemarkable(_ vote: CrossVersionVote, _ alignment: VersionAlignment) -> Bool {
        let bead = alignment.paragraphs.beads[vote.bead]
        guard vote.shift <= Self.maxRemarkedShift, vote.voters.count >= Self.minVoters,
            bead.score < Self.minBelieved
        else { return false }
        let places = alignment.places
        return alignment.sentences.beads.allSatisfy { link in
            let isOutside =
                !link.canonical.contains { bead.canonical.contains(places.canonical[$0]) }
                && !link.target.contains { bead.target.contains(places.target[$0]) }
            return isOutside || !link.isLink && link.score >= Self.minBelieved
        }
    }

    /// What is to be said of a version as an edition.
    private func remarks(on alignment: VersionAlignment, _ version: SegmentedDocument) -> [Finding] {
        guard let edition = alignment.edition, edition.kind != .full else { return [] }
        let survey = EditionSurvey(alignment, canonical: canonical, version: version)
        let name = languages.name(languages.canonical)
        return [EditionFindings.finding(on: edition, linked: survey.linked, of: version, canonicalName: name)]
            .compactMap(\.self)
    }

    private func edition(of alignment: VersionAlignment, _ version: SegmentedDocument) -> Edition {
        judge.edition(of: alignment, canonical: canonical, version: version)
    }

    /// What the other versions say of one doubtful link.
    private struct CrossVersionVote {
        let bead: Int
        var shift = 0.0
        /// The versions that vote against it.
        var voters: [Int] = []
    }

    private func votes(of place: Int, _ columns: [Column], _ editions: [Edition]) -> [CrossVersionVote] {
        let beads = columns[place].alignment.paragraphs.beads
        guard beads.contains(where: { $0.isLink && $0.score < PivotConsistency.minConfidentLink }) else { return [] }
        var found: [Int: CrossVersionVote] = [:]
        for (voter, other) in columns.enumerated() where voter != place && editions[voter].kind != .unrelated {
            let evidence = PivotConsistency(
                own: (columns[place].side.paragraphs, beads),
                other: (other.side.paragraphs, translated(other)), canonical: canonicalSide.paragraphs)
            for bead in evidence.contradicted {
                found[bead, default: CrossVersionVote(bead: bead)].shift += evidence.shift
                found[bead]?.voters.append(voter)
            }
            for bead in evidence.supported {
                found[bead, default: CrossVersionVote(bead: bead)].shift += evidence.support
            }
        }
        return found.values.sorted { $0.bead < $1.bead }
    }

    /// The links of a version whose paragraphs are in another language than the canonical text: one that was left as it
    /// was has nothing in common with any translation.
    private func translated(_ column: Column) -> [Bead] {
        let guesses = column.document.normalized.labelled.detected.paragraphs
        let own = canonical.id.language.base
        return column.alignment.paragraphs.beads.filter { bead in
            !bead.isLink || !bead.target.contains { guesses[$0].tag.base == own }
        }
    }

    private func reweighed(_ alignment: VersionAlignment, _ said: [CrossVersionVote]) -> VersionAlignment {
        var beads = alignment.paragraphs.beads
        for vote in said {
            let bead = beads[vote.bead]
            let shift = min(Self.shiftBounds.high, max(Self.shiftBounds.low, vote.shift))
            let part = EvidencePart(name: "versions", value: (shift * 1000).rounded() / 1000)
            beads[vote.bead] = Bead(
                canonical: bead.canonical, target: bead.target, score: Self.score(bead.score, shift),
                evidence: bead.evidence.isEmpty ? [] : bead.evidence + [part])
        }
        return alignment.reweighed(paragraphs: beads)
    }

    /// A probability after some nats are added to its log-odds.
    private static func score(_ score: Double, _ shift: Double) -> Double {
        let odds = score / max(1e-12, 1 - score) * exp(shift)
        return odds / (1 + odds)
    }
}

extension VersionAlignment {
    /// The same alignment with other probabilities of its paragraph beads; itself where the beads are others.
    fileprivate func reweighed(paragraphs beads: [Bead]) -> VersionAlignment {
        let (rows, columns) = (beads.last?.canonical.upperBound ?? 0, beads.last?.target.upperBound ?? 0)
        do throws(AlignmentError) {
            return try VersionAlignment(
                language: language,
                paragraphs: Alignment(level: .paragraph, beads: beads, canonicalCount: rows, targetCount: columns),
                sentences: sentences, places: places, moves: moves, copies: copies,
                edition: edition)
        } catch {
            return self
        }
    }
}
