import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct ColumnCheckTests {
    private static let count = 14

    /// A text whose paragraphs share no word with one another; the odd ones are other text.
    private func document(_ language: LanguageTag, odd: Set<Int> = []) -> SegmentedDocument {
        let paragraphs = (0..<Self.count).map { place in
            let stem = odd.contains(place) ? "q" : "w"
            return [(0..<8).map { "\(stem)\(letters(place))\(letters($0))rona" }.joined(separator: " ") + "."]
        }
        return DocumentFactory.segmented(paragraphs, language: language)
    }

    private func letters(_ number: Int) -> String {
        let letters = ["ba", "ke", "li", "mo", "nu", "ra", "se", "to", "vi", "zu", "da", "fo", "gi", "hu"]
        return letters[number % letters.count]
    }

    private func column(
        _ language: LanguageTag, odd: Set<Int> = [], scores: [Int: Double] = [:], isRefused: Bool = false,
        alone: Set<Int> = []
    ) throws -> ColumnCheck.Column {
        let document = document(language, odd: odd)
        let beads =
            isRefused
            ? (0..<Self.count).map { Bead(canonical: $0..<$0 + 1, target: 0..<0, score: 0.98) }
                + (0..<Self.count).map {
                    Bead(canonical: Self.count..<Self.count, target: $0..<$0 + 1, score: 0.98)
                }
            : (0..<Self.count).map { Bead(canonical: $0..<$0 + 1, target: $0..<$0 + 1, score: scores[$0] ?? 0.99) }
        func alignment(_ level: AlignmentLevel) throws -> Alignment {
            let own = beads.enumerated().flatMap { place, bead in
                level == .paragraph || !alone.contains(place)
                    ? [bead]
                    : [
                        Bead(canonical: bead.canonical, target: place..<place, score: 0.8),
                        Bead(canonical: place + 1..<place + 1, target: bead.target, score: 0.8),
                    ]
            }
            return try Alignment(level: level, beads: own, canonicalCount: Self.count, targetCount: Self.count)
        }
        return ColumnCheck.Column(
            document: document, side: side(document, language),
            alignment: try VersionAlignment(
                language: language, paragraphs: try alignment(.paragraph), sentences: try alignment(.sentence),
                places: SentencePlaces(canonical: Array(0..<Self.count), target: Array(0..<Self.count))))
    }

    private func side(_ document: SegmentedDocument, _ language: LanguageTag) -> BitextSide {
        BitextSide(
            document,
            builder: UnitBuilder(
                extractor: ItemExtractor(
                    Language(LanguageLists(language: language)), skeletons: SkeletonTable(parsing: ""))))
    }

    private func check(_ columns: [ColumnCheck.Column]) -> [(alignment: VersionAlignment, findings: [Finding])] {
        let canonical = document(.english)
        return ColumnCheck(
            canonical: canonical, canonicalSide: side(canonical, .english), judge: EditionJudge(),
            languages: TestLanguages.all
        ).checked(columns)
    }

    @Test func aContradictedLinkLosesProbabilityAndIsRemarkedOn() throws {
        let others = [try column(.french), try column(.russian)]
        let columns = [try column(.spanish, odd: [4], scores: [4: 0.7], alone: [4])] + others
        let checked = check(columns)
        let before = columns[0].alignment.paragraphs.beads
        let after = checked[0].alignment.paragraphs.beads
        #expect(after.map(\.canonical) == before.map(\.canonical) && after.map(\.target) == before.map(\.target))
        #expect(after[4].score < 0.5 && after[4].score > 0.1)
        #expect(after.indices.allSatisfy { $0 == 4 || after[$0] == before[$0] })
        let finding = try #require(checked[0].findings.first)
        #expect(finding.code.rawValue == "HX-ALIGN-032" && finding.index == 4 && finding.level == .paragraph)
        #expect(finding.span == columns[0].document.source.paragraphs[4].span)
        #expect(checked[1].alignment.paragraphs == columns[1].alignment.paragraphs && checked[1].findings.isEmpty)
    }

    /// One voice, a link that stays likelier than not, and linked sentences: each forbids a remark.
    @Test func whatMayWellBeRightIsNotRemarkedOn() throws {
        let one = [try column(.spanish, odd: [4], scores: [4: 0.7], alone: [4]), try column(.french)]
        let likely = [
            try column(.spanish, odd: [4], scores: [4: 0.94], alone: [4]), try column(.french), try column(.russian),
        ]
        let linked = [
            try column(.spanish, odd: [4], scores: [4: 0.7]), try column(.french), try column(.russian),
        ]
        for columns in [one, likely, linked] {
            let checked = check(columns)
            #expect(checked.flatMap(\.findings) == [])
            let (before, after) = (columns[0].alignment.paragraphs.beads[4], checked[0].alignment.paragraphs.beads[4])
            #expect(after.score < before.score)
        }
    }

    @Test func aLinkThatAgreesGainsALittle() throws {
        let columns = [try column(.spanish, scores: [4: 0.7]), try column(.french)]
        let checked = check(columns)
        let score = checked[0].alignment.paragraphs.beads[4].score
        #expect(score > 0.7 && score < 0.8)
        #expect(checked[1].alignment.paragraphs == columns[1].alignment.paragraphs)
        #expect(checked.flatMap(\.findings) == [])
    }

    @Test func surenessIsNotTakenAway() throws {
        let columns = [try column(.spanish, odd: [4]), try column(.french)]
        #expect(check(columns).map(\.alignment.paragraphs) == columns.map(\.alignment.paragraphs))
    }

    @Test func aVersionAloneIsOnlyJudged() throws {
        let columns = [try column(.spanish, odd: [4], scores: [4: 0.7])]
        let checked = check(columns)
        #expect(checked[0].alignment.paragraphs == columns[0].alignment.paragraphs)
        #expect(checked[0].alignment.edition?.kind == .full && checked[0].findings.isEmpty)
    }

    @Test func aRefusedVersionHasNoVote() throws {
        let columns = [
            try column(.spanish, odd: [4], scores: [4: 0.7]), try column(.french, isRefused: true),
        ]
        let checked = check(columns)
        #expect(checked[0].alignment.paragraphs == columns[0].alignment.paragraphs)
        #expect(checked[1].findings.map(\.code) == [.unrelatedVersion])
    }

    @Test func severalVoicesSayMoreButNotWithoutEnd() throws {
        let one = check([try column(.spanish, odd: [4], scores: [4: 0.85]), try column(.french)])
        let three = check([
            try column(.spanish, odd: [4], scores: [4: 0.85], alone: [4]), try column(.french), try column(.russian),
            try column(.arabic),
        ])
        let (least, most) = (three[0].alignment.paragraphs.beads[4].score, one[0].alignment.paragraphs.beads[4].score)
        #expect(least < most && least > 0.3 && least < 0.5)
        let message = try #require(three[0].findings.first).message
        #expect(message.contains("what the French, Russian and Arabic versions have there"))
    }

    @Test func noVersionsGiveNothing() {
        #expect(check([]).isEmpty)
    }
}
