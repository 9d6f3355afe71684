/// A pair of units that share something rare, and how much: the path is expected to pass near it.
struct Anchor: Hashable {
    var row: Int
    var column: Int
    var weight: Double
}
