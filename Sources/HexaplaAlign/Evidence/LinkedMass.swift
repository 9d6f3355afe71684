import HexaplaCore

/// How many tokens of each pair of paragraphs the sentence lattice expects to be translations of one another.
struct LinkedMass: Sendable {
    /// Tokens expected to be linked between two paragraphs, counted on each side.
    struct Link: Sendable {
        let row: Int
        let column: Int
        let canonical: Double
        let target: Double
    }

    private(set) var links: [Link] = []
    private let canonicalSums: [Double]
    private let targetSums: [Double]
    private var canonicalLinked: [Double]
    private var targetLinked: [Double]

    /// Creates an empty mass for paragraphs of the given sizes.
    init(canonicalTokens: [Int], targetTokens: [Int]) {
        canonicalSums = canonicalTokens.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + Double($1)) }
        targetSums = targetTokens.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + Double($1)) }
        canonicalLinked = Array(repeating: 0, count: canonicalTokens.count)
        targetLinked = Array(repeating: 0, count: targetTokens.count)
    }

    /// Adds an expected link between sentences of two paragraphs.
    mutating func add(_ link: Link) {
        links.append(link)
        canonicalLinked[link.row] += link.canonical
        targetLinked[link.column] += link.target
    }

    func canonicalTotal(_ row: Int, _ count: Int) -> Double { canonicalSums[row + count] - canonicalSums[row] }
    func targetTotal(_ column: Int, _ count: Int) -> Double { targetSums[column + count] - targetSums[column] }
    func canonicalShare(_ row: Int) -> Double { canonicalLinked[row] / max(1, canonicalTotal(row, 1)) }
    func targetShare(_ column: Int) -> Double { targetLinked[column] / max(1, targetTotal(column, 1)) }
}
