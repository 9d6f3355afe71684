import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct ReviewMatchTests {
    private let english = Bitexts.english([["Mola kenu."], ["Sera to."], ["Print."], ["Vira.", "Lumo."], ["Print."]])
    private let french = Bitexts.french([["Xalom."], ["Xares."], ["Xtnirp."], ["Xariv."], ["Xtnirp."]])

    private func place(_ entry: ReviewEntry, _ canonical: SegmentedDocument, _ target: SegmentedDocument)
        -> ReviewMatch.Place
    {
        ReviewMatch(article: "a1", canonical: HashedUnits(canonical), target: HashedUnits(target)).place(of: entry)
    }

    private func entry(_ rows: Range<Int>, _ columns: Range<Int>, _ level: AlignmentLevel = .paragraph) -> ReviewEntry {
        Reviews.entry(2, .accept, level, english, rows, french, columns)
    }

    @Test func unitsAreFoundWhereverTheyAre() {
        #expect(place(entry(1..<2, 0..<1), english, french) == found(1..<2, 0..<1))
        let moved = Bitexts.english([["Sera to."], ["Neba."], ["Neba."], ["Neba."], ["Mola kenu."]])
        #expect(place(entry(0..<1, 0..<1), moved, french) == found(4..<5, 0..<1))
        #expect(place(entry(0..<2, 0..<1), moved, french) == .absent)
        #expect(place(entry(3..<4, 3..<4, .sentence), english, french) == found(3..<4, 3..<4))
        #expect(place(entry(3..<4, 0..<0), english, french) == found(3..<4, 0..<0))
    }

    private func found(_ rows: Range<Int>, _ columns: Range<Int>, byOrdinal: Bool = false) -> ReviewMatch.Place {
        .found(canonical: rows, target: columns, byOrdinal: byOrdinal)
    }

    @Test func theArticleAndThePlaceTellRepeatedTextsApart() {
        var entry = entry(2..<3, 4..<5)
        #expect(place(entry, english, french) == found(2..<3, 4..<5))
        entry.source[0].ordinal = 3
        #expect(place(entry, english, french) == .ambiguous)
        entry.source[0].ordinal = 1
        #expect(place(entry, english, french) == found(2..<3, 4..<5))
        entry.article = "renamed"
        #expect(place(entry, english, french) == .ambiguous)
        entry.article = nil
        #expect(place(entry, english, french) == .ambiguous)
    }

    @Test func aPlaceAloneIsBelievedInItsArticleOnly() {
        var entry = entry(1..<2, 1..<2)
        entry.target = [ReviewUnit(ordinal: 3), ReviewUnit(ordinal: 4)]
        #expect(place(entry, english, french) == found(1..<2, 3..<5, byOrdinal: true))
        entry.target = [ReviewUnit(ordinal: 4), ReviewUnit(ordinal: 5)]
        #expect(place(entry, english, french) == .absent)
        entry.target = [ReviewUnit(ordinal: 3)]
        entry.article = "other"
        #expect(place(entry, english, french) == .absent)
    }

    @Test func aUnitWithoutAHashFollowsItsNeighbour() {
        var entry = entry(0..<1, 0..<2)
        entry.target[1].hash = nil
        let moved = Bitexts.french([["Neba."], ["Xalom."], ["Xares."]])
        #expect(place(entry, english, moved) == found(0..<1, 1..<3, byOrdinal: true))
    }

    @Test func entriesAreLookedForWhereTheyBelong() {
        var entries = [entry(0..<1, 0..<1), entry(1..<2, 1..<2), entry(3..<4, 3..<4)]
        entries[1].article = "gone"
        entries[2].article = "a2"
        let review = Review(file: "r", entries: entries, articles: ["a1", "a2"])
        #expect(review.matches(in: Bitexts.article(english, french)) == [0, 1])
        entries[0].language = .russian
        let other = Review(file: "r", entries: entries).over(["a1"])
        #expect(other.matches(in: Bitexts.article(english, french)) == [1, 2])
        #expect(Review(file: "r", entries: []).matches(in: Bitexts.article(english, french)).isEmpty)
    }
}
