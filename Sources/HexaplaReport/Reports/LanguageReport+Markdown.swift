package import HexaplaCore
package import HexaplaRecord

extension LanguageReport {
    /// The report as Markdown (CommonMark with tables), for a terminal or a wiki.
    ///
    /// - Parameters:
    ///   - signature: What the figures were made with.
    ///   - guide: What the finding codes mean.
    /// - Returns: The text with a line end.
    package func markdown(signature: Signature, guide: FindingCatalogue = FindingCatalogue()) -> String {
        var text = MarkdownText()
        text.heading(1, "\(languages.name(language)) report")
        text.paragraph(lead)
        text.table(["Figure", "Value", "Note"], headlines.map { [$0.name, $0.value, $0.note ?? ""] })
        if !beadTypes.isEmpty {
            text.heading(2, "Bead types")
            text.table(
                ["Bead", "Paragraph beads", "Sentence beads"],
                beadTypes.map {
                    [$0, NumberText.count(paragraphBeads[$0] ?? 0), NumberText.count(sentenceBeads[$0] ?? 0)]
                })
        }
        writeEditions(to: &text)
        write(leftOut, isCanonical ? "What versions leave out" : "What the version leaves out", to: &text)
        write(added, "What the version adds", to: &text)
        write(moved, "What stands elsewhere", to: &text)
        write(findings, guide, to: &text)
        text.heading(2, "Articles")
        text.table(
            ["Article", "Title", "Paragraphs", "Rendered", "Left out", "Added", "Confidence", "Findings"],
            sortedArticles.prefix(options.tableRows).map(row))
        text.paragraph(signature.line)
        return text.text
    }

    private func write(_ list: BoundedList<LedgerEntry>, _ title: String, to text: inout MarkdownText) {
        guard list.total > 0 else { return }
        text.heading(2, "\(title) (\(NumberText.count(list.total)))")
        for entry in list.elements {
            let languages = isCanonical ? " (\(languages.names(entry.languages)))" : ""
            text.item("\(entry.article) \(entry.anchor)\(languages): \(entry.excerpt)")
        }
        if list.dropped > 0 { text.item("… and \(NumberText.count(list.dropped)) more.") }
        text.end()
    }

    private func write(_ tally: FindingTally, _ guide: FindingCatalogue, to text: inout MarkdownText) {
        guard tally.count > 0 else { return }
        text.heading(2, "Findings (\(NumberText.count(tally.count)))")
        text.table(
            ["Code", "Severity", "Count", "Meaning"],
            tally.sorted.map { code, group in
                [code.rawValue, group.severity.rawValue, NumberText.count(group.count), guide[code]?.title ?? ""]
            })
    }

    private func row(_ entry: ArticleEntry) -> [String] {
        let count = NumberText.count(entry.errors + entry.warnings + entry.infos)
        guard entry.isPresent else { return [entry.id, entry.title ?? "", "missing", "", "", "", "", count] }
        let coverage = entry.coverage
        return [
            entry.id, entry.title ?? "", NumberText.count(coverage.paragraphs), NumberText.percent(coverage.share),
            NumberText.count(coverage.leftOut), NumberText.count(coverage.added), NumberText.score(entry.confidence),
            count,
        ]
    }
}

extension Signature {
    /// The signature as one line of text.
    var line: String {
        "Hexapla \(hexapla), ICU \(icu), Unicode \(unicode), CLDR \(cldr), pipeline \(pipeline), resources \(resources)"
    }
}
