import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaLexicon

@Suite struct LinkedSentencesTests {
    @Test func figuresTellKnownFromExplainedWords() throws {
        let links = try SmallCorpus.links(["mola dubo", "kenu"], ["alom obud", "ariv"])
        #expect(links.figures.links == 2 && links.figures.words == 6)
        #expect(links.figures.known == 4)
        #expect(links.figures.explained == 2)
        #expect(abs(links.figures.knownShare - 2.0 / 3) < 1e-9)
    }

    @Test func unsureLinksAreLeftOut() throws {
        let links = try SmallCorpus.links(["mola", "kenu", "vira"], ["alom", "unek", "ariv"], scores: [1, 0.4, 0.75])
        #expect(links.pairs.map(\.weight) == [16, 12])
    }

    @Test func furnitureIsLeftOut() throws {
        let links = try SmallCorpus.links(["mola", "kenu"], ["alom", "unek"], kinds: [.furniture, .body])
        #expect(links.pairs.count == 1)
    }

    @Test func aSentenceWithoutEndIsNoSentence() throws {
        let long = (0..<200).map { "w\($0)" }.joined(separator: " ")
        #expect(try SmallCorpus.links([long], ["alom"]).pairs.isEmpty)
    }

    @Test func figuresAddUp() throws {
        var sum = LexicalFigures()
        #expect(sum.knownShare == 1 && sum.explainedShare == 1)
        let figures = try SmallCorpus.links(["mola dubo"], ["alom obud"]).figures
        sum += figures
        sum += figures
        #expect(sum.links == 2 && sum.words == 8 && sum.explainedShare == figures.explainedShare)
    }
}
