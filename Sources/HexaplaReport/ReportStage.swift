public import HexaplaCore
public import HexaplaLanguage

/// Everything that one article adds to the output, as text.
public struct RenderedArticle: Sendable, Hashable, Codable {
    /// The article's id.
    public let id: String
    /// The name of its page in the folder `articles`.
    public let pageName: String
    /// The page, when it was asked for.
    public let page: String?
    /// The part of each `alignments/<lang>.jsonl`, by version.
    public let alignments: [LanguageTag: String]
    /// The part of each `segments/<lang>.jsonl`, English included.
    public let segments: [LanguageTag: String]
    /// The part of `synopsis.jsonl`.
    public let synopsis: String
    /// The part of `findings.jsonl`.
    public let findings: String
}

/// Renders an article: its page and its lines in the data files.
///
/// The reports over the corpus are made from `LanguageReport` and `CorpusOverview`, which take the same articles.
public struct ReportStage: Stage {
    /// The name of the stage.
    public static let id = StageID.report

    /// The version of the stage's behaviour.
    public let version = 2

    private let page: ArticlePage?
    private let levels: Set<AlignmentLevel>
    private let signature: Signature

    /// Creates the stage.
    ///
    /// - Parameters:
    ///   - templates: The templates; `nil` renders no page.
    ///   - options: How much the page shows.
    ///   - levels: The levels written to the data files.
    ///   - languages: The languages of the run, English first; only these have reports.
    ///   - signature: What the run is made with.
    public init(
        templates: ReportTemplates?, options: ReportOptions = ReportOptions(),
        levels: Set<AlignmentLevel> = Set(AlignmentLevel.allCases),
        languages: ReportLanguages = ReportLanguages(LanguageSet()), signature: Signature
    ) {
        page = templates.map { ArticlePage(templates: $0, options: options, languages: languages) }
        self.levels = levels
        self.signature = signature
    }

    /// Renders one article.
    ///
    /// - Parameter input: The article.
    /// - Returns: Its page and lines; the counts are versions in and pages out.
    public func run(_ input: CheckedArticle) -> Staged<RenderedArticle> {
        let lines = ArticleLines(input)
        let versions = input.aligned.article.versions.map(\.id.language.base)
        var alignments: [LanguageTag: String] = [:]
        var segments: [LanguageTag: String] = [:]
        let canonical = input.aligned.article.canonical.id.language.base
        segments[canonical] = lines.segmentLines(canonical, levels: levels)
        for version in versions {
            alignments[version] = lines.alignmentLines(version, levels: levels)
            segments[version] = lines.segmentLines(version, levels: levels)
        }
        let rendered = RenderedArticle(
            id: input.id, pageName: PageName.file(forArticle: input.id),
            page: page?.html(input, signature: signature), alignments: alignments, segments: segments,
            synopsis: lines.synopsisLines(), findings: lines.findingLines())
        return Staged(rendered, counts: StageCounts(input: versions.count + 1, output: rendered.page == nil ? 0 : 1))
    }
}
