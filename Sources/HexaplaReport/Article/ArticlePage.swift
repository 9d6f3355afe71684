package import HexaplaCore

/// The page of one article: its texts side by side, one row for each canonical paragraph.
///
/// The page stands alone: no network, no script; style and pictures are inside. It is well-formed XML too. Anchors:
/// `p7` is the row of canonical paragraph 7 (0-based), `p7.fr` its French cell, `fr.p9` paragraph 9 of the French file,
/// `r12` a row of text that only versions have.
package struct ArticlePage: Sendable {
    private let templates: ReportTemplates
    private let options: ReportOptions
    private let languages: ReportLanguages

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - templates: The templates.
    ///   - options: How much is shown.
    ///   - languages: The languages of the run, canonical first; only these have reports.
    package init(
        templates: ReportTemplates, options: ReportOptions = ReportOptions(),
        languages: ReportLanguages
    ) {
        self.templates = templates
        self.options = options
        self.languages = languages
    }

    /// Renders the page of an article.
    ///
    /// - Parameters:
    ///   - checked: The article.
    ///   - signature: What it was made with.
    ///   - previous: The id of the article before it, for a link.
    ///   - next: The id of the article after it, for a link.
    /// - Returns: The page in HTML with XML syntax.
    package func html(
        _ checked: CheckedArticle, signature: Signature, previous: String? = nil, next: String? = nil
    ) -> String {
        let index = ArticleIndex(checked)
        let title = checked.aligned.article.canonical.title
        let frame = PageFrame(
            title: title.map { "\(PageText.excerpt($0, limit: 80)) (\(checked.id))" } ?? checked.id, kind: "article",
            languages: languages, root: "../", signature: signature, previous: previous, next: next)
        return templates.page("article", model(index, title: title), frame: frame)
    }

    private func model(_ index: ArticleIndex, title: String?) -> PageModel {
        let rows = ArticleRows(
            index: index, languages: languages, withSentences: offersSentences(index.checked))
        let canonical = index.checked.aligned.article.canonical
        return PageModel { page in
            if let title {
                page.text("articleTitle", title)
            } else {
                page.name("articleTitle", index.checked.id)
            }
            page.name("articleID", index.checked.id)
            page.label("summary", summary(index))
            page.label("missing", missing(index))
            page.list("versions", index.columns.map { version($0, canonical) })
            page.markup("remarksMarkup", remarks(index))
            page.list("columns", index.columns.map(column))
            page.markup("rowsMarkup", rows.markup)
            page.label("furnitureCount", rows.furnitureCount > 0 ? NumberText.count(rows.furnitureCount, "row") : nil)
            page.flag("withoutSentences", !offersSentences(index.checked))
        }
    }

    private func remarks(_ index: ArticleIndex) -> String? {
        guard !index.remarks.isEmpty else { return nil }
        var markup = Markup()
        for finding in index.remarks { FindingModel.write(finding, languages, to: &markup) }
        return markup.text
    }

    private func offersSentences(_ checked: CheckedArticle) -> Bool {
        let article = checked.aligned.article
        let count = article.versions.reduce(article.canonical.sentences.count) { $0 + $1.sentences.count }
        return options.sentencePairs && count <= options.maximumSentences
    }

    private func summary(_ index: ArticleIndex) -> String {
        let canonical = index.checked.aligned.article.canonical
        let versions = index.columns.dropFirst().map(\.language)
        let paragraphs = NumberText.count(canonical.paragraphs, "canonical paragraph")
        guard !versions.isEmpty else { return "\(paragraphs); no version." }
        return "\(paragraphs); \(NumberText.count(versions.count, "version")): \(languages.names(versions))."
    }

    /// A sentence that names the versions without a file, and those that the page itself says exist.
    private func missing(_ index: ArticleIndex) -> String? {
        let missing = index.missing(of: languages.all)
        guard !missing.isEmpty else { return nil }
        let named = Set(index.checked.aligned.article.canonical.labelled.switcher.map(\.language.base))
        let linked = missing.filter(named.contains)
        let sentence = "Not in the corpus: \(languages.names(missing))."
        guard !linked.isEmpty else { return sentence }
        return sentence
            + " The \(languages.name(languages.canonical)) page names \(languages.names(linked)) among its versions."
    }

    private func column(_ column: ArticleIndex.Column) -> PageModel {
        PageModel { model in
            model.label("headCode", column.language.base.code)
            model.label("headName", languages.name(column.language.base))
            model.label("headOwn", languages.ownName(column.language))
            model.label("headDirection", languages.direction(column.language))
            model.label("headEdition", column.alignment?.edition?.kind.rawValue)
            model.label("headSummary", column.alignment?.edition?.summary(of: languages.name(languages.canonical)))
            model.flag("isPartial", column.alignment?.edition.map { $0.kind != .full } ?? false)
        }
    }

    private func version(_ column: ArticleIndex.Column, _ canonical: SegmentedDocument) -> PageModel {
        let document = column.document
        return PageModel { model in
            model.label("versionName", languages.name(column.language.base))
            let isReported = languages.all.contains(column.language.base)
            model.label("reportHref", isReported ? "../reports/" + PageName.report(column.language) : nil)
            model.name("versionFile", document.source.path)
            model.label("encoding", document.source.encoding.name)
            model.label("paragraphCount", NumberText.count(document.paragraphs))
            let found = document.detected.language.tag
            model.label("detected", found.base == column.language.base ? nil : languages.name(found))
            guard let alignment = column.alignment else {
                model.flag("isCanonical", true)
                return
            }
            let coverage = Coverage(canonical: canonical, version: document, alignment: alignment)
            var confidence = ConfidenceHistogram()
            for bead in alignment.paragraphs.beads where bead.isLink && bead.counts(canonical, document) {
                confidence.add(bead.score)
            }
            model.label("share", NumberText.percent(coverage.share))
            model.label("oneToOne", NumberText.count(coverage.oneToOne))
            model.label("grouped", NumberText.count(coverage.merged + coverage.split + coverage.regrouped))
            model.label("moved", NumberText.count(coverage.moved))
            model.label("leftOut", NumberText.count(coverage.leftOut))
            model.label("added", NumberText.count(coverage.added))
            model.label("confidence", NumberText.score(confidence.median))
            model.label("edition", alignment.edition?.kind.rawValue ?? "–")
            model.flag("isVersion", true)
        }
    }
}
