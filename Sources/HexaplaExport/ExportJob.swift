package import HexaplaSystem

/// One way through a result that writes all formats.
package struct ExportJob {
    private let plan: ExportPlan
    private let source: ResultFiles
    private let tokenizer: any ExportTokenizer

    /// Prepares the work.
    ///
    /// - Parameters:
    ///   - plan: What is exported.
    ///   - source: The articles.
    ///   - tokenizer: What cuts texts into words.
    package init(_ plan: ExportPlan, from source: ResultFiles, tokenizer: any ExportTokenizer) {
        self.plan = plan
        self.source = source
        self.tokenizer = tokenizer
    }

    /// Writes the formats into a folder in which none of their files is yet.
    ///
    /// - Parameters:
    ///   - path: Where.
    ///   - others: Makes the exporter of a format that other rooms write; `nil` leaves it to this one.
    /// - Returns: What was written and what was left out.
    /// - Throws: `PipelineError` when the result cannot be read or a file cannot be written.
    package func write(
        into path: String,
        others: (ExportFormat, ExportContext) throws(PipelineError) -> (any Exporting)? = { _, _ in nil }
    ) throws(PipelineError) -> ExportAccount {
        var copies = CopyFilter(plan)
        if plan.options.copies != .none { try look(&copies) }
        let folder = ExportFolder(path)
        let context = ExportContext(plan: plan, folder: folder, tokenizer: tokenizer)
        var exporters: [any Exporting] = []
        for format in plan.options.formats {
            if let other = try others(format, context) {
                exporters.append(other)
            } else {
                exporters.append(try format.exporter(context))
            }
        }
        var selection = ArticleSelection(plan)
        let parts = plan.options.formats.reduce(into: Set<RecordPart>()) { $0.formUnion($1.parts) }
        try source.forEach(parts) { (record) throws(PipelineError) in
            let article = selection.article(record, copies: &copies)
            for index in exporters.indices { try exporters[index].take(article) }
        }
        var remarks: [ExportFormat: [String]] = [:]
        for (index, format) in plan.options.formats.enumerated() { remarks[format] = try exporters[index].finish() }
        return ExportAccount(plan, drops: selection.drops, remarks: remarks, files: folder.names)
    }

    /// Finds the best of all copies.
    private func look(_ copies: inout CopyFilter) throws(PipelineError) {
        var selection = ArticleSelection(plan)
        try source.forEach([]) { (record) throws(PipelineError) in _ = selection.article(record, copies: &copies) }
        copies.settle()
    }
}
