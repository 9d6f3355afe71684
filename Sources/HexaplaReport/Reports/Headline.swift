import HexaplaCore

/// A figure at the head of a report.
struct Headline: Sendable, Hashable {
    let name: String
    let value: String
    var note: String?
}

extension LanguageReport {
    /// The first sentences of the report.
    var lead: String {
        let articles = NumberText.count(articles.count, "article")
        guard !self.articles.isEmpty else { return "The corpus has no article." }
        if isCanonical {
            guard coverage.paragraphs > 0 else {
                return "\(articles) in \(languages.name(language)); none has a version."
            }
            return
                "\(articles) in \(languages.name(language)). Taken together, the versions render \(NumberText.percent(coverage.share)) of "
                + "the canonical paragraphs they stand for."
        }
        let name = languages.name(language)
        guard presentCount > 0 else { return "None of the \(articles) has a version in \(name)." }
        let present =
            presentCount == self.articles.count && presentCount > 1
            ? "All \(articles) have"
            : "\(NumberText.count(presentCount)) of \(articles) \(presentCount == 1 ? "has" : "have")"
        return
            "\(present) a version in \(name). It renders \(NumberText.percent(coverage.share)) of their canonical paragraphs."
    }

    /// The headline figures, in the order shown.
    var headlines: [Headline] {
        let missing = articles.count - presentCount
        var figures = [
            Headline(
                name: "Articles", value: NumberText.count(articles.count),
                note: missing == 0 ? nil : "\(NumberText.count(missing)) without \(languages.name(language))")
        ]
        if isCanonical {
            figures.append(Headline(name: "Versions", value: NumberText.count(versionCounts.values.reduce(0, +))))
        }
        figures += coverageHeadlines
        if !isCanonical { figures += confidenceHeadlines }
        figures.append(
            Headline(
                name: "Findings", value: NumberText.count(findings.count), note: severities))
        return figures
    }

    /// The severities that occur, the gravest first.
    private var severities: String? {
        let words: [(Severity, String)] = [(.error, "error"), (.warning, "warning"), (.info, "info")]
        let counts = words.filter { findings.count($0.0) > 0 }.map { NumberText.count(findings.count($0.0), $0.1) }
        return counts.isEmpty ? nil : counts.joined(separator: ", ")
    }

    private var coverageHeadlines: [Headline] {
        func figure(_ name: String, _ count: Int) -> Headline {
            Headline(
                name: name, value: NumberText.percent(count, of: coverage.paragraphs), note: NumberText.count(count))
        }
        return [
            Headline(
                name: isCanonical ? "Paragraphs × versions" : "Canonical paragraphs",
                value: NumberText.count(coverage.paragraphs)),
            figure("Rendered one to one", coverage.oneToOne), figure("Merged", coverage.merged),
            figure("Split", coverage.split), figure("Regrouped", coverage.regrouped), figure("Moved", coverage.moved),
            figure("Left out", coverage.leftOut),
            Headline(name: "Added", value: NumberText.count(coverage.added), note: "paragraphs of the version"),
        ]
    }

    private var confidenceHeadlines: [Headline] {
        [
            Headline(
                name: "Median confidence", value: NumberText.score(paragraphConfidence.median), note: "paragraph beads"),
            Headline(
                name: "Median confidence", value: NumberText.score(sentenceConfidence.median), note: "sentence beads"),
        ]
    }

    /// A bar for each article with a version, or for each version in the English report.
    var coverageBars: [CoverageChart.Bar] {
        if isCanonical {
            return languages.versions.compactMap { version in
                versions[version].map { CoverageChart.Bar(label: languages.name(version), coverage: $0) }
            }
        }
        return sortedArticles.filter { $0.isPresent && $0.coverage.paragraphs > 0 }.map {
            CoverageChart.Bar(label: $0.id, coverage: $0.coverage)
        }
    }

    /// The bead types that occur, the most frequent paragraph beads first.
    var beadTypes: [String] {
        Set(paragraphBeads.keys).union(sentenceBeads.keys).sorted { left, right in
            let (first, second) = (paragraphBeads[left] ?? 0, paragraphBeads[right] ?? 0)
            return first == second ? left < right : first > second
        }
    }
}
