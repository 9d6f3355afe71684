import Foundation
import HexaplaCore
import Testing

@testable import HexaplaLexicon

@Suite struct LexiconMixerTests {
    /// The lexicon has it that "mola" is "alom"; the corpus says "mola" is "zuri".
    private func mixed(_ share: Float) throws -> Lexicon {
        var bitext = CorpusBitext(language: .chinese)
        bitext.add(
            try SmallCorpus.links(
                ["mola kenu", "mola vira", "kenu vira", "mola dubo", "dubo"],
                ["zuri unek", "zuri ariv", "unek ariv", "zuri obud", "obud"]))
        var constants = SelfTraining()
        constants.share = share
        return try Lexicon(data: Data(bitext.bytes(over: SmallCorpus.lexicon(), constants)))
    }

    @Test func bothSidesOfAMixtureStay() throws {
        #expect(SmallCorpus.translations(try mixed(0.3), "mola").prefix(2) == ["alom", "zuri"])
        #expect(SmallCorpus.translations(try mixed(0.8), "mola").prefix(2) == ["zuri", "alom"])
    }

    @Test func withoutAShareTheLexiconKeepsItsWord() throws {
        #expect(
            SmallCorpus.translations(try mixed(0), "mola")
                == SmallCorpus.translations(try SmallCorpus.lexicon(), "mola"))
    }

    @Test func wordsAreFoundBySurfaceAndForm() throws {
        let lexicon = try mixed(0.3)
        lexicon.withTable(.target) { table in
            for word in 0..<table.count { #expect(table.word(FormKey(form: table.form(word)[...])) == word) }
            #expect(table.word(FormKey(surface: Array("alom".utf8)[...])) != nil)
        }
    }

    @Test func newWordsCanBeExplainedAndAreNoFunctionWords() throws {
        try mixed(0.3).withTable(.target) { table in
            let word = try #require(table.word(FormKey(form: Array("zuri".utf8)[...])))
            #expect(table.isReached(word))
            #expect(table.background(word) > LexiconScale.commonest)
        }
    }
}
