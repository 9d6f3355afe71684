import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct ConflictFinderTests {
    private static let texts = ["Mola.", "Kenu.", "Sera.", "Vira.", "Lumo.", "Neba."]
    private let english = Bitexts.english([["Mola.", "Kenu."], ["Sera."], ["Vira.", "Lumo."], ["Neba."]])
    private let french = Bitexts.french([["Xmola.", "Xkenu."], ["Xsera."], ["Xvira.", "Xlumo."], ["Xneba."]])

    private typealias Row = (ReviewVerdict, AlignmentLevel, Range<Int>, Range<Int>)

    /// The lines that are left, with the lines they contradict.
    private func clashes(_ rows: [Row]) -> [[Int]] {
        let entries = rows.enumerated().map {
            Reviews.entry($0.offset + 1, $0.element.0, $0.element.1, english, $0.element.2, french, $0.element.3)
        }
        return Reviews.bitext(entries, english, french).conflicts.map { [$0.left.line, $0.kept.line] }
    }

    @Test func linksThatOverlapOrSentencesThatCrossContradict() {
        #expect(clashes([(.accept, .paragraph, 0..<1, 0..<1), (.link, .paragraph, 0..<2, 1..<2)]) == [[2, 1]])
        #expect(clashes([(.accept, .sentence, 2..<3, 0..<1), (.accept, .sentence, 0..<1, 2..<3)]) == [[2, 1]])
        #expect(clashes([(.accept, .paragraph, 0..<1, 0..<1), (.accept, .paragraph, 1..<2, 1..<2)]).isEmpty)
        #expect(clashes([(.accept, .paragraph, 0..<1, 0..<1), (.link, .paragraph, 0..<1, 0..<1)]).isEmpty)
    }

    @Test func ofParagraphsThatCrossTheLaterHaveMoved() {
        let crossing: [Row] = [(.link, .paragraph, 2..<3, 3..<4), (.link, .paragraph, 3..<4, 2..<3)]
        #expect(clashes(crossing).isEmpty)
        let entries = crossing.enumerated().map {
            Reviews.entry($0.offset + 1, $0.element.0, $0.element.1, english, $0.element.2, french, $0.element.3)
        }
        #expect(
            Reviews.bitext(entries, english, french).moves == [BeadSpan(canonical: 3..<4, target: 2..<3)])
    }

    @Test func movedParagraphsAreInNoOtherVerdict() {
        #expect(clashes([(.move, .paragraph, 0..<1, 2..<3), (.link, .paragraph, 1..<2, 1..<2)]).isEmpty)
        #expect(clashes([(.move, .paragraph, 0..<1, 2..<3), (.link, .paragraph, 0..<1, 1..<2)]) == [[2, 1]])
        #expect(clashes([(.link, .paragraph, 1..<2, 1..<2), (.move, .paragraph, 0..<1, 1..<2)]) == [[2, 1]])
        #expect(clashes([(.move, .paragraph, 0..<1, 2..<3), (.accept, .sentence, 0..<1, 0..<1)]) == [[2, 1]])
        #expect(clashes([(.link, .paragraph, 0..<1, 0..<0), (.move, .paragraph, 0..<1, 2..<3)]) == [[2, 1]])
        #expect(clashes([(.move, .paragraph, 0..<1, 2..<3), (.move, .paragraph, 0..<1, 2..<3)]).isEmpty)
        #expect(clashes([(.reject, .paragraph, 0..<1, 2..<3), (.move, .paragraph, 0..<1, 2..<3)]) == [[2, 1]])
    }

    @Test func theFirstInTheFileWins() {
        let rows: [Row] = [
            (.accept, .sentence, 4..<5, 4..<5), (.accept, .sentence, 5..<6, 3..<4), (.accept, .sentence, 3..<4, 5..<6),
            (.accept, .sentence, 0..<1, 0..<1), (.accept, .sentence, 1..<5, 1..<2),
        ]
        #expect(clashes(rows) == [[2, 1], [3, 1], [5, 1]])
    }

    @Test func aLinkedSentenceStandsInItsParagraphs() {
        #expect(clashes([(.link, .paragraph, 0..<1, 0..<1), (.accept, .sentence, 0..<1, 1..<2)]).isEmpty)
        #expect(clashes([(.link, .paragraph, 0..<1, 0..<1), (.accept, .sentence, 1..<2, 2..<3)]) == [[2, 1]])
        #expect(clashes([(.accept, .sentence, 1..<3, 1..<2), (.link, .paragraph, 0..<1, 0..<1)]) == [[2, 1]])
        #expect(clashes([(.accept, .sentence, 3..<4, 2..<3), (.link, .paragraph, 1..<2, 2..<3)]) == [[2, 1]])
    }

    @Test func whatStandsAloneIsInNoLink() {
        #expect(clashes([(.link, .paragraph, 0..<1, 0..<0), (.accept, .sentence, 1..<2, 1..<2)]) == [[2, 1]])
        #expect(clashes([(.accept, .sentence, 1..<2, 1..<2), (.link, .paragraph, 0..<0, 0..<1)]) == [[2, 1]])
        #expect(clashes([(.link, .sentence, 1..<2, 0..<0), (.accept, .paragraph, 0..<1, 0..<1)]).isEmpty)
        #expect(clashes([(.link, .sentence, 1..<2, 0..<0), (.link, .sentence, 0..<0, 1..<2)]).isEmpty)
    }

    @Test func aBeadIsNotAcceptedAndRejected() {
        #expect(clashes([(.reject, .paragraph, 0..<1, 0..<1), (.accept, .paragraph, 0..<1, 0..<1)]) == [[2, 1]])
        #expect(clashes([(.link, .sentence, 0..<1, 0..<0), (.reject, .sentence, 0..<1, 0..<0)]) == [[2, 1]])
        #expect(clashes([(.reject, .paragraph, 0..<1, 0..<1), (.accept, .sentence, 0..<1, 0..<1)]).isEmpty)
    }

    @Test(arguments: UInt64(1)...30)
    func whatIsKeptNeverContradicts(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let entries = (1...12).map { line in
            let level: AlignmentLevel = Bool.random(using: &generator) ? .paragraph : .sentence
            let count = level == .paragraph ? 4 : 6
            func range() -> Range<Int> {
                let start = Int.random(in: 0..<count, using: &generator)
                return start..<min(count, start + Int.random(in: 0...2, using: &generator))
            }
            let (rows, columns) = (range(), range())
            var verdict = ReviewVerdict.allCases.randomElement(using: &generator) ?? .accept
            // A file in which sentences move, or paragraphs to no place, is not read.
            if verdict == .move, level == .sentence || rows.isEmpty || columns.isEmpty { verdict = .link }
            return Reviews.entry(
                line, verdict, level, english, rows.isEmpty && columns.isEmpty ? 0..<1 : rows, french, columns)
        }
        let output = try Reviews.stage(entries).run(Bitexts.article(english, french))
        let alignment = try #require(output.value.alignments.first)
        let review = Reviews.bitext(entries, english, french)
        #expect(review.verdicts.count + review.conflicts.count + review.ambiguous.count == 12)
        let unmet = review.unmet(by: alignment)
        // Links and moves are always possible; only what is rejected or left alone may find no way.
        #expect(unmet.allSatisfy { $0.verdict == .reject || $0.source.isEmpty || $0.target.isEmpty })
        let told = output.findings.filter { $0.code == .reviewConflict }
        #expect(told.count == review.conflicts.count + unmet.count)
    }
}
