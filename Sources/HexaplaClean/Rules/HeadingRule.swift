/// A heading: a short line without a stop between paragraphs of running text.
///
/// Lines that stand in a group of short lines are a list, not headings; items, quotations and lines that begin with a
/// small letter are none either. A question may be a heading when it is very short.
enum HeadingRule {
    static let id = "heading"
    private static let maxQuestionWidth = 60

    /// Tests a paragraph inside an article.
    ///
    /// - Parameters:
    ///   - place: Its place among the lines of the article.
    ///   - article: The lines of the article.
    /// - Returns: `true` when it is a heading.
    static func matches(at place: Int, in article: ArticleLines) -> Bool {
        guard let line = article[place], let before = article[place - 1], let next = article[place + 1] else {
            return false
        }
        let isQuestion =
            line.ending == .question && line.width <= maxQuestionWidth && SentenceCount.isSingle(line)
            && !line.folded.contains(":")
        return (line.ending == .none || isQuestion) && line.width <= article.widestHeading
            && line.opening == .plain && next.isProse && next.width > line.width
            && before.ending.isTerminal && !line.tokens.isEmpty
            && !NumberedHeadingRule.hasNumber(line)
    }
}
