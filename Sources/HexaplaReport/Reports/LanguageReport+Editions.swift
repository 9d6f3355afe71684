import HexaplaCore

extension LanguageReport {
    /// How many versions of the language are of each class; in the English report of all languages.
    var editionCounts: [EditionClass: Int] {
        if isCanonical {
            return editions.values.reduce(into: [:]) { sums, counts in sums.merge(counts, uniquingKeysWith: +) }
        }
        return articles.reduce(into: [:]) { counts, entry in
            if let edition = entry.edition { counts[edition.kind, default: 0] += 1 }
        }
    }

    /// The articles whose version is not the full text, in the order of their ids.
    var partialEditions: [(article: ArticleEntry, edition: Edition)] {
        sortedArticles.compactMap { entry in
            entry.edition.flatMap { $0.kind == .full ? nil : (entry, $0) }
        }
    }

    /// The figures of the editions for programs.
    var editionsJSON: JSONValue {
        guard isCanonical else { return Self.json(editionCounts) }
        return .object(JSONObject(editions.map { ($0.key.code, Self.json($0.value)) }))
    }

    private static func json(_ counts: [EditionClass: Int]) -> JSONValue {
        .object(JSONObject(EditionClass.allCases.map { ($0.rawValue, .int(counts[$0] ?? 0)) }))
    }

    func fillEditions(_ page: inout PageModel) {
        let counts = editionCounts
        page.flag("hasEditions", !counts.isEmpty)
        page.list(
            "editionClasses",
            EditionClass.allCases.map { kind in
                PageModel { row in
                    row.label("editionClass", kind.rawValue)
                    row.label("editionMeaning", kind.meaning)
                    row.label("editionCount", NumberText.count(counts[kind] ?? 0))
                }
            })
        guard !isCanonical else { return page.list("editionVersions", languages.versions.compactMap(editionRow)) }
        let partial = partialEditions
        page.table("partialEditions", partial.prefix(options.tableRows).map(Self.partialRow))
        let more = partial.count - options.tableRows
        page.label("partialMore", more > 0 ? NumberText.count(more) : nil)
    }

    /// A version's counts in the English report.
    private func editionRow(_ version: LanguageTag) -> PageModel? {
        guard let counts = editions[version] else { return nil }
        return PageModel { row in
            row.label("href", PageName.report(version) + "#editions")
            row.label("linkText", languages.name(version))
            row.list(
                "counts",
                EditionClass.allCases.map { kind in
                    PageModel { $0.label("editionCount", NumberText.count(counts[kind] ?? 0)) }
                })
        }
    }

    private static func partialRow(_ article: ArticleEntry, _ edition: Edition) -> PageModel {
        PageModel { row in
            row.link(article.id, anchor: nil, root: "../")
            row.label("editionClass", edition.kind.rawValue)
            row.list("figures", edition.figures(article).map { figure in PageModel { $0.label("figure", figure) } })
        }
    }

    func writeEditions(to text: inout MarkdownText) {
        let counts = editionCounts
        guard !counts.isEmpty else { return }
        text.heading(2, "Editions")
        if isCanonical {
            text.table(
                ["Version"] + EditionClass.allCases.map(\.rawValue),
                languages.versions.compactMap { version in
                    editions[version].map { counts in
                        [languages.name(version)]
                            + EditionClass.allCases.map { NumberText.count(counts[$0] ?? 0) }
                    }
                })
            return
        }
        text.table(
            ["Class", "Versions", "Meaning"],
            EditionClass.allCases.map { [$0.rawValue, NumberText.count(counts[$0] ?? 0), $0.meaning] })
        let partial = partialEditions
        guard !partial.isEmpty else { return }
        text.table(
            ["Article", "Class"] + Edition.figureNames,
            partial.prefix(options.tableRows).map {
                [$0.article.id, $0.edition.kind.rawValue] + $0.edition.figures($0.article)
            })
    }
}

extension EditionClass {
    /// What the class means, in a few words.
    var meaning: String {
        switch self {
        case .full: "the whole text, next to nothing of its own"
        case .abridged: "a part of the text, next to nothing of its own"
        case .adapted: "much text of its own"
        case .unrelated: "hardly anything has a counterpart"
        }
    }
}

extension Edition {
    /// What `figures` are called in a table.
    static let figureNames = [
        "Words rendered", "Own words added", "Paragraphs rendered", "Own paragraphs added", "Links that merge",
        "Links that split", "Moved blocks", "Confidence",
    ]

    /// The figures as text; those in paragraphs and the confidence are the ones of the article's line in the report.
    func figures(_ article: ArticleEntry) -> [String] {
        [
            NumberText.percent(perMille: words.shownRendered), NumberText.percent(perMille: words.shownAdded),
            NumberText.percent(article.coverage.share),
            NumberText.percent(article.coverage.added, of: paragraphs.own), NumberText.percent(merged),
            NumberText.percent(split), NumberText.count(moves), NumberText.score(article.confidence),
        ]
    }

    /// The class with what it rests on, for a tip or a line under a heading.
    func summary(of canonicalName: String) -> String {
        let rendered = NumberText.percent(perMille: words.shownRendered ?? paragraphs.shownRendered)
        let added = NumberText.percent(perMille: words.shownAdded ?? paragraphs.shownAdded)
        return "\(rendered) of the \(canonicalName) words rendered, \(added) of its own added"
    }

    var json: JSONValue {
        .object([
            "class": .string(kind.rawValue), "confidence": confidence.map(JSONValue.decimal) ?? .null,
            "merged": .decimal(merged), "moved": .decimal(moved), "moves": .int(moves), "split": .decimal(split),
            "paragraphs": paragraphs.json, "sentences": sentences.json, "words": words.json,
        ])
    }
}

extension EditionAmount {
    fileprivate var json: JSONValue {
        .object([
            "added": .decimal(added), "addedShare": addedShare.map(JSONValue.decimal) ?? .null,
            "canonical": .int(canonical), "own": .int(own), "rendered": .decimal(rendered),
            "renderedShare": renderedShare.map(JSONValue.decimal) ?? .null,
        ])
    }
}
