import HexaplaCore
import HexaplaLanguage
import Testing

@testable import HexaplaAlign

/// Texts of invented words whose version has paragraphs in another place.
enum MovedText {
    static func paragraphs(_ count: Int, seed: UInt64) -> [[String]] {
        var generator = SeededGenerator(seed: seed)
        return Bitexts.paragraphs(count: count, using: &generator)
    }

    /// The order after a block was taken out and put before place `place` of what is left.
    static func order(_ count: Int, moving block: Range<Int>, to place: Int) -> [Int] {
        var order = Array(0..<count)
        order.removeSubrange(block)
        order.insert(contentsOf: block, at: place)
        return order
    }

    static func bitext(_ english: SegmentedDocument, _ french: SegmentedDocument) throws -> Bitext {
        let extractor = ItemExtractor(
            Language(LanguageLists(language: .english)), skeletons: SkeletonTable(parsing: ""))
        let builder = UnitBuilder(extractor: extractor)
        return Bitext(
            aligner: BitextAligner(weights: try Bitexts.shippedWeights()),
            canonical: BitextSide(english, builder: builder), target: BitextSide(french, builder: builder), lexicon: nil
        )
    }

    static func reading(_ english: SegmentedDocument, _ french: SegmentedDocument) throws -> Bitext.Reading {
        let bitext = try bitext(english, french)
        return bitext.reading(
            sentences: Lattice(bitext.aligner.sentenceModel(bitext.canonical, bitext.target)), findsMoves: true)
    }

    /// The moves of a version that has the paragraphs of a text in some order.
    static func moves(
        _ text: [[String]], order: [Int], kinds: [ParagraphKind] = []
    ) throws -> [Move] {
        let version = Bitexts.french(
            Bitexts.translated(order.map { text[$0] }), kinds: kinds.isEmpty ? [] : order.map { kinds[$0] })
        return try reading(Bitexts.english(text, kinds: kinds), version).moves
    }
}

@Suite struct MoveFinderTests {
    @Test(arguments: [(2..<5, 9), (7..<9, 1), (0..<3, 6), (9..<12, 2), (4..<6, 10)])
    func aMovedBlockIsFoundExactly(block: Range<Int>, place: Int) throws {
        let text = MovedText.paragraphs(14, seed: 3)
        let moves = try MovedText.moves(text, order: MovedText.order(14, moving: block, to: place))
        #expect(moves.map(\.canonical) == [block])
        #expect(moves.map(\.target) == [place..<place + block.count])
        #expect(moves.allSatisfy { $0.score > 0.3 && $0.score < 1 })
    }

    @Test(arguments: [0, 1, 2, 12, 40])
    func aStraightTextHasNoMoves(count: Int) throws {
        let text = MovedText.paragraphs(count, seed: 4)
        #expect(try MovedText.moves(text, order: Array(0..<count)).isEmpty)
    }

    @Test func textLeftOutAndTextPutInAreNoMove() throws {
        let (text, other) = (MovedText.paragraphs(12, seed: 5), MovedText.paragraphs(3, seed: 6))
        let version = Bitexts.translated(Array(text[0..<8]) + Array(text[10...]) + other)
        #expect(try MovedText.reading(Bitexts.english(text), Bitexts.french(version)).moves.isEmpty)
    }

    @Test func twoMovesComeInCanonicalOrder() throws {
        let order = [2, 3, 4, 5, 6, 0, 1, 7, 8, 9, 12, 13, 14, 15, 16, 10, 11]
        let moves = try MovedText.moves(MovedText.paragraphs(17, seed: 7), order: order)
        #expect(moves.map(\.canonical) == [0..<2, 10..<12])
        #expect(moves.map(\.target) == [5..<7, 15..<17])
    }

    @Test func aParagraphCutInTwoBelongsToItsBlock() throws {
        var text = MovedText.paragraphs(12, seed: 8)
        let more = MovedText.paragraphs(3, seed: 80)
        text[3] += more[0] + more[1]
        var version = MovedText.order(12, moving: 2..<5, to: 8).map { text[$0] }
        let place = try #require(version.firstIndex(of: text[3]))
        version[place...place] = [Array(text[3].dropLast()), Array(text[3].suffix(1))]
        let moves = try MovedText.reading(Bitexts.english(text), Bitexts.french(Bitexts.translated(version))).moves
        #expect(moves.map(\.canonical) == [2..<5])
        #expect(moves.map(\.target) == [8..<12])
        #expect(moves.first?.pairs.map(\.target.count) == [1, 2, 1])
    }

    @Test func aParagraphLeftOutOfABlockMakesNoTwoBlocks() throws {
        let text = MovedText.paragraphs(14, seed: 9)
        let order = MovedText.order(14, moving: 2..<7, to: 9).filter { $0 != 4 }
        let move = try #require(try MovedText.moves(text, order: order).first)
        #expect(move.canonical == 2..<7)
        #expect(move.target == 9..<13)
        #expect(move.canonicalParagraphs == [2, 3, 5, 6])
        #expect(move.holds(canonical: 5) && !move.holds(canonical: 4) && move.holds(target: 12))
    }

    @Test(arguments: [UInt64(31), 32, 33])
    func blocksNeverShareAParagraphNorTakeALinkedOne(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = MovedText.paragraphs(14, seed: seed)
        let version = Bitexts.translated(text.shuffled(using: &generator))
        let reading = try MovedText.reading(Bitexts.english(text), Bitexts.french(version))
        let rows = reading.moves.flatMap(\.canonicalParagraphs)
        let columns = reading.moves.flatMap(\.targetParagraphs)
        #expect(!rows.isEmpty)
        #expect(Set(rows).count == rows.count && Set(columns).count == columns.count)
        let links = reading.steps.filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
        #expect(Set(rows).isDisjoint(with: links.flatMap { Array($0.canonical) }))
        #expect(Set(columns).isDisjoint(with: links.flatMap { Array($0.target) }))
    }

    @Test func furnitureIsNeverMoved() throws {
        let text = MovedText.paragraphs(12, seed: 11)
        let order = MovedText.order(12, moving: 3..<5, to: 8)
        var kinds = [ParagraphKind](repeating: .body, count: 12)
        #expect(try MovedText.moves(text, order: order, kinds: kinds).map(\.canonical) == [3..<5])
        (kinds[3], kinds[4]) = (.furniture, .furniture)
        #expect(try MovedText.moves(text, order: order, kinds: kinds).isEmpty)
    }

    @Test func aBlockFarAwayInALongDocumentIsFound() throws {
        let text = MovedText.paragraphs(1200, seed: 12)
        let moves = try MovedText.moves(text, order: MovedText.order(1200, moving: 100..<104, to: 1000))
        #expect(moves.map(\.canonical) == [100..<104])
        #expect(moves.map(\.target) == [1000..<1004])
    }
}

@Suite struct MovedBlockTests {
    @Test func aBlockThatCouldAsWellBeTheOtherIsLessSure() throws {
        let text = MovedText.paragraphs(14, seed: 3)
        let version = MovedText.order(14, moving: 2..<5, to: 9).map { text[$0] }
        let reading = try MovedText.reading(Bitexts.english(text), Bitexts.french(Bitexts.translated(version)))
        let block = try #require(reading.blocks.first)
        #expect(block.gain >= 11 && block.size == 6)
        #expect(block.passed == 14 && block.passedCanonical == 5..<12)
        var tied = block
        tied.passed = block.size
        #expect(tied.probability < block.probability && tied.move.other == 5..<12 && block.move.other == nil)
        #expect(MovedBlock().probability < 0.01)
    }
}
