import HexaplaCore
import HexaplaLanguage
import Testing

@testable import HexaplaAlign

@Suite struct AccountTests {
    private let text = [
        ["In 2031 the Korvala bridge cost 40 million."], ["About 1200 people came.", "They saw Talvi and Marena."],
        ["Nothing else was said on that day."],
    ]
    private let french = [
        ["En 2031 le pont Korvala a coûté 41 millions."], ["Quelque 1200 personnes sont venues."],
        ["Elles ont vu Talvi et Marena."], ["Rien d'autre n'a été dit ce jour-là."],
    ]

    private func account(
        _ unit: Int, isCanonical: Bool = false, level: AlignmentLevel = .paragraph, _ options: AlignOptions? = nil
    ) throws -> BeadAccount? {
        try Bitexts.stage(options ?? AlignOptions(minimumGain: 0)).account(
            ofUnit: unit, isCanonical: isCanonical, level: level, canonical: Bitexts.english(text),
            version: Bitexts.french(french))
    }

    @Test(arguments: AlignmentLevel.allCases)
    func theAccountIsThatOfTheAlignment(level: AlignmentLevel) throws {
        let article = Bitexts.article(Bitexts.english(text), Bitexts.french(french))
        let output = try Bitexts.stage(AlignOptions(minimumGain: 0)).run(article)
        let alignment = try #require(output.value.alignments.first)
        for bead in level == .paragraph ? alignment.paragraphs.beads : alignment.sentences.beads {
            for (units, isCanonical) in [(bead.canonical, true), (bead.target, false)] {
                for unit in units {
                    let account = try #require(try account(unit, isCanonical: isCanonical, level: level))
                    #expect(account.canonical == bead.canonical && account.target == bead.target)
                    #expect(account.probability == bead.score && account.parts == bead.evidence)
                    #expect(!account.rivals.isEmpty && !account.isRefused && account.gain > 0)
                }
            }
        }
    }

    @Test func theFactsAreThoseOfTheTexts() throws {
        let facts = try #require(try account(0)).facts
        #expect(facts.canonicalLength == 36 && facts.targetLength == 36)
        #expect(facts.canonicalWords == 8 && facts.targetWords == 9)
        #expect(facts.numbers.map(\.canonical) == ["2031"])
        #expect(facts.canonicalNumbers == ["40"] && facts.targetNumbers == ["41"])
        #expect(facts.words.contains(BeadFacts.Pair(canonical: "Korvala", target: "Korvala")))
        #expect(!facts.hasLexicon && facts.ofCanonical == nil)
        #expect((facts.canonicalLinked ?? 0) > 0.5)
    }

    @Test func aUnitLeftAloneIsToldItsBestPartner() throws {
        let more = text + [["Velna 77 opened on a Friday, and Tomar closed it after a week of rain."]]
        let account = try #require(
            try Bitexts.stage(AlignOptions(minimumGain: 0)).account(
                ofUnit: 3, isCanonical: true, level: .paragraph, canonical: Bitexts.english(more),
                version: Bitexts.french(french)))
        #expect(account.target.isEmpty)
        let partner = try #require(account.partner)
        #expect(partner.canonical == 3..<4 && partner.target.count == 1 && !partner.parts.isEmpty)
        #expect(partner.bead.target.contains(partner.target.lowerBound) && !partner.bead.canonical.isEmpty)
        let linked = try #require(try self.account(0))
        #expect(linked.partner == nil)
    }

    @Test func aUnitThatIsNotThereHasNoAccount() throws {
        #expect(try account(4) == nil)
        #expect(try account(3, isCanonical: true) == nil)
    }

    @Test func aRefusedVersionSaysSo() throws {
        let account = try #require(try account(1, AlignOptions(minimumGain: 1e9)))
        #expect(account.isRefused && account.rivals.isEmpty && account.canonical.isEmpty)
        #expect(account.probability == TranslationTest.refusalProbability)
    }

    @Test func aMovedParagraphNamesItsBlock() throws {
        let text = MovedText.paragraphs(14, seed: 3)
        let version = MovedText.order(14, moving: 2..<5, to: 9).map { text[$0] }
        let account = try #require(
            try Bitexts.stage().account(
                ofUnit: 10, isCanonical: false, level: .paragraph, canonical: Bitexts.english(text),
                version: Bitexts.french(Bitexts.translated(version))))
        #expect(account.canonical.isEmpty)
        #expect(account.move?.canonical == 2..<5)
    }
}
