import Synchronization

/// Documents that a first pass has read and cut, each given out once and then let go.
package final class KeptTexts: Sendable {
    private let texts: Mutex<[String: ArticleTexts]>

    /// Keeps documents.
    ///
    /// - Parameter texts: The documents by the article's id.
    package init(_ texts: [String: ArticleTexts] = [:]) {
        self.texts = Mutex(texts)
    }

    /// The number of articles whose documents have not been taken yet.
    package var count: Int { texts.withLock { $0.count } }

    /// Gives the documents of an article out and keeps them no longer.
    ///
    /// - Parameter article: The article's id.
    /// - Returns: Its documents; `nil` when they were not kept or have been taken.
    package func take(_ article: String) -> ArticleTexts? { texts.withLock { $0.removeValue(forKey: article) } }
}
