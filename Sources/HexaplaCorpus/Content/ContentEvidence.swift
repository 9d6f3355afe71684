import Foundation
import HexaplaCore

/// What speaks for one text being a version of another.
package struct ContentEvidence: Sendable, Hashable {
    /// How much more the two have in common than unrelated texts would, in standard deviations of chance, with the
    /// order of the common items and the lengths taken into account.
    let score: Double
    /// How many items are common, by kind.
    let shared: [ContentKind: Int]

    /// The common items in words: "12 numbers, 3 dates and 7 names".
    package var words: String {
        let parts = ContentKind.allCases.compactMap { kind in
            shared[kind].map { "\($0) \($0 == 1 ? kind.singular : kind.plural)" }
        }
        return parts.isEmpty ? "nothing" : ListFormat.and(parts)
    }

    /// How many items are common.
    var count: Int { shared.values.reduce(0, +) }
}

extension ContentKind {
    fileprivate var singular: String {
        switch self {
        case .number: "number"
        case .date: "date"
        case .name: "name"
        case .word: "word spelt alike"
        case .stem: "beginning of a word"
        }
    }

    fileprivate var plural: String {
        switch self {
        case .number, .date, .name: singular + "s"
        case .word: "words spelt alike"
        case .stem: "beginnings of words"
        }
    }

    /// How much an item counts: names and words of one text say partly the same.
    fileprivate var weight: Double {
        switch self {
        case .number, .date: 1
        case .name, .word: 0.7
        case .stem: 0.3
        }
    }
}

/// Weighs two texts against each other.
///
/// A common item counts as the logarithm of how unlikely it is in an unrelated text; what unrelated texts of the same
/// size would have in common is taken off, and the rest is divided by its standard deviation. Common items that stand
/// at the same relative place count more; lengths and numbers of paragraphs that do not fit count against the pair.
package struct ContentComparison: Sendable {
    private let canonical: ContentStatistics
    private let versions: ContentStatistics
    private let ratio: Double

    /// Prepares comparisons between canonical texts and those of one language, with the usual length of one of these
    /// beside its canonical text.
    init(canonical: ContentStatistics, versions: ContentStatistics, ratio: Double?) {
        self.canonical = canonical
        self.versions = versions
        self.ratio = ratio ?? 1
    }

    private static let spread = (length: 0.25, paragraphs: 0.35)
    private static let weights = (order: 0.3, length: 0.3, paragraphs: 0.2)
    private static let mostPenalty = 9.0

    /// The evidence for a pair; linear in the items of both.
    func evidence(_ english: ContentSignature, _ version: ContentSignature) -> ContentEvidence {
        let size = min(2, max(0.5, (Double(english.items.count) / canonical.meanItems + 0.3) / 1.3))
        var sums = (shared: 0.0, expected: 0.0, variance: 1.0, order: 0.0)
        var shared: [ContentKind: Int] = [:]
        var place = 0
        for item in version.items where canonical.holds(item) {
            let chance = min(0.98, max(canonical.chance(of: item), versions.chance(of: item)) * size)
            let weight = -log(chance) * item.kind.weight
            sums.expected += weight * chance
            sums.variance += weight * weight * chance * (1 - chance)
            while place < english.items.count, english.items[place].key < item.key { place += 1 }
            guard place < english.items.count, english.items[place].key == item.key else { continue }
            sums.shared += weight
            sums.order += item.kind.weight * Self.order(item, english.items[place])
            shared[item.kind, default: 0] += 1
        }
        let score =
            (sums.shared - sums.expected) / sums.variance.squareRoot() + Self.weights.order * sums.order
            - Self.weights.length * penalty(version.length, english.length, 20, ratio, Self.spread.length)
            - Self.weights.paragraphs * penalty(version.paragraphs, english.paragraphs, 1, 1, Self.spread.paragraphs)
        return ContentEvidence(score: score, shared: shared)
    }

    /// The log-odds that the same thing stands at these two places in a version rather than in another text.
    private static func order(_ left: ContentItem, _ right: ContentItem) -> Double {
        let distance = abs(Double(left.position) - Double(right.position)) / 255
        let near = 12.5 * exp(-distance / 0.08)
        let any = 2 * (1 - distance) + 0.1
        return log((0.6 * near + 0.4 * any) / any)
    }

    private func penalty(_ left: Int, _ right: Int, _ extra: Double, _ ratio: Double, _ spread: Double) -> Double {
        let deviation = log((Double(left) + extra) / (Double(right) + extra) / ratio) / spread
        return min(Self.mostPenalty, deviation * deviation)
    }
}
