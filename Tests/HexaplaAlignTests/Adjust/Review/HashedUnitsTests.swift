import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct HashedUnitsTests {
    private let units = HashedUnits(
        Bitexts.english([["Mola.", "Kenu sera."], ["Mola."], ["Vira.", "Lumo.", "Mola."]]))

    @Test func bothLevelsAreHashed() {
        #expect(units.paragraphs.hashes.count == 3 && units.sentences.hashes.count == 6)
        #expect(units.paragraphs.hashes[0] == UnitHash(Array("Mola. Kenu sera.".utf8)))
        #expect(units.sentences.hashes[1] == UnitHash(Array("Kenusera.".utf8)))
        #expect(units.paragraphs.hashes[1] == units.sentences.hashes[2])
        #expect(units.sentences.places[UnitHash(Array("Mola.".utf8))] == [0, 2, 5])
    }

    @Test func theLevelsLeadToOneAnother() {
        #expect(units.sentences(of: 0..<1) == 0..<2)
        #expect(units.sentences(of: 1..<3) == 2..<6)
        #expect(units.sentences(of: 1..<1).isEmpty)
        for sentence in 0..<6 {
            let paragraphs = units.paragraphs(of: sentence..<sentence + 1)
            #expect(paragraphs.count == 1 && units.sentences(of: paragraphs).contains(sentence))
        }
        #expect(units.paragraphs(of: 1..<4) == 0..<3)
        #expect(units.paragraphs(of: 0..<0).isEmpty)
    }

    @Test func aDocumentWithoutTextHasNoUnits() {
        let units = HashedUnits(Bitexts.english([]))
        #expect(units.paragraphs.hashes.isEmpty && units.sentencesOfParagraph.isEmpty)
    }
}
