import HexaplaCore

/// The titles and headings among the lines of an article.
struct ArticleLabels {
    /// The labels that are no body, by place among the lines of the article, in order.
    private(set) var kinds: [(place: Int, label: ParagraphLabel)] = []

    /// Looks for titles and headings, as far as the settings want them.
    ///
    /// - Parameter article: The lines of the article.
    init(_ article: ArticleLines) {
        var place = 0
        if article.options.titles, TitleRule.matches(article) {
            add(0, .title, TitleRule.id)
            place = 1
            if SubtitleRule.matches(at: 1, in: article) {
                add(1, .title, SubtitleRule.id)
                place = 2
            }
        }
        guard article.options.headings else { return }
        for index in article.order.indices.dropFirst(place) {
            if HeadingRule.matches(at: index, in: article) {
                add(index, .heading, HeadingRule.id)
            } else if NumberedHeadingRule.matches(at: index, in: article) {
                add(index, .heading, NumberedHeadingRule.id)
            }
        }
    }

    private mutating func add(_ place: Int, _ kind: ParagraphKind, _ rule: String) {
        kinds.append((place, ParagraphLabel(kind: kind, rule: rule)))
    }
}
