import HexaplaCore

extension LanguageReport {
    func otherGroups(_ guide: FindingGuide, _ versions: [LanguageTag]) -> [PageModel] {
        otherFindings.sorted.map { code, group in
            PageModel { row in
                row.label("otherCode", code.rawValue)
                row.label("otherSeverity", group.severity.rawValue)
                row.text("otherTitle", guide[code]?.title ?? "")
                row.list(
                    "otherCounts",
                    versions.map { version in
                        PageModel { cell in
                            let count = group.languages[version.code] ?? 0
                            cell.label("otherCount", count == 0 ? "–" : NumberText.count(count))
                            cell.label("otherHref", "\(PageName.report(version))#\(code.rawValue)")
                            cell.flag("hasCount", count > 0)
                        }
                    })
            }
        }
    }

    func fillOddities(_ page: inout PageModel) {
        page.list("encodings", Self.tally(encodings) { $0 })
        page.list("detectedLanguages", Self.tally(detected) { LanguageTag($0).map(languages.name) ?? $0 })
        page.table(
            "oddities",
            oddities.elements.map { oddity in
                PageModel { row in
                    row.link(oddity.article, anchor: nil, root: "../")
                    row.name("oddityFile", oddity.file)
                    row.name("oddityMessage", oddity.message)
                }
            })
        page.label("odditiesMore", oddities.dropped > 0 ? NumberText.count(oddities.dropped) : nil)
    }

    private static func tally(_ counts: [String: Int], name: (String) -> String) -> [PageModel] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { key, count in
            PageModel { item in
                item.label("tallyName", name(key))
                item.label("tallyCount", NumberText.count(count))
            }
        }
    }

    func fillArticles(_ page: inout PageModel) {
        let sorted = sortedArticles
        page.table("articles", sorted.prefix(options.tableRows).map(articleRow))
        let more = sorted.count - options.tableRows
        page.label("articlesMore", more > 0 ? NumberText.count(more) : nil)
        guard isCanonical else { return }
        page.table("versionRows", languages.versions.compactMap(versionRow))
    }

    private func articleRow(_ entry: ArticleEntry) -> PageModel {
        PageModel { row in
            row.link(entry.id, anchor: nil, root: "../")
            row.text("articleTitle", entry.title)
            row.flag("isPresent", entry.isPresent)
            row.label("versionList", entry.versions.isEmpty ? "none" : languages.names(entry.versions))
            Self.fill(&row, entry.coverage)
            row.label("confidence", NumberText.score(entry.confidence))
            row.label("findingCount", NumberText.count(entry.errors + entry.warnings + entry.infos))
            row.label("errors", entry.errors > 0 ? NumberText.count(entry.errors, "error") : nil)
        }
    }

    private func versionRow(_ version: LanguageTag) -> PageModel? {
        guard let coverage = versions[version] else { return nil }
        return PageModel { row in
            row.label("href", PageName.report(version))
            row.label("linkText", languages.name(version))
            row.label("articleCount", NumberText.count(versionCounts[version] ?? 0))
            Self.fill(&row, coverage)
        }
    }

    private static func fill(_ row: inout PageModel, _ coverage: Coverage) {
        row.label("paragraphs", NumberText.count(coverage.paragraphs))
        row.label("share", NumberText.percent(coverage.share))
        row.label("oneToOne", NumberText.count(coverage.oneToOne))
        row.label("grouped", NumberText.count(coverage.merged + coverage.split + coverage.regrouped))
        row.label("moved", NumberText.count(coverage.moved))
        row.label("leftOut", NumberText.count(coverage.leftOut))
        row.label("added", NumberText.count(coverage.added))
    }
}
