import HexaplaCore
import HexaplaLanguage
import HexaplaRecord
import HexaplaReport
import HexaplaSystem

/// What one article adds to the output: made in the article's own task, written in the order of the ids.
package struct ArticleOutput: Sendable {
    /// The entry of the article, which does not know yet where its lines stand.
    let entry: ArticleEntry
    /// Lines for the end of a file, in the order of writing.
    let lines: [(file: String, lines: [UInt8])]
    /// The page, with its name in the output folder.
    let page: (file: String, text: String)?
}

/// The one place that knows how results become files.
package struct ReportWriter: Sendable {
    let options: PipelineOptions
    let signature: Signature
    private let templates: ReportTemplates?
    private let guide: FindingCatalogue
    /// The languages of the run.
    private let languages: ReportLanguages
    /// Their tags, the canonical one first.
    let columns: [LanguageTag]
    private var reports: [LanguageReport]
    private var overview: CorpusOverview

    init(stages: StageSet, resources: StageResources) throws(PipelineError) {
        options = stages.options
        signature = try Signature.made(stages: stages, resources: resources)
        let wantsPages = options.runs(.report) && options.formats.contains(.html)
        templates = wantsPages ? try resources.reportTemplates() : nil
        guide = resources.findings
        languages = ReportLanguages(stages.languages)
        columns = stages.languages.all
        reports = stages.languages.all.map { [languages] in
            LanguageReport(language: $0, languages: languages, options: stages.options.report)
        }
        overview = CorpusOverview(options: stages.options.report)
    }

    /// Renders what an article adds to the data files, and its page with links to its neighbours.
    func render(_ article: ArticleRun, previous: String?, next: String?) -> ArticleOutput {
        let record = article.record(options)
        let file = OutputNames.page(PageName.file(forArticle: article.id))
        let rendered = templates.map { (file: file, text: page(article, $0, previous, next)) }
        return ArticleOutput(entry: record.entry(lines: [:]), lines: record.lines, page: rendered)
    }

    /// The page of an article; of one that could not be aligned it says why.
    private func page(
        _ article: ArticleRun, _ templates: ReportTemplates, _ previous: String?, _ next: String?
    ) -> String {
        guard let checked = article.checked else {
            return UnalignedPage(templates: templates, languages: languages).html(
                article: article.id, failures: article.failures, documents: article.documents, signature: signature,
                previous: previous, next: next)
        }
        return ArticlePage(templates: templates, options: options.report, languages: languages).html(
            checked, signature: signature, previous: previous, next: next)
    }

    /// Takes an article into the reports; called in the order of the ids.
    mutating func add(_ article: ArticleRun) {
        guard options.runs(.report) else { return }
        if let checked = article.checked {
            for index in reports.indices { reports[index].add(checked) }
            overview.add(checked)
        } else {
            for finding in article.findings { overview.add(finding) }
        }
    }

    /// Takes what belongs to no article into the index.
    mutating func add(_ findings: [Finding]) {
        for finding in findings { overview.add(finding) }
    }

    /// The reports of the languages and the index.
    mutating func finish(failures: [InputFailure], counts: [StageID: StageCounts]) -> [(file: String, text: String)] {
        guard options.runs(.report) else { return [] }
        for failure in failures { overview.add(failure) }
        for (stage, counts) in counts.sorted(by: { $0.key.place < $1.key.place }) { overview.add(counts, of: stage) }
        var files = reports.flatMap(files)
        if let templates {
            let index = IndexPage(templates: templates, guide: guide, languages: languages)
            files.append((OutputNames.indexPage, index.html(overview, signature: signature)))
        }
        return files
    }

    private func files(_ report: LanguageReport) -> [(file: String, text: String)] {
        options.formats.compactMap { format in
            let name = OutputNames.report(report.language, format.ending)
            return switch format {
            case .html:
                templates.map {
                    (
                        name,
                        report.html(templates: $0, signature: signature, guide: guide)
                    )
                }
            case .json: (name, report.json(signature: signature))
            case .markdown: (name, report.markdown(signature: signature, guide: guide))
            }
        }
    }
}

extension StageResources {
    /// The templates of the report, parsed.
    fileprivate func reportTemplates() throws(PipelineError) -> ReportTemplates {
        do {
            return try ReportTemplates(library: templates)
        } catch {
            throw PipelineError(
                .usage, Files.join(folder, "templates"),
                "\(error) --resources or \(ResourceLocator.variable) can name another folder.")
        }
    }
}

extension ArticleRun {
    /// The article's part of the output; the time it takes counts for the report.
    package mutating func rendered(by writer: ReportWriter, previous: String?, next: String?) -> ArticleOutput {
        let start = ContinuousClock.now
        let rendered = writer.render(self, previous: previous, next: next)
        tally.add(start.secondsUntilNow, to: .report)
        return rendered
    }
}
