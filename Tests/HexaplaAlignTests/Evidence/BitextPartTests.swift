import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct BitextPartTests {
    @Test func aPartHoldsTheUnitsWithTheirItems() {
        let side = Sides.make([(10, [5000]), (20, [5001, 7]), (30, []), (40, [5002])])
        let part = side.part(1..<4)
        #expect(part.units.map(\.length) == [20, 30, 40])
        for (unit, whole) in zip(part.units, side.units[1...]) {
            #expect(Array(part.items[unit.items]) == Array(side.items[whole.items]))
        }
        #expect(part.postings[5002] == [2] && part.postings[5000].isEmpty)
        #expect(side.part(2..<2).count == 0)
    }

    @Test func aPartOfADocumentKeepsItsSentences() throws {
        let text = MovedText.paragraphs(6, seed: 2)
        let bitext = try MovedText.bitext(Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
        let part = BitextSide(bitext.canonical, paragraphs: 2..<4)
        #expect(part.paragraphs.count == 2)
        #expect(part.sentences.count == text[2].count + text[3].count)
        #expect(part.paragraphOfSentence == text[2].map { _ in 0 } + text[3].map { _ in 1 })
        #expect(part.sentences.units[0].startsParagraph)
    }

    @Test func aPartAlignsAsTheSameTextByItself() throws {
        let text = MovedText.paragraphs(8, seed: 3)
        let whole = try MovedText.bitext(Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
        let own = try MovedText.bitext(
            Bitexts.english(Array(text[2..<6])), Bitexts.french(Bitexts.translated(Array(text[2..<6]))))
        let part = (
            BitextSide(whole.canonical, paragraphs: 2..<6), BitextSide(whole.target, paragraphs: 2..<6)
        )
        let lattices = [
            Lattice(whole.aligner.sentenceModel(part.0, part.1)),
            Lattice(own.aligner.sentenceModel(own.canonical, own.target)),
        ]
        #expect(lattices[0].logTotal == lattices[1].logTotal)
    }
}
