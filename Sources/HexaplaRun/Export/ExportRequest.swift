package import HexaplaCore
package import HexaplaExport
package import HexaplaLanguage
import HexaplaRecord
package import HexaplaSegment
package import HexaplaSystem

/// What is exported of a result, with what is needed for it.
package struct ExportRequest: Sendable {
    private let options: ExportOptions
    private let languages: LanguageSet
    private let segment: SegmentOptions

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - options: What is asked for.
    ///   - languages: What is known of languages.
    ///   - segment: How texts are cut into words.
    package init(_ options: ExportOptions, languages: LanguageSet, segment: SegmentOptions = SegmentOptions()) {
        self.options = options
        self.languages = languages
        self.segment = segment
    }

    /// Looks, before any work, whether the options can be obeyed.
    ///
    /// - Parameters:
    ///   - aligned: The versions that there may be.
    ///   - levels: The levels of which there are beads.
    /// - Throws: `PipelineError` naming the option that cannot be obeyed.
    package func check(aligned: [LanguageTag], levels: [AlignmentLevel]) throws(PipelineError) {
        _ = try plan(options, aligned, levels)
    }

    private func plan(
        _ options: ExportOptions, _ aligned: [LanguageTag], _ levels: [AlignmentLevel]
    ) throws(PipelineError) -> ExportPlan {
        try ExportPlan(
            options, aligned: languages.ordered(aligned), levels: levels, languages: languages,
            version: HexaplaVersion.current)
    }

    /// Writes the formats.
    ///
    /// - Parameters:
    ///   - folder: The folder of the result.
    ///   - files: The names of its files.
    ///   - levels: The levels of which it has beads.
    ///   - target: The folder of the exports.
    ///   - isStrict: Whether a language that the result has no versions in is an error; otherwise it is left out.
    /// - Returns: What was written and what was left out.
    /// - Throws: `PipelineError` when an option cannot be obeyed, the result cannot be read or a file not be written.
    package func write(
        from folder: String, files: some Collection<String>, levels: [AlignmentLevel], into target: String,
        isStrict: Bool = true
    ) throws(PipelineError) -> ExportAccount {
        let source = ResultFiles(folder: folder, files: files)
        let options = isStrict ? options : options.restricted(to: source.aligned)
        let job = ExportJob(
            try plan(options, source.aligned, levels), from: source,
            tokenizer: StageTokenizer(languages: languages, options: segment))
        return try job.write(into: target) { (format, context) throws(PipelineError) in
            try exporter(format, context)
        }
    }

    /// The exporters of formats that stand in other rooms than HexaplaExport; `nil` for those that stand there.
    private func exporter(
        _ format: ExportFormat, _ context: ExportContext
    ) throws(PipelineError) -> (any Exporting)? {
        switch format {
        case .tmx, .xliff, .xces, .moses, .tsv, .xlsx, .jsonl, .tei, .vertical: nil
        case .sqlite: try SQLiteExport(context, languages: languages)
        }
    }
}

extension ExportOptions {
    /// The same without languages in which nothing was aligned.
    fileprivate func restricted(to aligned: [LanguageTag]) -> ExportOptions {
        var options = self
        options.languages = languages?.filter { aligned.contains($0.base) }
        options.via = via.filter { aligned.contains($0.source) && aligned.contains($0.target) }
        options.codes = codes.filter { $0.key == .english || aligned.contains($0.key) }
        return options
    }
}
