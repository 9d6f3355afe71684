import HexaplaCore

/// The titles and headings among the lines of an article.
struct ArticleLabels {
    /// The labels that are no body, by place among the lines of the article, in order.
    private(set) var kinds: [(place: Int, label: ParagraphLabel)] = []

    /// Looks for titles and headings, as far as they are wanted.
    ///
    /// - Parameters:
    ///   - article: The lines of the article.
    ///   - wanted: Which of titles and headings are wanted.
    ///   - roles: The hint of each line of the article; none where the list ends.
    init(_ article: ArticleLines, wanted: Set<ParagraphKind>, roles: [ParagraphRole?] = []) {
        let hints = article.order.indices.map { roles.indices.contains($0) ? roles[$0] : nil }
        let titles = wanted.contains(.title) ? Self.titles(of: article, hints) : 0..<0
        for index in article.order.indices {
            if let label = HintRule.label(hints[index], wanted) {
                kinds.append((index, label))
            } else if titles.contains(index) {
                add(index, .title, index == titles.lowerBound ? TitleRule.id : SubtitleRule.id)
            } else if index >= titles.upperBound, hints[index] == nil, wanted.contains(.heading) {
                addHeading(index, article)
            }
        }
    }

    /// The places of the title, where no hint names one, and of a sub-title below it.
    private static func titles(of article: ArticleLines, _ hints: [ParagraphRole?]) -> Range<Int> {
        let hinted = hints.firstIndex { $0?.kind == .title }
        guard hinted != nil || hints.first == .some(nil) && TitleRule.matches(article) else { return 0..<0 }
        let title = hinted ?? 0
        let hasNext = hints.indices.contains(title + 1) && hints[title + 1] == nil
        let hasSubtitle = hasNext && SubtitleRule.matches(at: title + 1, in: article)
        return title..<(title + (hasSubtitle ? 2 : 1))
    }

    private mutating func addHeading(_ index: Int, _ article: ArticleLines) {
        if HeadingRule.matches(at: index, in: article) {
            add(index, .heading, HeadingRule.id)
        } else if NumberedHeadingRule.matches(at: index, in: article) {
            add(index, .heading, NumberedHeadingRule.id)
        }
    }

    private mutating func add(_ place: Int, _ kind: ParagraphKind, _ rule: String) {
        kinds.append((place, ParagraphLabel(kind: kind, rule: rule)))
    }
}
