package import HexaplaSystem

/// A format being written: takes the articles in order, one at a time.
package protocol Exporting {
    /// Writes what an article adds.
    mutating func take(_ article: ExportArticle) throws(PipelineError)

    /// Ends the files.
    ///
    /// - Returns: What could not be written as it is: full sentences, none where nothing was changed or left out.
    mutating func finish() throws(PipelineError) -> [String]
}

extension Exporting {
    /// What is said of characters that XML cannot hold.
    static func remarks(replaced count: Int) -> [String] {
        count == 0 ? [] : ["\(count) characters that XML cannot hold were replaced by U+FFFD."]
    }
}

/// What an exporter is made with.
package struct ExportContext {
    /// What is exported.
    package let plan: ExportPlan
    /// Where the files go.
    package let folder: ExportFolder
    /// What cuts texts into words.
    package let tokenizer: any ExportTokenizer

    package init(plan: ExportPlan, folder: ExportFolder, tokenizer: any ExportTokenizer) {
        self.plan = plan
        self.folder = folder
        self.tokenizer = tokenizer
    }
}

extension ExportFormat {
    /// Begins to write a format.
    package func exporter(_ context: ExportContext) throws(PipelineError) -> any Exporting {
        switch self {
        case .tmx: try TMXExport(context)
        case .xliff: XLIFFExport(context)
        case .xces: try XCESExport(context)
        case .moses: try MosesExport(context)
        case .tsv: try TSVExport(context)
        case .xlsx: try XLSXExport(context)
        case .jsonl: try JSONLExport(context)
        case .tei: TEIExport(context)
        case .vertical: try VerticalExport(context)
        case .sqlite: throw PipelineError(.usage, rawValue, "This format is written by the room that makes databases.")
        }
    }
}
