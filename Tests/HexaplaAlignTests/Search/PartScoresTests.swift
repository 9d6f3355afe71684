import HexaplaCore
import Testing

@testable import HexaplaAlign

#if canImport(Glibc)
    import Glibc
#endif

/// Every part of the score by itself: one weight is 1, all others 0, and the figure is worked out by hand.
@Suite struct PartScoresTests {
    /// Three units a side.
    ///
    /// Lengths 40 60 20 and 50 50 30; item 7 (a number) in the first units, 8 in the first English
    /// one, 9 in the second French one; word 5000 in both second units, 5001 in the third ones.
    private static let canonical: Side = side(
        [(40, [7, 8]), (60, [5000]), (20, [5001])], kinds: [.title, .body, .furniture], classes: [nil, nil, .share],
        marks: [SIMD8(1, 0, 2, 0, 0, 0, 0, 0), .zero, .zero], starts: [true, true, false])
    private static let target: Side = side(
        [(50, [7]), (50, [9, 5000]), (30, [5001])], kinds: [.title, .body, .furniture], classes: [nil, nil, .share],
        marks: [SIMD8(0, 1, 1, 0, 0, 0, 0, 0), .zero, .zero], starts: [true, false, true])

    private static func side(
        _ units: [(length: Double, keys: [UInt64])], kinds: [ParagraphKind], classes: [FurnitureClass?],
        marks: [SIMD8<Float>], starts: [Bool]
    ) -> Side {
        var side = Sides.make(units)
        for index in side.units.indices {
            let unit = side.units[index]
            side.units[index] = Unit(
                length: unit.length, tokenCount: unit.tokenCount, kind: kinds[index], furniture: classes[index],
                marks: Marks(counts: marks[index]), startsParagraph: starts[index], items: unit.items)
        }
        return side
    }

    private static func model(_ weights: Weights, mass: LinkedMass? = nil) -> BeadModel {
        BeadModel(
            canonical: canonical, target: target, band: Band(full: 3, 3), length: LengthModel(ratio: 1, variance: 4),
            weights: weights, mass: mass)
    }

    /// The weight of something that two of the six units hold, and of something that one holds: log(8 / holders).
    private static let two = log(4.0)
    private static let one = log(8.0)

    static let links: [(feature: LinkFeature, rows: Range<Int>, columns: Range<Int>, value: Double)] = [
        (.oneToOne, 0..<1, 0..<1, 1), (.oneToOne, 0..<1, 0..<2, 0),
        (.oneToTwo, 0..<1, 0..<2, 1), (.oneToTwo, 0..<2, 1..<2, 1), (.oneToTwo, 0..<2, 0..<2, 0),
        (.oneToThree, 0..<1, 0..<3, 1), (.oneToThree, 0..<3, 0..<1, 1), (.oneToFour, 0..<1, 0..<3, 0),
        (.manyToMany, 0..<2, 0..<2, 1), (.manyToMany, 0..<1, 0..<3, 0),
        (.furtherUnits, 0..<2, 0..<2, 0), (.furtherUnits, 0..<3, 0..<2, 1), (.furtherUnits, 0..<3, 0..<3, 2),
        // 100 characters on each side: no difference, the likeliest length.
        (.length, 0..<2, 0..<2, -0.0),
        (.length, 1..<2, 1..<2, log(erfc(10 / (4 * 55 + 1.0).squareRoot() / 2.0.squareRoot()))),
        (.length, 1..<2, 2..<3, log(erfc(30 / (4 * 45 + 1.0).squareRoot() / 2.0.squareRoot()))),
        (.lengthSum, 0..<1, 0..<1, (90.0).squareRoot() / 10), (.lengthSum, 2..<3, 2..<3, (50.0).squareRoot() / 10),
        (.numbersShared, 0..<1, 0..<1, two), (.numbersShared, 1..<2, 1..<2, 0), (.numbersShared, 0..<2, 0..<2, two),
        (.numbersMissed, 0..<1, 0..<1, one.squareRoot()), (.numbersMissed, 0..<2, 0..<2, (2 * one).squareRoot()),
        (.numbersMissed, 2..<3, 2..<3, 0),
        (.wordsShared, 1..<2, 1..<2, two), (.wordsShared, 0..<1, 0..<1, 0), (.wordsShared, 1..<3, 1..<3, 2 * two),
        (.wordsMissed, 1..<2, 1..<2, 0), (.wordsMissed, 1..<2, 2..<3, (2 * two).squareRoot()),
        (.marksShared, 0..<1, 0..<1, 1), (.marksShared, 1..<2, 1..<2, 0),
        (.marksMissed, 0..<1, 0..<1, 3.0.squareRoot()), (.marksMissed, 0..<1, 1..<2, 3.0.squareRoot()),
        (.furnitureAlike, 2..<3, 2..<3, 1), (.furnitureAlike, 1..<2, 1..<2, 0),
        (.furnitureMixed, 1..<2, 2..<3, 1), (.furnitureMixed, 1..<3, 1..<3, 2), (.furnitureMixed, 2..<3, 2..<3, 0),
        (.titleBoth, 0..<1, 0..<1, 1), (.titleBoth, 0..<1, 1..<2, 0),
        (.titleOne, 0..<1, 1..<2, 1), (.titleOne, 1..<2, 0..<1, 1), (.titleOne, 0..<1, 0..<1, 0),
        (.boundariesInside, 0..<1, 0..<1, 0), (.boundariesInside, 0..<2, 0..<2, 1),
        (.boundariesInside, 0..<3, 0..<3, 2),
        (.startsBoth, 0..<1, 0..<1, 1), (.startsBoth, 1..<2, 1..<2, 0),
        (.startsOne, 1..<2, 1..<2, 1), (.startsOne, 2..<3, 1..<2, 0), (.startsOne, 2..<3, 2..<3, 1),
    ]

    @Test(arguments: links)
    func aPartOfALink(feature: LinkFeature, rows: Range<Int>, columns: Range<Int>, value: Double) throws {
        var weights = Weights()
        weights.link[feature] = 1
        let model = Self.model(weights)
        #expect(abs(model.score(model.linkFeatures(canonical: rows, target: columns)) - value) < 1e-4)
        let node = try #require(model.band.node(rows.lowerBound, columns.lowerBound))
        let fast = LinkScores(model).score(node: node, rows: rows.count, columns: columns.count)
        #expect(abs(fast - value) < 1e-3)
        let parts = model.parts(of: (rows, columns))
        #expect(abs(parts.reduce(0) { $0 + $1.value } - value) < 1e-3)
        #expect(parts.count == (abs(value) < 0.0005 ? 0 : 1))
    }

    /// 8 12 4 and 10 10 6 tokens; 6 and 5 of the first units are linked, 3 and 2 of the second ones.
    private static var mass: LinkedMass {
        var mass = LinkedMass(canonicalTokens: [8, 12, 4], targetTokens: [10, 10, 6])
        mass.add(LinkedMass.Link(row: 0, column: 0, canonical: 6, target: 5))
        mass.add(LinkedMass.Link(row: 1, column: 1, canonical: 3, target: 2))
        return mass
    }

    static let massLinks: [(feature: LinkFeature, rows: Range<Int>, columns: Range<Int>, value: Double)] = [
        (.massCanonical, 0..<1, 0..<1, 0.75 - 1), (.massTarget, 0..<1, 0..<1, 0.5 - 1),
        (.massLesser, 0..<1, 0..<1, 0.5), (.massCanonical, 0..<2, 0..<2, 9.0 / 20 - 1),
        (.massTarget, 0..<2, 0..<2, 7.0 / 20 - 1), (.massLesser, 0..<2, 0..<2, 7.0 / 20),
        (.massCanonical, 0..<1, 1..<2, -1), (.massLesser, 0..<1, 1..<2, 0),
    ]

    @Test(arguments: massLinks)
    func whatSentencesSayOfALink(feature: LinkFeature, rows: Range<Int>, columns: Range<Int>, value: Double) {
        var weights = Weights()
        weights.link[feature] = 1
        let model = Self.model(weights, mass: Self.mass)
        #expect(abs(model.score(model.linkFeatures(canonical: rows, target: columns)) - value) < 1e-6)
    }

    static let nulls: [(feature: NullFeature, isCanonical: Bool, unit: Int, value: Double)] = [
        (.one, true, 0, 1), (.one, false, 2, 1),
        (.size, true, 0, 8.0.squareRoot()), (.size, false, 2, 6.0.squareRoot()),
        (.firstOfBlock, true, 0, 1), (.furtherOfBlock, true, 0, 0),
        (.furniture, true, 2, 1), (.furniture, true, 1, 0), (.furniture, false, 2, 1),
        (.numbers, true, 0, (two + one).squareRoot()), (.numbers, false, 0, two.squareRoot()),
        (.numbers, true, 1, 0), (.words, true, 1, two.squareRoot()), (.words, false, 0, 0),
        (.massLinked, true, 0, 6.0 / 8), (.massLinked, false, 1, 2.0 / 10), (.massLinked, true, 2, 0),
        (.lexicalSize, true, 0, 0),
    ]

    @Test(arguments: nulls)
    func aPartOfANull(feature: NullFeature, isCanonical: Bool, unit: Int, value: Double) {
        var weights = Weights()
        weights.null[feature] = 1
        let model = Self.model(weights, mass: Self.mass)
        let features =
            isCanonical ? model.canonicalNull(unit, isFirst: true) : model.targetNull(unit, isFirst: true)
        #expect(abs(model.score(features) - value) < 1e-6)
    }

    @Test func aFurtherNullIsNoFirstOne() {
        var weights = Weights()
        weights.null[.furtherOfBlock] = 1
        let model = Self.model(weights)
        #expect(model.score(model.canonicalNull(0, isFirst: false)) == 1)
        #expect(model.score(model.targetNull(0, isFirst: false)) == 1)
    }

    @Test func theTablesLeaveOutOnlyWhatNeedsALexicon() {
        let tested = Set((Self.links + Self.massLinks).map(\.feature))
        #expect(Set(LinkFeature.allCases).subtracting(tested) == [.lexicalGain, .lexicalSize, .lexicalLesser])
        #expect(Set(NullFeature.allCases).subtracting(Self.nulls.map(\.feature)).isEmpty)
    }

    @Test func theLexiconsParts() throws {
        let (english, french) = (["mola", "kenu"], ["xalom", "xunek"])
        let (left, _) = InventedLexicon.side(english, .english)
        let (right, _) = InventedLexicon.side(french, .french)
        let lexical = LexicalSides(
            match: LexicalMatch(left.types, right.types, lexicon: try InventedLexicon.make()),
            canonicalTypes: left.types, targetTypes: right.types)
        let words = lexical.level(canonical: left.sentences, target: right.sentences)
        func score(_ feature: LinkFeature, _ rows: Range<Int>, _ columns: Range<Int>) -> Double {
            var weights = Weights()
            weights.link[feature] = 1
            let model = BeadModel(
                canonical: left.sentences, target: right.sentences, band: Band(full: 2, 2),
                length: LengthModel(ratio: 1, variance: 4), weights: weights, lexicon: words)
            return model.score(model.linkFeatures(canonical: rows, target: columns))
        }
        // One known word a unit, so that two on each side make 0.4, and a pair that does not translate gains nothing.
        #expect(abs(score(.lexicalSize, 0..<1, 0..<1) - 0.2) < 1e-6)
        #expect(abs(score(.lexicalSize, 0..<2, 0..<2) - 0.4) < 1e-6)
        #expect(score(.lexicalGain, 0..<1, 1..<2) == 0)
        // The gain is log(1 + 9 r / 4) for each way, where r is the ratio that the lexicon gives and 4 the least span.
        let ratios = (words.match.ofTarget.ratios.max() ?? 0, words.match.ofCanonical.ratios.max() ?? 0)
        let explainers = [words.match.ofTarget, words.match.ofCanonical]
        let gains = explainers.map { item -> Double in
            let place = item.range(0)
            return min(6, log(1 + 9 * Double(item.ratios[place.lowerBound]) / 4))
        }
        #expect(ratios.0 > 20 && ratios.1 > 20)
        #expect(abs(score(.lexicalGain, 0..<1, 0..<1) - (gains[0] + gains[1]) / 10) < 0.02)
        // The worse explained side over its words and two more.
        #expect(abs(score(.lexicalLesser, 0..<1, 0..<1) - min(gains[0], gains[1]) / 3) < 0.02)
    }
}
