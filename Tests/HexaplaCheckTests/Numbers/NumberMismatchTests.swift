import HexaplaCore
import HexaplaFacts
import Testing

@testable import HexaplaCheck

@Suite struct NumberMismatchTests {
    private func mismatches(
        _ english: [[String]], _ language: LanguageTag, _ target: [[String]], _ paragraphs: [(Int, Int, Double)],
        sentences: [(Int, Int, Double)]? = nil
    ) throws -> [String] {
        let canonical = TestArticle.document(.english, english)
        let version = TestArticle.document(language, target)
        let comparison = NumberComparison(
            canonical: (canonical, DocumentNumbers(canonical, TestArticle.readers)),
            target: (version, DocumentNumbers(version, TestArticle.readers)),
            alignment: try TestArticle.version(
                language, paragraphs, sentences: sentences, places: SentencePlaces(canonical, version)))
        return comparison.beads(above: 0.5).flatMap { comparison.mismatches(in: $0, version: 0) }.map {
            "\($0.canonical?.text(in: canonical) ?? "-")/\($0.target?.text(in: version) ?? "-")"
        }
    }

    @Test(arguments: [
        (LanguageTag.russian, "В порту 340 судов.", ["430/340"]), (.russian, "В порту 430 судов.", []),
        (.russian, "В порту четыреста тридцать судов.", []), (.russian, "В порту много судов.", ["430/-"]),
        (.chinese, "港口有340艘船。", ["430/340"]), (.chinese, "港口有四百三十艘船。", []),
        (.arabic, "في الميناء ٣٤٠ سفينة.", ["430/٣٤٠"]),
        (.arabic, "في الميناء ٤٣٠ سفينة.", []), (.spanish, "El puerto tiene 340 barcos.", ["430/340"]),
        (.french, "Le port compte quatre cent trente navires.", []),
        (.french, "Le port compte 340 navires.", ["430/340"]),
    ])
    func oneNumber(language: LanguageTag, text: String, expected: [String]) throws {
        #expect(try mismatches([["The port has 430 ships."]], language, [[text]], [(1, 1, 0.9)]) == expected)
    }

    @Test(arguments: [(1, 2), (2, 1)])
    func beadsOfSeveralParagraphs(left: Int, right: Int) throws {
        let one = ["It has 430 ships. It had 512 once."]
        let two = [["It has 430 ships."], ["It had 512 once."]]
        let english = left == 1 ? [one] : two
        let target = right == 1 ? [["430 судов, раньше 513."]] : [["430 судов."], ["Раньше 513."]]
        #expect(try mismatches(english, .russian, target, [(left, right, 0.9)]) == ["512/513"])
    }

    @Test func aNumberInTheNextParagraphIsFound() throws {
        let english = [["The port has 430 ships."], ["It grows."]]
        #expect(
            try mismatches(english, .french, [["Le port."], ["Il compte 430 navires."]], [(1, 1, 1), (1, 1, 1)]).isEmpty
        )
    }

    @Test func sentencesLeftOutTakeTheirNumbersWithThem() throws {
        let english = [["The port is old.", "It has 430 ships."]]
        let shapes = [(1, 1, 0.9), (1, 0, 0.9)]
        #expect(try mismatches(english, .french, [["Le port est vieux."]], [(1, 1, 0.9)], sentences: shapes).isEmpty)
        #expect(
            try mismatches(english, .french, [["Le port est vieux."]], [(1, 1, 0.9)], sentences: [(2, 1, 0.9)]) == [
                "430/-"
            ])
    }

    @Test func unsureAndNullBeadsAreNotCompared() throws {
        #expect(try mismatches([["430 ships."]], .french, [["340 navires."]], [(1, 1, 0.4)]).isEmpty)
        #expect(try mismatches([["430 ships."]], .french, [["340 navires."]], [(1, 0, 0.9), (0, 1, 0.9)]).isEmpty)
    }

    @Test(arguments: [
        ("It has 3 quays.", "Le port a des quais.", ["3/-"]), ("About 500 came.", "Beaucoup sont venus.", ["500/-"]),
        ("It has 3 quays and 4 cranes.", "Il a 5 quais et des grues.", []),
        ("It has 3 quays.", "Il a 4 quais.", ["3/4"]),
    ])
    func smallAndRoundNumbers(english: String, french: String, expected: [String]) throws {
        let found = try mismatches([[english]], .french, [[french]], [(1, 1, 0.9)])
        #expect(found == expected.filter { !$0.hasSuffix("/-") })
    }
}
