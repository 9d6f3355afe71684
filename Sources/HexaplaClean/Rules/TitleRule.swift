import HexaplaCore

/// The title: the first paragraph that is no furniture, when it is short and looks like no sentence of the text.
///
/// Without a sentence end it is a title when text follows. With one ("Who pays?", "Hundreds dead.") it must be a
/// single sentence, and clearly shorter than the text right below or parted from it by furniture such as the date.
enum TitleRule {
    static let id = "title"
    private static let maxSentenceWidth = 140

    /// Tests the first paragraph of an article.
    ///
    /// - Parameter article: The lines of the article.
    /// - Returns: `true` when it is a title.
    static func matches(_ article: ArticleLines) -> Bool {
        guard let line = article[0], let next = article[1], line.width <= article.widestTitle,
            line.opening != .bullet, line.ending != .open
        else { return false }
        if !line.ending.isTerminal { return line.opening != .lowercase }
        guard line.width <= maxSentenceWidth, SentenceCount.isSingle(line) else { return false }
        let isParted = article.order[1] > article.order[0] + 1
        return isParted || next.isProse && line.width * 3 <= next.width * 2
    }
}

/// A rough count of sentences, enough to tell a title from a paragraph.
enum SentenceCount {
    /// Whether no sentence ends before the end of the line.
    ///
    /// - Parameter line: A line short enough to have its folded text.
    /// - Returns: `false` when a sentence mark stands inside, before white space or between Han characters.
    static func isSingle(_ line: Line) -> Bool {
        var wordLength = 0
        for (index, scalar) in line.folded.enumerated().dropLast() {
            switch scalar {
            case "。": return false
            case "!", "?", "؟":
                if line.folded[index + 1] == " " || !line.folded[index + 1].isASCII { return false }
            case ".":
                if line.folded[index + 1] == " ", wordLength > 3 { return false }
                wordLength = 0
                continue
            default: break
            }
            wordLength = ScalarTraits(scalar).contains(.alphabetic) ? wordLength + 1 : 0
        }
        return !line.folded.isEmpty
    }
}
