import HexaplaAlign
package import HexaplaCore
import HexaplaCorpus
package import HexaplaLanguage
import HexaplaSystem

/// Looks for the right article of versions that hardly align with their own: two files may have been swapped.
///
/// This is a reduce step: it takes what was mapped of the articles, of one run or of all shards, and reads no text.
/// Suspicious versions are compared with the canonical texts of all articles of a small corpus, of a large one with
/// those of the suspicious articles.
package struct SwapCheck {
    private let languages: LanguageSet
    /// What was taken.
    private(set) var articles: [MappedArticle] = []
    private var suspects = 0

    /// More suspects than this are no swaps but a corpus that is no corpus.
    private static let mostSuspects = 1000

    package init(languages: LanguageSet) {
        self.languages = languages
    }

    /// Whether any version is suspicious.
    var isAsked: Bool { suspects > 0 }
    private var isOpen: Bool { suspects <= Self.mostSuspects }

    /// Takes an article; the order does not matter.
    package mutating func take(_ article: MappedArticle) {
        let wasOpen = isOpen
        suspects += article.suspects.count
        if wasOpen, !isOpen { articles = articles.map(\.bare) }
        articles.append(isOpen ? article : article.bare)
    }

    /// The findings, by article in the order of the ids, then in column order.
    package func findings() -> [Finding] {
        guard isAsked, isOpen else { return [] }
        let inOrder = articles.sorted { precedes($0.id, $1.id) }
        let canonical = inOrder.compactMap { article in article.canonical.map { Signed(article.id, $0) } }
        let found = languages.versions.flatMap { language in
            let versions = inOrder.flatMap { article in
                article.suspects.filter { $0.language == language }.map { Signed(article.id, $0) }
            }
            return findings(versions, canonical, language)
        }
        let order = Dictionary(inOrder.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return found.enumerated().sorted { left, right in
            let (first, second) = (order[left.element.article ?? ""] ?? 0, order[right.element.article ?? ""] ?? 0)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }

    /// A text with the article it is filed under.
    private struct Signed {
        let article: String
        let signature: ContentSignature

        init(_ article: String, _ signature: ContentSignature) {
            (self.article, self.signature) = (article, signature)
        }
    }

    private func findings(_ versions: [Signed], _ canonical: [Signed], _ language: LanguageTag) -> [Finding] {
        let matcher = ContentMatcher(
            english: canonical.map(\.signature), versions: versions.map(\.signature),
            facts: languages.facts(of: language))
        return matcher.pairs().compactMap { pair in
            let (version, other) = (versions[pair.version], canonical[pair.english])
            guard pair.isSure, other.article != version.article else { return nil }
            let own = canonical.first { $0.article == version.article }
                .map { matcher.evidence($0.signature, version.signature) }
            let message =
                "The text has \(pair.evidence.words) in common with the \(languages.name(languages.canonical)) text of "
                + "'\(other.article)', but \(own?.words ?? "nothing") with that of '\(version.article)': it may be filed"
                + " under the wrong article."
            return Finding(
                .fitsOtherArticle, .warning, message, article: version.article, language: language,
                file: version.signature.path)
        }
    }
}
