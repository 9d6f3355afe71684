package import HexaplaCore
package import HexaplaFacts
package import HexaplaLanguage

/// Compares the versions of an article with its canonical text: builds the synopsis and lists what differs.
///
/// The findings come in a fixed order: those of the stages before first, as they came; then this stage's own by code,
/// language in column order, level (paragraphs before sentences), index and place in the file. Numbers are compared
/// by value in the way of each language; the checks favour being right over telling all.
package struct CheckStage: Stage {
    /// The name of the stage.
    package static let id = StageID.check
    /// The version of the stage's behaviour.
    package static let version = 3

    private let options: CheckOptions
    private let languages: LanguageSet
    private let rules: [any CheckRule & Sendable]

    /// Creates the stage from its lists.
    ///
    /// - Parameters:
    ///   - languages: What is known of each language; names are used.
    ///   - facts: What reads numbers in each language.
    ///   - options: The settings.
    package init(languages: LanguageSet, facts: FactReaders, options: CheckOptions) {
        self.options = options
        self.languages = languages
        rules = [
            OmissionRule(), AdditionRule(), UntranslatedRule(),
            NumberRule(readers: facts),
            VersionRule(), MoveRule(), ConfidenceRule(), SentenceRule(), CopyRule(),
        ]
    }

    /// Checks an article.
    ///
    /// - Parameter input: The aligned article with the findings of the stages before.
    /// - Returns: The article with its rows and all findings; the findings of the result itself are this stage's own.
    ///   The counts give canonical paragraphs in, rows out, and findings by code.
    package func run(_ input: CheckInput) -> Staged<CheckedArticle> {
        let context = CheckContext(aligned: input.aligned, options: options, languages: languages)
        let own = rules.flatMap { $0.findings(context) }.sorted(by: Self.isBefore)
        let rows = SynopsisBuilder.rows(of: input.aligned)
        var counts = StageCounts(input: context.canonical.paragraphCount, output: rows.count)
        for finding in own { counts.add(finding.code.rawValue) }
        let article = CheckedArticle(aligned: input.aligned, rows: rows, findings: input.upstream + own)
        return Staged(article, findings: own, counts: counts)
    }

    private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
        if left.code != right.code { return left.code < right.code }
        if left.language != right.language {
            return (left.language ?? .undetermined) < (right.language ?? .undetermined)
        }
        let leftKey = (left.level == .sentence ? 1 : 0, left.index ?? -1, left.span?.start ?? -1)
        let rightKey = (right.level == .sentence ? 1 : 0, right.index ?? -1, right.span?.start ?? -1)
        return leftKey == rightKey ? left.message < right.message : leftKey < rightKey
    }
}
