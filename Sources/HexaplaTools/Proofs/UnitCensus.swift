import HexaplaCore
import HexaplaSystem

/// How many units each document of a run has, with what the synopsis must show of the English ones.
struct UnitCensus {
    /// One document at one level.
    struct Key: Hashable {
        let article: String
        let language: LanguageTag
        let level: AlignmentLevel

        static func precedes(_ left: Key, _ right: Key) -> Bool {
            left.article == right.article
                ? left.level.rawValue < right.level.rawValue
                : left.article.utf8.lexicographicallyPrecedes(right.article.utf8)
        }
    }

    private var counts: [Key: Int] = [:]
    private var shown: [String: [Int]] = [:]

    /// The number of units of a document.
    func count(_ article: String, _ language: LanguageTag, _ level: AlignmentLevel) -> Int {
        counts[Key(article: article, language: language.base, level: level), default: 0]
    }

    /// Counts a segment.
    ///
    /// - Returns: The ordinal that the segment should have.
    mutating func add(_ segment: FinishedRun.Segment) -> Int {
        let key = Key(article: segment.doc, language: segment.lang.base, level: segment.level)
        let next = counts[key, default: 0]
        counts[key] = next + 1
        if key.language == .english, key.level == .paragraph {
            shown[key.article, default: []].append(segment.shown.hashValue)
        }
        return next
    }

    /// Whether a text is what an English paragraph shows.
    func shows(_ text: String, article: String, paragraph: Int) -> Bool {
        guard let texts = shown[article], texts.indices.contains(paragraph) else { return false }
        return texts[paragraph] == text.hashValue
    }
}
