/// A sub-title: right after the title, one sentence without a stop, above the first paragraph with one.
enum SubtitleRule {
    static let id = "subtitle"

    /// Tests the paragraph after the title.
    ///
    /// - Parameters:
    ///   - place: Its place among the lines of the article.
    ///   - article: The lines of the article.
    /// - Returns: `true` when it is a sub-title.
    static func matches(at place: Int, in article: ArticleLines) -> Bool {
        guard let line = article[place], let next = article[place + 1] else { return false }
        return line.ending == .none && line.width <= article.widestTitle && line.opening != .bullet
            && line.opening != .lowercase && next.isProse && SentenceCount.isSingle(line)
    }
}
