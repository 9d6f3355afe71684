import HexaplaCore

/// How often units are left alone and links have each shape: in the documents the weights were fitted to, or in one.
package struct BeadRates: Sendable, Hashable, Codable {
    /// The share of units that are left alone, of both sides, furniture not counted.
    package var null: Double
    /// The share of links of each class of shapes: 1-1, 1-2, 1-3, 1-4, and several units on both sides.
    package var shapes: [Double]

    /// Creates rates.
    ///
    /// - Parameters:
    ///   - null: The share of units that are left alone.
    ///   - shapes: The share of links of each of the five classes.
    package init(null: Double, shapes: [Double]) {
        self.null = null
        self.shapes = shapes
    }

    /// The rates to four places, as they are kept in a file.
    var rounded: BeadRates {
        func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
        return BeadRates(null: rounded(null), shapes: shapes.map(rounded))
    }
}
