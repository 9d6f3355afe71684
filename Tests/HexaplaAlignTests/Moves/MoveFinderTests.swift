import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct MoveFinderTests {
    /// A made-up article of `order.count` paragraphs whose version has them in another order; each holds three items
    /// of its own.
    private func model(order: [Int], kinds: [Int: ParagraphKind] = [:], keysEach: UInt64 = 3) -> BeadModel {
        let units = order.indices.map { index -> (length: Double, keys: [UInt64]) in
            (Double(80 + index % 5), (0..<keysEach).map { UInt64(2000 + index * 10) + $0 })
        }
        var canonical = Sides.make(units)
        var target = Sides.make(order.map { units[$0] })
        for (index, kind) in kinds {
            canonical.units[index] = relabelled(canonical.units[index], kind)
            if let place = order.firstIndex(of: index) { target.units[place] = relabelled(target.units[place], kind) }
        }
        var weights = Weights()
        weights.link[.oneToOne] = -1
        weights.link[.manyToMany] = -20
        weights.link[.wordsShared] = 1
        weights.link[.wordsMissed] = -1
        weights.null[.one] = -0.5
        return Sides.model(canonical, target, weights)
    }

    private func relabelled(_ unit: Unit, _ kind: ParagraphKind) -> Unit {
        Unit(
            length: unit.length, tokenCount: unit.tokenCount, kind: kind, furniture: nil, marks: unit.marks,
            startsParagraph: unit.startsParagraph, items: unit.items)
    }

    private func bestAlignment(_ model: BeadModel) throws -> Alignment {
        let beads = BestPath(Lattice(model)).steps().map { Bead(canonical: $0.canonical, target: $0.target, score: 1) }
        return try Alignment(
            level: .paragraph, beads: beads, canonicalCount: model.canonical.count, targetCount: model.target.count)
    }

    /// The order after a block was taken out and put before place `place` of what is left.
    private func order(_ count: Int, moving block: Range<Int>, to place: Int) -> [Int] {
        var order = Array(0..<count)
        order.removeSubrange(block)
        order.insert(contentsOf: block, at: place)
        return order
    }

    @Test(arguments: [(2..<5, 9), (7..<9, 1), (0..<3, 6), (9..<12, 2), (4..<5, 11), (11..<12, 0)])
    func aMovedBlockIsFoundExactly(block: Range<Int>, place: Int) throws {
        let model = model(order: order(12, moving: block, to: place))
        let moves = MoveFinder(model: model).moves(in: try bestAlignment(model))
        #expect(moves.map(\.canonical) == [block])
        #expect(moves.map(\.target) == [place..<place + block.count])
        #expect(moves.allSatisfy { $0.score > 0.5 && $0.score <= 1 })
    }

    @Test(arguments: [0, 1, 2, 12, 40])
    func aStraightTextHasNoMoves(count: Int) throws {
        let model = model(order: Array(0..<count))
        #expect(MoveFinder(model: model).moves(in: try bestAlignment(model)).isEmpty)
    }

    @Test func twoMovesComeInCanonicalOrder() throws {
        let order = [2, 3, 4, 5, 0, 1, 6, 7, 8, 9, 12, 13, 14, 15, 10, 11]
        let model = model(order: order)
        let moves = MoveFinder(model: model).moves(in: try bestAlignment(model))
        #expect(moves.map(\.canonical) == [0..<2, 10..<12])
        #expect(moves.map(\.target) == [4..<6, 14..<16])
    }

    @Test func twoMovesNeverShareAParagraph() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<20 {
            let model = model(order: Array(0..<14).shuffled(using: &generator))
            let alignment = try bestAlignment(model)
            let moves = MoveFinder(model: model).moves(in: alignment)
            let rows = moves.flatMap { Array($0.canonical) }
            let columns = moves.flatMap { Array($0.target) }
            #expect(Set(rows).count == rows.count && Set(columns).count == columns.count)
            #expect(moves.allSatisfy { $0.canonical.count == $0.target.count })
            let links = alignment.beads.filter(\.isLink)
            #expect(Set(rows).isDisjoint(with: links.flatMap { Array($0.canonical) }))
            #expect(Set(columns).isDisjoint(with: links.flatMap { Array($0.target) }))
        }
    }

    @Test func furnitureIsNeverMoved() throws {
        let model = model(order: order(12, moving: 4..<5, to: 11), kinds: [4: .furniture])
        let beads =
            (0..<4).map { Bead(canonical: $0..<$0 + 1, target: $0..<$0 + 1, score: 1) }
            + [Bead(canonical: 4..<5, target: 4..<4, score: 1)]
            + (5..<12).map { Bead(canonical: $0..<$0 + 1, target: $0 - 1..<$0, score: 1) }
            + [Bead(canonical: 12..<12, target: 11..<12, score: 1)]
        let alignment = try Alignment(level: .paragraph, beads: beads, canonicalCount: 12, targetCount: 12)
        #expect(MoveFinder(model: model).moves(in: alignment).isEmpty)
        let body = self.model(order: order(12, moving: 4..<5, to: 11))
        #expect(MoveFinder(model: body).moves(in: alignment).count == 1)
    }

    @Test func aBlockBelowTheThresholdIsNotReported() throws {
        let model = model(order: order(12, moving: 4..<5, to: 11))
        let alignment = try bestAlignment(model)
        var finder = MoveFinder(model: model)
        let odds = try #require(LooseEvidence(model: model, rows: [4], columns: [11]).odds(4, 11))
        finder.threshold = odds - 0.001
        #expect(finder.moves(in: alignment).count == 1)
        finder.threshold = odds + 0.001
        #expect(finder.moves(in: alignment).isEmpty)
    }

    @Test func paragraphsWithNothingInCommonHaveNoOdds() throws {
        let model = model(order: Array(0..<6))
        let evidence = LooseEvidence(model: model, rows: [0, 1], columns: [1, 2])
        #expect(try #require(evidence.odds(1, 1)) > 0)
        #expect(evidence.odds(0, 2) == nil)
    }

    @Test func paragraphsLeftAloneInTheSamePlaceHaveNotMoved() throws {
        let model = model(order: Array(0..<6))
        let links: [Bead] = [0, 1, 2, 4, 5].map { Bead(canonical: $0..<$0 + 1, target: $0..<$0 + 1, score: 1) }
        let gap = [Bead(canonical: 3..<4, target: 3..<3, score: 1), Bead(canonical: 4..<4, target: 3..<4, score: 1)]
        let alignment = try Alignment(
            level: .paragraph, beads: Array(links[0..<3]) + gap + Array(links[3...]), canonicalCount: 6, targetCount: 6)
        #expect(MoveFinder(model: model).moves(in: alignment).isEmpty)
    }
}
