import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct BeadPartsTests {
    private func model(seed: UInt64, mass: LinkedMass? = nil) -> BeadModel {
        var generator = SeededGenerator(seed: seed)
        let canonical = Sides.random(count: 6, using: &generator)
        let target = Sides.random(count: 6, using: &generator)
        return BeadModel(
            canonical: canonical, target: target, band: Band(full: 6, 6),
            length: LengthModel(ratio: 1, variance: 4), weights: Sides.weights(using: &generator), mass: mass)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func thePartsOfALinkAddUpToItsScore(seed: UInt64) {
        var mass = LinkedMass(
            canonicalTokens: Array(repeating: 20, count: 6), targetTokens: Array(repeating: 25, count: 6))
        mass.add(LinkedMass.Link(row: 1, column: 1, canonical: 15, target: 18))
        for model in [model(seed: seed), model(seed: seed, mass: mass)] {
            for step: BestPath.Step in [(0..<1, 0..<1), (1..<2, 1..<4), (2..<5, 3..<5), (1..<5, 1..<5)] {
                let score = model.score(model.linkFeatures(canonical: step.canonical, target: step.target))
                let parts = model.parts(of: step)
                #expect(abs(parts.reduce(0) { $0 + $1.value } - score) < 0.006)
                #expect(Set(parts.map(\.name)).count == parts.count)
            }
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func thePartsOfANullAddUpToItsScore(seed: UInt64) {
        let model = model(seed: seed)
        let canonical = model.parts(of: (2..<3, 1..<1))
        let target = model.parts(of: (2..<2, 4..<5))
        #expect(abs(canonical.reduce(0) { $0 + $1.value } - model.score(model.canonicalNull(2, isFirst: true))) < 0.006)
        #expect(abs(target.reduce(0) { $0 + $1.value } - model.score(model.targetNull(4, isFirst: true))) < 0.006)
        #expect((canonical + target).allSatisfy { $0.name.hasPrefix("null.") })
    }

    @Test func everyFeatureOfALinkBelongsToSomePart() {
        for feature in LinkFeature.allCases {
            var mass = LinkedMass(canonicalTokens: [20, 20, 20], targetTokens: [20, 20, 20])
            mass.add(LinkedMass.Link(row: 0, column: 0, canonical: 10, target: 10))
            var weights = Weights()
            weights.link[feature] = 10
            let model = BeadModel(
                canonical: Self.mixed, target: Self.body, band: Band(full: 3, 3),
                length: LengthModel(ratio: 1, variance: 4), weights: weights, mass: mass)
            for step: BestPath.Step in [(0..<1, 0..<1), (0..<2, 0..<3), (0..<3, 0..<2)] {
                let score = model.score(model.linkFeatures(canonical: step.canonical, target: step.target))
                #expect(abs(model.parts(of: step).reduce(0) { $0 + $1.value } - score) < 0.006)
            }
        }
    }

    @Test func partsThatAddNothingAreLeftOut() {
        var weights = Weights()
        weights.link[.oneToOne] = 1.5
        weights.link[.length] = 0.000_01
        weights.null[.one] = -0.5
        let side = Sides.make([(10, []), (20, [])])
        let model = Sides.model(side, side, weights)
        #expect(model.parts(of: (0..<1, 1..<2)) == [EvidencePart(name: "shape", value: 1.5)])
        #expect(model.parts(of: (0..<1, 0..<0)) == [EvidencePart(name: "null.one", value: -0.5)])
        #expect(model.parts(of: (0..<1, 0..<2)).isEmpty)
    }

    private static let body = Sides.make([(30, [5000, 7]), (50, []), (40, [])])

    /// A title, a piece of furniture and a first sentence.
    private static var mixed: Side {
        var side = Sides.make([(40, [5000, 7]), (40, [8]), (40, [5001])])
        let kinds: [ParagraphKind] = [.title, .furniture, .body]
        side.units = zip(side.units, kinds).map { unit, kind in
            Unit(
                length: unit.length, tokenCount: unit.tokenCount, kind: kind, furniture: nil,
                marks: Marks(counts: SIMD8(repeating: 1)), startsParagraph: true, items: unit.items)
        }
        return side
    }
}
