import Foundation

/// Finds the texts that have rare items in common with another, without looking at all of them.
struct ContentIndex: Sendable {
    private let holders: [UInt64: [Int32]]
    private let texts: Int

    /// An item that more texts hold than this says too little to be looked up.
    private static let mostHolders = 200

    init(_ signatures: [ContentSignature]) {
        var holders: [UInt64: [Int32]] = [:]
        for (place, signature) in signatures.enumerated() {
            for item in signature.items where holders[item.key]?.count ?? 0 <= Self.mostHolders {
                holders[item.key, default: []].append(Int32(place))
            }
        }
        self.holders = holders
        texts = signatures.count
    }

    /// The texts that share the most, weighed by rarity; in ascending order of place.
    ///
    /// - Parameters:
    ///   - signature: The text to find others for.
    ///   - most: How many to give at most.
    /// - Returns: Their places.
    func candidates(for signature: ContentSignature, most: Int) -> [Int] {
        var mass: [Int32: Double] = [:]
        for item in signature.items {
            guard let places = holders[item.key], places.count <= Self.mostHolders else { continue }
            let weight = log(Double(texts + 1) / Double(places.count))
            for place in places { mass[place, default: 0] += weight }
        }
        let ranked = mass.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return ranked.prefix(most).map { Int($0.key) }.sorted()
    }
}
