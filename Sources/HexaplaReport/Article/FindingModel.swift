import HexaplaCore

/// Findings as markup and as the values of a template.
enum FindingModel {
    /// A note as an item of a list.
    static func write(_ finding: Finding, _ languages: ReportLanguages, to markup: inout Markup) {
        let severity = finding.severity.rawValue
        markup.element("li") { markup in
            markup.element("span", ["class": "sev sev-\(severity)"], label: severity)
            markup.literal(" ")
            markup.element("code", label: finding.code.rawValue)
            if let language = finding.language {
                markup.literal(" ")
                markup.element("span", ["class": "who"], label: languages.name(language.base))
            }
            markup.literal(" ")
            markup.element("bdi", name: finding.message)
        }
    }

    /// The findings of a tally by code, for a page in the folder above which `root` leads.
    static func groups(_ tally: FindingTally, guide: FindingGuide, root: String, _ languages: ReportLanguages)
        -> [PageModel]
    {
        tally.sorted.map { code, group in
            let entry = guide[code]
            return PageModel { model in
                model.label("code", code.rawValue)
                model.label("severity", group.severity.rawValue)
                model.text("groupTitle", entry?.title)
                model.text("groupExplanation", entry.flatMap { $0.explanation.isEmpty ? nil : $0.explanation })
                model.label("groupCount", NumberText.count(group.count, "finding"))
                model.label("groupLanguages", root.isEmpty ? counts(group, languages) : nil)
                model.list("examples", group.examples.elements.map { example($0, root: root) })
                model.label(
                    "groupMore", group.examples.dropped > 0 ? NumberText.count(group.examples.dropped) : nil)
            }
        }
    }

    private static func counts(_ group: FindingTally.Group, _ languages: ReportLanguages) -> String? {
        let counts = group.languages.compactMap { code, count in LanguageTag(code).map { ($0, count) } }
        guard !counts.isEmpty else { return nil }
        return counts.sorted { $0.0 < $1.0 }.map { "\(languages.name($0)) \(NumberText.count($1))" }
            .joined(separator: ", ")
    }

    private static func example(_ example: FindingTally.Example, root: String) -> PageModel {
        PageModel { model in
            model.name("message", example.message)
            guard !example.article.isEmpty else {
                model.name("exampleFile", example.file)
                return
            }
            model.section("place", PageModel { $0.link(example.article, anchor: example.anchor, root: root) })
        }
    }
}

extension PageModel {
    /// A link to an article's page or to an anchor on it: `href`, `linkText` and, where there is one, `linkAnchor`.
    mutating func link(_ article: String, anchor: String?, root: String) {
        let page = root + "articles/" + PageName.file(forArticle: article)
        label("href", anchor.map { "\(page)#\($0)" } ?? page)
        name("linkText", article)
        label("linkAnchor", anchor)
    }
}
