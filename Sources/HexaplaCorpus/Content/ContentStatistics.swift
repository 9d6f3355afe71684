import Foundation

/// How many of some texts of one language hold each item.
package struct ContentStatistics: Sendable {
    /// The number of texts.
    let texts: Int
    /// The mean number of items of a text, at least 1.
    let meanItems: Double
    private let holders: [UInt64: Int]

    /// So many texts that nobody has seen stand beside the ones at hand, with items by their general chance: a small
    /// corpus does not make a common number look rare.
    private static let unseenTexts = 20.0

    init(_ signatures: [ContentSignature]) {
        texts = signatures.count
        var holders: [UInt64: Int] = [:]
        var items = 0
        for signature in signatures {
            items += signature.items.count
            for item in signature.items { holders[item.key, default: 0] += 1 }
        }
        self.holders = holders
        meanItems = max(1, Double(items) / Double(max(1, texts)))
    }

    /// Whether any text holds an item.
    func holds(_ item: ContentItem) -> Bool { holders[item.key] != nil }

    /// The probability that an unrelated text holds an item, not counting one text that does.
    func chance(of item: ContentItem) -> Double {
        let others = Double(max(0, (holders[item.key] ?? 0) - 1))
        let general = Double(item.chance) / 255
        return (others + Self.unseenTexts * general) / (Double(max(0, texts - 1)) + Self.unseenTexts)
    }
}
