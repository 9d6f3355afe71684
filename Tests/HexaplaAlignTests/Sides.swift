import HexaplaCore

@testable import HexaplaAlign

/// Hand-made sides for tests of the lattice.
enum Sides {
    /// A side of body units, each given by its length and the keys of its word items.
    static func make(_ units: [(length: Double, keys: [UInt64])]) -> Side {
        var side = Side()
        for unit in units {
            let items = unit.keys.sorted().map { Item(key: $0, channel: $0 < 1000 ? .number : .word) }
            side.units.append(
                Unit(
                    length: unit.length, tokenCount: Int(unit.length / 5), kind: .body, furniture: nil,
                    marks: Marks(counts: .zero), startsParagraph: false,
                    items: side.items.count..<side.items.count + items.count))
            side.items += items
        }
        return side
    }

    /// A random side; the same seed gives the same side.
    static func random(count: Int, using generator: inout SeededGenerator) -> Side {
        make(
            (0..<count).map { _ in
                let keys = Set(
                    (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                        UInt64.random(in: 990...1010, using: &generator)
                    })
                return (Double(Int.random(in: 5...200, using: &generator)), Array(keys))
            })
    }

    /// Weights that make every feature count a little.
    static func weights(using generator: inout SeededGenerator) -> Weights {
        var weights = Weights()
        for feature in LinkFeature.allCases { weights.link[feature] = Double.random(in: -1...1, using: &generator) }
        for feature in NullFeature.allCases { weights.null[feature] = Double.random(in: -1...1, using: &generator) }
        return weights
    }

    static func model(_ canonical: Side, _ target: Side, _ weights: Weights) -> BeadModel {
        BeadModel(
            canonical: canonical, target: target, band: Band(full: canonical.count, target.count),
            length: LengthModel(ratio: 1, variance: 4), weights: weights)
    }
}
