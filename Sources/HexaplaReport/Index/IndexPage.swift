package import HexaplaCore
package import HexaplaRecord

/// The first page of a run's output: the corpus at a glance.
package struct IndexPage: Sendable {
    private let templates: ReportTemplates
    private let guide: FindingCatalogue
    private let languages: ReportLanguages

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - templates: The templates.
    ///   - guide: What the finding codes mean.
    ///   - languages: The languages of the run, canonical first; only these have columns and reports.
    package init(
        templates: ReportTemplates, guide: FindingCatalogue = FindingCatalogue(), languages: ReportLanguages
    ) {
        self.templates = templates
        self.guide = guide
        self.languages = languages
    }

    /// Renders the page.
    ///
    /// - Parameters:
    ///   - overview: What the corpus holds; also an empty one.
    ///   - signature: What the run was made with.
    /// - Returns: The page in HTML with XML syntax.
    package func html(_ overview: CorpusOverview, signature: Signature) -> String {
        let frame = PageFrame(
            title: "Corpus overview", kind: "index", languages: languages, root: "", signature: signature)
        return templates.page("index", model(overview, signature), frame: frame)
    }

    private func model(_ overview: CorpusOverview, _ signature: Signature) -> PageModel {
        PageModel { page in
            page.label("lead", lead(overview))
            page.label("languageCount", languages.all.count == 6 ? "Six languages" : "Languages")
            page.list("languages", languages.all.map { language($0, overview) })
            page.list(
                "versionHeads", versions.map { tag in PageModel { $0.label("headName", languages.name(tag)) } })
            let entries = overview.sortedEntries
            page.table("articles", entries.prefix(overview.options.tableRows).map(article))
            let more = entries.count - overview.options.tableRows
            page.label("articlesMore", more > 0 ? NumberText.count(more) : nil)
            page.table("failures", overview.failures.sorted().map(failure))
            page.label("failureCount", NumberText.count(overview.failures.count, "input"))
            page.label("groupPrefix", "")
            page.table("findingGroups", FindingModel.groups(overview.findings, guide: guide, root: "", languages))
            page.table("stages", StageID.allCases.compactMap { stage($0, overview, signature) })
        }
    }

    private var versions: [LanguageTag] { languages.versions }

    private func lead(_ overview: CorpusOverview) -> String {
        guard !overview.entries.isEmpty else { return "The corpus has no article that could be aligned." }
        let count = overview.entries.reduce(0) { $0 + $1.versions.count }
        let complete = overview.entries.count { entry in versions.allSatisfy { entry.versions[$0] != nil } }
        let all = languages.all.count == 6 ? "all six languages" : languages.names(languages.all)
        return "\(NumberText.count(overview.entries.count, "article")) with \(NumberText.count(count, "version")); "
            + "\(NumberText.count(complete)) in \(all)."
    }

    private func language(_ language: LanguageTag, _ overview: CorpusOverview) -> PageModel {
        PageModel { card in
            card.label("cardHref", "reports/" + PageName.report(language))
            card.label("cardCode", language.code)
            card.label("cardName", languages.name(language))
            card.label("cardOwn", languages.ownName(language))
            card.label("cardDirection", languages.direction(language))
            guard language != languages.canonical else {
                let paragraphs = overview.entries.reduce(0) { $0 + $1.paragraphs }
                card.label("cardValue", NumberText.count(overview.entries.count))
                card.label("cardNote", "articles, \(NumberText.count(paragraphs, "paragraph")), canonical")
                return
            }
            let present = overview.entries.count { $0.versions[language] != nil }
            let coverage = overview.coverage[language] ?? Coverage()
            card.label("cardValue", NumberText.percent(coverage.share))
            card.label(
                "cardNote", "of the paragraphs of \(NumberText.count(present, "article"))")
            let missing = overview.entries.count - present
            card.label("cardMissing", missing > 0 ? "\(NumberText.count(missing)) missing" : nil)
        }
    }

    private func article(_ entry: CorpusOverview.Entry) -> PageModel {
        PageModel { row in
            row.link(entry.id, anchor: nil, root: "")
            row.text("articleTitle", entry.title)
            row.label("paragraphs", NumberText.count(entry.paragraphs))
            row.list("shares", versions.map { Self.share($0, entry) })
            row.label("errors", entry.errors > 0 ? NumberText.count(entry.errors, "error") : nil)
            row.label("warnings", entry.warnings > 0 ? NumberText.count(entry.warnings, "warning") : nil)
            row.flag("isClean", entry.errors + entry.warnings == 0)
        }
    }

    private static func share(_ language: LanguageTag, _ entry: CorpusOverview.Entry) -> PageModel {
        PageModel { cell in
            guard let share = entry.versions[language] else {
                cell.flag("isMissing", true)
                return
            }
            cell.flag("isMissing", false)
            cell.label("cellShare", NumberText.percent(share))
            cell.label("cellWidth", NumberText.width(share ?? 0))
            cell.label(
                "cellHref", "articles/\(PageName.file(forArticle: entry.id))")
            cell.flag("isPartial", (share ?? 1) < 1)
        }
    }

    private func failure(_ failure: InputFailure) -> PageModel {
        PageModel { row in
            row.name("failurePath", failure.subject)
            row.name("failureReason", failure.reason)
        }
    }

    private func stage(_ stage: StageID, _ overview: CorpusOverview, _ signature: Signature) -> PageModel? {
        let version = signature.stages[stage.rawValue]
        guard let counts = overview.counts[stage] else { return nil }
        return PageModel { row in
            row.label("stageName", stage.rawValue)
            row.label("stageVersion", version.map(String.init) ?? "–")
            row.label("stageInput", NumberText.count(counts.input))
            row.label("stageOutput", NumberText.count(counts.output))
            let reasons = counts.reasons.sorted { $0.key < $1.key }
            row.label(
                "stageReasons",
                reasons.isEmpty
                    ? "–" : reasons.map { "\($0.key) \(NumberText.count($0.value))" }.joined(separator: ", "))
        }
    }
}
