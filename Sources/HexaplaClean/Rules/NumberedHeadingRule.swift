/// A heading with its number.
///
/// Examples: "2. Outlook", "IV. Results", "第二章 总则", "三、前景".
/// The paragraph after it must be running text without a number of its own, or else the lines are items of a list.
enum NumberedHeadingRule {
    static let id = "numbered-heading"

    /// Tests a paragraph inside an article.
    ///
    /// - Parameters:
    ///   - place: Its place among the lines of the article.
    ///   - article: The lines of the article.
    /// - Returns: `true` when it is a numbered heading.
    static func matches(at place: Int, in article: ArticleLines) -> Bool {
        guard let line = article[place], let next = article[place + 1] else { return false }
        if let before = article[place - 1], hasNumber(before) { return false }
        return line.ending == .none && line.width <= article.widestHeading && line.tokens.count >= 2
            && hasNumber(line) && next.isProse && !hasNumber(next)
    }

    /// Whether a line begins with a number and its mark.
    ///
    /// - Parameter line: A line; a long one is read at its beginning only.
    /// - Returns: `true` for digits, Roman numerals or Han numerals followed by a stop, bracket or section mark.
    static func hasNumber(_ line: Line) -> Bool {
        let words = LineTokenizer.tokens(of: line.utf8, limit: 96)
        guard let first = words.tokens.first else { return false }
        let after = words.tokens.count > 1 ? words.tokens[1].gap : words.trailing
        if first.key.unicodeScalars.first == "第" { return hasHanCounter(first.key) }
        guard isNumeral(first) else { return false }
        return after.first.map { [".", ")", "、", "．"].contains($0) } ?? false
    }

    private static func isNumeral(_ token: LineToken) -> Bool {
        if token.isNumber { return token.key.utf8.count <= 3 }
        if token.isUppercase { return token.key.unicodeScalars.allSatisfy("ivxlc".unicodeScalars.contains) }
        return token.key.unicodeScalars.allSatisfy("一二三四五六七八九十".unicodeScalars.contains)
    }

    private static func hasHanCounter(_ key: String) -> Bool {
        key.unicodeScalars.prefix(8).contains { ["章", "节", "節", "条", "條", "部", "编"].contains($0) }
    }
}
