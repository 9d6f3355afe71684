import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct BitextTests {
    /// Two blocks that changed places: one long paragraph and five short ones.
    private func exchanged() -> (text: [[String]], order: [Int]) {
        var text = MovedText.paragraphs(13, seed: 21)
        text[4] = MovedText.paragraphs(9, seed: 24).flatMap(\.self)
        for short in 5..<10 { text[short] = [text[short][0]] }
        return (text, [0, 1, 2, 3, 5, 6, 7, 8, 9, 4, 10, 11, 12])
    }

    @Test func theReadingKeepsAsManyParagraphsInPlaceAsCanBe() throws {
        let (text, order) = exchanged()
        let version = Bitexts.french(Bitexts.translated(order.map { text[$0] }))
        let reading = try MovedText.reading(Bitexts.english(text), version)
        #expect(reading.moves.map(\.canonical) == [4..<5])
        #expect(reading.moves.map(\.target) == [9..<10])
        // What is sure paragraph by paragraph is held in place; the two beside it, with one number each, follow.
        #expect(reading.held.map(\.canonical) == [6..<9])
        let links = reading.steps.filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
        #expect(links.flatMap { Array($0.canonical) } == [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12])
        #expect(links.flatMap { Array($0.target) } == [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12])
    }

    @Test func theSentencesFollowTheParagraphs() throws {
        let (text, order) = exchanged()
        let english = Bitexts.english(text)
        let version = Bitexts.french(Bitexts.translated(order.map { text[$0] }))
        let reading = try MovedText.reading(english, version)
        let moved = english.sentences.indices.filter { english.sentences[$0].paragraph == 4 }
        for step in BestPath(reading.sentences).steps() where !step.target.isEmpty {
            #expect(!step.canonical.contains(where: moved.contains))
        }
    }

    @Test func blocksOfOneSizeAreToldBothWays() throws {
        let text = MovedText.paragraphs(13, seed: 22)
        let order = [0, 1, 2, 3, 7, 8, 9, 4, 5, 6, 10, 11, 12]
        let move = try #require(try MovedText.moves(text, order: order).first)
        #expect(Set([move.canonical, try #require(move.other)]) == [4..<7, 7..<10])
    }

    @Test func withoutMovesThereIsOneReading() throws {
        let text = MovedText.paragraphs(10, seed: 23)
        let bitext = try MovedText.bitext(Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
        let sentences = Lattice(bitext.aligner.sentenceModel(bitext.canonical, bitext.target))
        let reading = bitext.reading(sentences: sentences, findsMoves: false)
        #expect(reading.blocks.isEmpty && reading.held.isEmpty)
    }
}

@Suite struct HeldBandTests {
    @Test func noPathPassesAHeldBlockBy() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<60 {
            let (rows, columns) = (Int.random(in: 6...40, using: &generator), Int.random(in: 6...40, using: &generator))
            let centers = (0...rows).map { _ in Int.random(in: 0...columns, using: &generator) }.sorted()
            let widths = (0...rows).map { _ in Int.random(in: 0...4, using: &generator) }
            let row = Int.random(in: 0...rows - 3, using: &generator)
            let column = Int.random(in: 0...columns - 3, using: &generator)
            let block = BeadSpan(canonical: row..<row + 2, target: column..<column + 3)
            let band = Band(centers: centers, halfWidths: widths, columns: columns).through([block])
            #expect(band.node(0, 0) == 0 && band.node(rows, columns) == band.nodeCount - 1)
            #expect(band.node(row, column) != nil && band.node(row + 2, column + 3) != nil)
            for place in 0..<rows {
                #expect(band.low[place] <= band.low[place + 1] && band.high[place] <= band.high[place + 1])
                #expect(band.low[place + 1] <= band.high[place] && band.low[place] <= band.high[place])
                if place < row { #expect(band.high[place] <= column) }
                if place > row + 2 { #expect(band.low[place] >= column + 3) }
            }
        }
    }

    @Test func withoutBlocksTheBandStays() {
        let band = Band(full: 5, 6)
        #expect(band.through([]) == band)
    }
}
