package import HexaplaCore
package import HexaplaRecord

extension LanguageReport {
    /// The report as a page that stands alone, for the folder `reports`.
    ///
    /// - Parameters:
    ///   - templates: The templates.
    ///   - signature: What the figures were made with.
    ///   - guide: What the finding codes mean.
    /// - Returns: The page in HTML with XML syntax.
    package func html(
        templates: ReportTemplates, signature: Signature, guide: FindingCatalogue = FindingCatalogue()
    ) -> String {
        let name = languages.name(language)
        let frame = PageFrame(
            title: "\(name) report", kind: "report", languages: languages, root: "../", report: language,
            signature: signature)
        return templates.page("report", model(guide, languages.versions), frame: frame)
    }

    private func model(_ guide: FindingCatalogue, _ versions: [LanguageTag]) -> PageModel {
        PageModel { page in
            page.label("languageName", languages.name(language))
            page.label("languageOwn", languages.ownName(language))
            page.label("languageCode", language.code)
            page.label("languageDirection", languages.direction(language))
            page.label("lead", lead)
            page.list("headlines", headlines.map(Self.headline))
            page.flag("isCanonicalReport", isCanonical)
            page.flag("isVersionReport", !isCanonical)
            fillCoverage(&page)
            fillEditions(&page)
            if !isCanonical { fillBeads(&page) }
            fillLedgers(&page)
            page.label("groupPrefix", "")
            page.table("findingGroups", FindingModel.groups(findings, guide: guide, root: "../", languages))
            page.list(
                "versionHeads", versions.map { tag in PageModel { $0.label("headName", languages.name(tag)) } })
            page.table("otherGroups", otherGroups(guide, versions))
            fillOddities(&page)
            fillArticles(&page)
        }
    }

    private static func headline(_ figure: Headline) -> PageModel {
        PageModel { model in
            model.label("figureName", figure.name)
            model.label("figureValue", figure.value)
            model.label("figureNote", figure.note)
        }
    }

    private func fillCoverage(_ page: inout PageModel) {
        let bars = coverageBars
        guard !bars.isEmpty else { return }
        page.label("coverageTitle", isCanonical ? "Coverage of each version" : "Coverage of each article")
        guard bars.count > 40 else {
            let title = "How the canonical paragraphs are rendered"
            page.markup("coverageMarkup", CoverageChart(id: "coverage", title: title, bars: bars).svg)
            page.label("coverageSource", isCanonical ? "versions" : "articles")
            return
        }
        var shares = ConfidenceHistogram()
        for bar in bars { if let share = bar.coverage.share { shares.add(share) } }
        let chart = ColumnChart(
            id: "coverage", title: "Articles by the share of canonical paragraphs rendered", unit: "articles",
            bins: shares.bins(20))
        page.markup("coverageMarkup", chart.svg)
        page.table("coverageBins", chart.rows)
    }

    private func fillBeads(_ page: inout PageModel) {
        page.table("beadTypes", beadTypes.map { beadRow($0) })
        let charts = [("paragraph", paragraphConfidence), ("sentence", sentenceConfidence)]
        page.table(
            "histograms",
            charts.filter { $0.1.count > 0 }.map { level, histogram in
                let chart = ColumnChart(
                    id: "confidence-\(level)", title: "Confidence of the \(level) beads", unit: "beads",
                    bins: histogram.bins(20))
                return PageModel { model in
                    model.label("histogramTitle", "\(level.prefix(1).uppercased())\(level.dropFirst()) beads")
                    model.label("histogramMedian", NumberText.score(histogram.median))
                    model.label("histogramCount", NumberText.count(histogram.count))
                    model.markup("histogramMarkup", chart.svg)
                    model.list("bins", chart.rows)
                }
            })
    }

    private func beadRow(_ type: String) -> PageModel {
        let whole = paragraphBeads.values.reduce(0, +)
        let count = paragraphBeads[type] ?? 0
        return PageModel { row in
            row.label("beadType", type)
            row.label("beadMeaning", Self.meaning(type))
            row.label("beadCount", NumberText.count(count))
            row.label("beadShare", NumberText.percent(count, of: whole))
            row.label("beadWidth", String(whole == 0 ? 0 : (count * 100 + whole / 2) / whole))
            row.label("sentenceCount", NumberText.count(sentenceBeads[type] ?? 0))
        }
    }

    private static func meaning(_ type: String) -> String {
        let sides = type.split(separator: "-").map { Int($0) ?? 0 }
        guard sides.count == 2 else { return "" }
        return switch (sides[0], sides[1]) {
        case (_, 0): "left out or moved"
        case (0, _): "added or moved"
        case (1, 1): "one to one"
        case (_, 1): "merged"
        case (1, _): "split"
        default: "regrouped"
        }
    }

    private func fillLedgers(_ page: inout PageModel) {
        fill(&page, "leftOut", leftOut)
        guard !isCanonical else { return }
        fill(&page, "added", added)
        fill(&page, "moved", moved)
        page.table("unsure", unsure.elements.map { row($0.entry, type: $0.type) })
        page.label("unsureTotal", NumberText.count(unsure.total, "bead"))
    }

    private func fill(_ page: inout PageModel, _ key: String, _ list: BoundedList<LedgerEntry>) {
        page.table(key, list.elements.map { row($0) })
        page.label(key + "Total", NumberText.count(list.total, "paragraph"))
        page.label(key + "More", list.dropped > 0 ? NumberText.count(list.dropped) : nil)
    }

    private func row(_ entry: LedgerEntry, type: String? = nil) -> PageModel {
        PageModel { row in
            row.link(entry.article, anchor: entry.anchor, root: "../")
            row.text("excerpt", entry.excerpt)
            row.label("textLanguage", entry.textLanguage.code)
            row.label("textDirection", languages.direction(entry.textLanguage))
            row.label("entryScore", NumberText.score(entry.score))
            row.label("entryType", type)
            row.label("entryLanguages", languages.names(entry.languages))
            row.label("elsewhere", entry.elsewhere)
            row.label(
                "elsewhereHref",
                entry.elsewhere.map { "../articles/\(PageName.file(forArticle: entry.article))#\($0)" })
        }
    }
}
