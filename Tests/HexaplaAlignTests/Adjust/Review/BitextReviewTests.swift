import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct BitextReviewTests {
    private func text(_ seed: UInt64, _ count: Int = 12) -> (SegmentedDocument, SegmentedDocument) {
        var generator = SeededGenerator(seed: seed)
        let text = Bitexts.paragraphs(count: count, using: &generator)
        return (Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
    }

    private func run(_ entries: [ReviewEntry], _ canonical: SegmentedDocument, _ version: SegmentedDocument) throws
        -> (alignment: VersionAlignment, output: Staged<AlignedArticle>)
    {
        let article = Bitexts.article(canonical, version)
        let stage = try Reviews.stage(entries)
        #expect(StageContract.violations(of: stage, on: article).isEmpty)
        let output = stage.run(article)
        return (try #require(output.value.alignments.first), output)
    }

    private func beads(_ alignment: Alignment) -> [[Range<Int>]] { alignment.beads.map { [$0.canonical, $0.target] } }

    @Test func aReviewOfOtherTextsChangesNothing() throws {
        let (english, french) = text(1)
        let (other, version) = text(2)
        let plain = try Bitexts.stage().run(Bitexts.article(english, french))
        let entry = Reviews.entry(2, .accept, .paragraph, other, 0..<1, version, 0..<1)
        #expect(try run([entry], english, french).output == plain)
        #expect(try run([], english, french).output == plain)
    }

    @Test func aLinkedBeadIsThereWithScoreOne() throws {
        let (english, french) = text(3)
        let entries = [
            Reviews.entry(2, .link, .paragraph, english, 3..<5, french, 2..<3),
            Reviews.entry(3, .accept, .paragraph, english, 8..<9, french, 8..<9),
        ]
        let (alignment, output) = try run(entries, english, french)
        for place in [[3..<5, 2..<3], [8..<9, 8..<9]] {
            let bead = try #require(alignment.paragraphs.beads.first { [$0.canonical, $0.target] == place })
            #expect(bead.score == 1)
            #expect(bead.evidence.last == EvidencePart(name: "review", value: 1))
        }
        #expect(output.counts.reasons["review link"] == 1 && output.counts.reasons["review accept"] == 1)
        let editions: [FindingCode] = [.abridgedVersion, .adaptedVersion]
        #expect(output.findings.allSatisfy { editions.contains($0.code) })
    }

    @Test func aMoveIsAMovedBeadWithScoreOne() throws {
        let (english, french) = text(6)
        let entry = Reviews.entry(2, .move, .paragraph, english, 2..<3, french, 8..<9)
        let (alignment, output) = try run([entry], english, french)
        let move = try #require(alignment.moves.first { $0.canonical == 2..<3 })
        #expect(move.target == 8..<9 && move.score == 1 && move.pairs.map(\.score) == [1])
        let bead = try #require(alignment.beads(.paragraph).first { $0.canonical == 2..<3 })
        #expect(bead.isMoved && bead.target == 8..<9 && bead.score == 1)
        let rows = english.sentenceIndices(ofParagraph: 2)
        for bead in alignment.sentences.beads where rows.overlaps(bead.canonical) { #expect(!bead.isLink) }
        #expect(output.counts.reasons["review move"] == 1 && output.counts.reasons["review not obeyed"] == nil)
    }

    @Test func neighboursThatChangedPlacesCanBeWrittenDown() throws {
        let (english, french) = text(7)
        let entries = [
            Reviews.entry(2, .link, .paragraph, english, 3..<4, french, 4..<5),
            Reviews.entry(3, .link, .paragraph, english, 4..<5, french, 3..<4),
        ]
        let (alignment, output) = try run(entries, english, french)
        #expect(beads(alignment.paragraphs).contains([3..<4, 4..<5]))
        #expect(alignment.moves.map(\.canonical) == [4..<5] && alignment.moves.map(\.target) == [3..<4])
        #expect(!output.findings.contains { $0.code == .reviewConflict })
    }

    @Test func aRejectedMoveIsNotMadeAgain() throws {
        let text = MovedText.paragraphs(14, seed: 3)
        let order = MovedText.order(14, moving: 7..<8, to: 1)
        let (english, french) = (Bitexts.english(text), Bitexts.french(Bitexts.translated(order.map { text[$0] })))
        let plain = try Bitexts.stage().run(Bitexts.article(english, french)).value.alignments[0].moves
        try #require(plain.map(\.canonical) == [7..<8])
        let entry = Reviews.entry(2, .reject, .paragraph, english, 7..<8, french, 1..<2)
        let (alignment, output) = try run([entry], english, french)
        #expect(alignment.moves.isEmpty && output.counts.reasons["review reject"] == 1)
    }

    @Test func theSentencesOfALinkedParagraphStayInside() throws {
        let (english, french) = text(4)
        let entry = Reviews.entry(2, .link, .paragraph, english, 4..<5, french, 7..<8)
        let alignment = try run([entry], english, french).alignment
        let (rows, columns) = (english.sentenceIndices(ofParagraph: 4), french.sentenceIndices(ofParagraph: 7))
        for bead in alignment.sentences.beads where bead.isLink {
            #expect(rows.overlaps(bead.canonical) == columns.overlaps(bead.target))
            if rows.overlaps(bead.canonical) { #expect(rows.holds(bead.canonical) && columns.holds(bead.target)) }
        }
        #expect(beads(alignment.paragraphs).contains([4..<5, 7..<8]))
    }

    @Test func linkedSentencesHoldTheirParagraphsTogether() throws {
        let (english, french) = text(5)
        let row = english.sentenceIndices(ofParagraph: 5).lowerBound
        let column = french.sentenceIndices(ofParagraph: 8).lowerBound
        let entry = Reviews.entry(2, .link, .sentence, english, row..<row + 1, french, column..<column + 1)
        let alignment = try run([entry], english, french).alignment
        #expect(beads(alignment.sentences).contains([row..<row + 1, column..<column + 1]))
        #expect(alignment.paragraphs.beads.contains { $0.canonical.contains(5) && $0.target.contains(8) })
    }

    @Test func aRejectedBeadNeverComesBack() throws {
        let (english, french) = text(6)
        let free = try run([], english, french).alignment
        for (place, bead) in free.paragraphs.beads.enumerated() {
            let entry = Reviews.entry(2, .reject, .paragraph, english, bead.canonical, french, bead.target)
            let alignment = try run([entry], english, french).alignment
            #expect(!beads(alignment.paragraphs).contains([bead.canonical, bead.target]), "\(place)")
        }
    }

    @Test func aParagraphThatMustNotStandAloneIsLinked() throws {
        let (english, french) = text(11, 8)
        var generator = SeededGenerator(seed: 11)
        var version = Bitexts.translated(Bitexts.paragraphs(count: 8, using: &generator))
        version.remove(at: 4)
        let shorter = Bitexts.french(version)
        #expect(french.paragraphCount == shorter.paragraphCount + 1)
        let entry = Reviews.entry(2, .reject, .paragraph, english, 4..<5, shorter, 0..<0)
        let alignment = try run([entry], english, shorter).alignment
        #expect(alignment.paragraphs.beads.contains { $0.isLink && $0.canonical.contains(4) })
    }

    @Test func aRejectedSentenceBeadNeverComesBack() throws {
        let (english, french) = text(10, 8)
        for bead in try run([], english, french).alignment.beads(.sentence) where bead.isLink {
            let entry = Reviews.entry(2, .reject, .sentence, english, bead.canonical, french, bead.target)
            let beads = try run([entry], english, french).alignment.beads(.sentence)
            #expect(!beads.contains { $0.canonical == bead.canonical && $0.target == bead.target })
        }
    }

    @Test func unitsStayAloneOnBothSides() throws {
        let (english, french) = text(7)
        let entries = [
            Reviews.entry(2, .link, .paragraph, english, 3..<5, french, 0..<0),
            Reviews.entry(3, .link, .paragraph, english, 0..<0, french, 9..<10),
        ]
        let alignment = try run(entries, english, french).alignment
        let alone = alignment.paragraphs.beads.filter { !$0.isLink }
        #expect(Set(alone.flatMap(\.canonical)).isSuperset(of: [3, 4]))
        #expect(alone.contains { $0.target == 9..<10 && $0.score == 1 })
        let rows = Set((3..<5).flatMap { english.sentenceIndices(ofParagraph: $0) })
        #expect(alignment.sentences.beads.allSatisfy { !$0.isLink || rows.isDisjoint(with: $0.canonical) })
    }

    @Test func verdictsFollowTheirText() throws {
        let (english, french) = text(8)
        let entry = Reviews.entry(2, .link, .paragraph, english, 3..<4, french, 5..<6)
        var generator = SeededGenerator(seed: 8)
        let text = Bitexts.paragraphs(count: 12, using: &generator)
        let longer = Bitexts.french([["Xabek."], ["Xabil 3."]] + Bitexts.translated(text))
        let alignment = try run([entry], english, longer).alignment
        #expect(beads(alignment.paragraphs).contains([3..<4, 7..<8]))
    }

    @Test func aPersonKnowsBetterThatAVersionIsATranslation() throws {
        let english = Bitexts.english((0..<8).map { ["Mola\($0) kenu sera lumo bala nera tivo."] })
        let version = Bitexts.french((0..<8).map { ["Xak \($0 * 7) neb."] })
        let options = AlignOptions(minimumGain: 1000)
        let article = Bitexts.article(english, version)
        #expect(try Bitexts.stage(options).run(article).value.alignments[0].paragraphs.beads.allSatisfy { !$0.isLink })
        for level in AlignmentLevel.allCases {
            let entry = Reviews.entry(2, .accept, level, english, 2..<3, version, 2..<3)
            let alignment = try Reviews.stage([entry], options: options).run(article).value.alignments[0]
            #expect(beads(level == .paragraph ? alignment.paragraphs : alignment.sentences).contains([2..<3, 2..<3]))
        }
    }

    @Test func whatIsNotObeyedIsTold() throws {
        let english = Bitexts.english([["Mola kenu."], ["Print."], ["Print."]])
        let french = Bitexts.french([["Xalom."], ["Xtnirp."], ["Xtnirp."]])
        var repeated = Reviews.entry(4, .accept, .paragraph, english, 1..<2, french, 1..<2)
        repeated.source[0].ordinal = nil
        var placed = Reviews.entry(5, .reject, .paragraph, english, 2..<3, french, 1..<2)
        placed.source[0].hash = nil
        let entries = [
            Reviews.entry(2, .accept, .paragraph, english, 0..<1, french, 0..<1),
            Reviews.entry(3, .reject, .paragraph, english, 0..<1, french, 0..<1), repeated, placed,
        ]
        let output = try run(entries, english, french).output
        #expect(output.findings.map(\.code) == [.reviewConflict, .reviewPlace, .reviewByPlace])
        #expect(output.findings[0].message.contains("Line 3") && output.findings[0].message.contains("line 2"))
        #expect(output.counts.reasons["review not obeyed"] == 2 && output.counts.reasons["review accept"] == 1)
    }

    @Test func beadsOfAnySizeAreLinked() throws {
        let (english, french) = text(9, 20)
        let entries = [
            Reviews.entry(2, .link, .paragraph, english, 2..<9, french, 3..<9),
            Reviews.entry(3, .link, .paragraph, english, 12..<13, french, 11..<18),
        ]
        let alignment = try run(entries, english, french).alignment
        #expect(beads(alignment.paragraphs).contains([2..<9, 3..<9]))
        #expect(beads(alignment.paragraphs).contains([12..<13, 11..<18]))
    }
}
