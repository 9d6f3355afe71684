import HexaplaCore
import HexaplaCorpus
import HexaplaLanguage
import HexaplaSystem

/// Looks for texts that stand in several articles: the same article twice, or one text under two ids.
///
/// Each text is compared with those of earlier ids that share one of its kept paragraphs, so that time is linear in what
/// texts share; a paragraph that very many texts hold is no sign of a copy and proposes none.
struct DoubleCheck {
    private let languages: LanguageSet
    private var articles: [MappedArticle] = []

    /// The share of paragraphs in common from which two texts are called the same, nearly.
    static let leastLikeness = 0.7
    /// A paragraph that more texts hold proposes no pair.
    static let mostHolders = 64

    init(languages: LanguageSet) {
        self.languages = languages
    }

    /// Takes an article; the order does not matter.
    mutating func take(_ article: MappedArticle) {
        articles.append(MappedArticle(id: article.id, texts: article.texts))
    }

    /// A text with the earlier article that has it too.
    private struct Twin {
        let text: TextSketch
        let earlier: String
        let isExact: Bool
    }

    /// The findings, by article in the order of the ids, then in column order.
    func findings() -> [Finding] {
        var seen: [LanguageTag: TextIndex] = [:]
        return articles.sorted { precedes($0.id, $1.id) }.flatMap { article in
            let doubles = article.texts.compactMap { text -> Twin? in
                let earlier = seen[text.language]?.earlier(text)
                seen[text.language, default: TextIndex()].add(text, article.id)
                return earlier.map { Twin(text: text, earlier: $0.article, isExact: $0.isExact) }
            }
            return findings(article.id, doubles)
        }
    }

    private func findings(_ article: String, _ doubles: [Twin]) -> [Finding] {
        let canonical = doubles.first { $0.text.language == languages.canonical }
        let same = canonical.map { first in doubles.filter { $0.earlier == first.earlier } } ?? []
        let whole = canonical.map { [wholeFinding(article, $0, same)] } ?? []
        let others = doubles.filter { $0.text.language != languages.canonical && $0.earlier != canonical?.earlier }
        return whole + others.map { textFinding(article, $0) }
    }

    private func wholeFinding(_ article: String, _ canonical: Twin, _ same: [Twin]) -> Finding {
        let names = languages.names(same.map(\.text.language))
        let how = same.allSatisfy(\.isExact) ? "word for word" : "but for a few paragraphs"
        return Finding(
            .sameArticle, .warning,
            "The article is '\(canonical.earlier)' once more: \(how) the same in \(names). Keep one of the two, unless both"
                + " editions are wanted.",
            article: article, language: canonical.text.language, file: canonical.text.path)
    }

    private func textFinding(_ article: String, _ double: Twin) -> Finding {
        let how = double.isExact ? "is" : "is, but for a few paragraphs,"
        return Finding(
            .sameTextElsewhere, .warning,
            "The \(languages.name(double.text.language)) text \(how) that of '\(double.earlier)', whose"
                + " \(languages.name(languages.canonical)) text is another one; it may be filed under the wrong article.",
            article: article, language: double.text.language, file: double.text.path)
    }
}

/// The texts of one language that came before.
private struct TextIndex {
    private var texts: [(sketch: TextSketch, article: String)] = []
    private var byDigest: [UInt64: Int] = [:]
    private var holders: [UInt64: [Int]] = [:]

    /// Adds a text; one that an earlier text equals adds nothing.
    mutating func add(_ text: TextSketch, _ article: String) {
        guard byDigest[text.digest] == nil else { return }
        byDigest[text.digest] = texts.count
        for paragraph in text.paragraphs where holders[paragraph]?.count ?? 0 <= DoubleCheck.mostHolders {
            holders[paragraph, default: []].append(texts.count)
        }
        texts.append((text, article))
    }

    /// The article of the text that is most like one: of equal ones the earliest.
    func earlier(_ text: TextSketch) -> (article: String, isExact: Bool)? {
        if let place = byDigest[text.digest] { return (texts[place].article, true) }
        let candidates = Set(
            text.paragraphs.flatMap { paragraph -> [Int] in
                let places = holders[paragraph] ?? []
                return places.count <= DoubleCheck.mostHolders ? places : []
            })
        let best = candidates.map { (place: $0, likeness: texts[$0].sketch.likeness(text)) }
            .min { ($1.likeness, $0.place) < ($0.likeness, $1.place) }
        guard let best, best.likeness >= DoubleCheck.leastLikeness else { return nil }
        return (texts[best.place].article, false)
    }
}
