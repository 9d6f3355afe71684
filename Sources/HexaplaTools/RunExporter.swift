import HexaplaCore
package import HexaplaExport
import HexaplaRecord
package import HexaplaRun
package import HexaplaSystem

/// Exports a finished run.
package struct RunExporter {
    private let run: FinishedRun
    private let resources: StageResources

    /// Opens a run.
    ///
    /// - Parameters:
    ///   - output: The output folder of a run.
    ///   - resources: The resource files, for cutting texts into words.
    /// - Throws: `PipelineError` when it is none.
    package init(_ output: String, resources: StageResources) throws(PipelineError) {
        run = try FinishedRun(output)
        self.resources = resources
    }

    /// Writes formats, and puts them into place.
    ///
    /// - Parameters:
    ///   - options: What is exported.
    ///   - other: The folder to write instead of `exports` in the output folder.
    /// - Returns: What is told of the formats, and the folder they are in.
    /// - Throws: `PipelineError` when an option cannot be obeyed, a file of the run is not as the run wrote it, or something
    ///   is in the way.
    package func export(
        _ options: ExportOptions, to other: String? = nil
    ) throws(PipelineError) -> (told: [String], folder: String) {
        let files = run.record.files.keys
        let levels = run.record.options["level"]?.string.flatMap(LevelChoice.init)?.levels ?? []
        let request = ExportRequest(options, languages: resources.languages)
        let aligned = run.listedLanguages(in: "alignments")
        try request.check(aligned: aligned, levels: levels)
        for file in files where Self.isRead(file) { try run.checkSize(of: file) }
        let place = try ExportPlace(run.path, other: other)
        do throws(PipelineError) {
            let account = try request.write(from: run.path, files: files, levels: levels, into: place.staging)
            let record = try FileDigest(ofFile: Files.join(run.path, OutputNames.record))
            return (account.all, try place.commit(account, result: record.sha256))
        } catch {
            place.discard()
            throw error
        }
    }

    /// Whether an export reads a file of the result.
    private static func isRead(_ file: String) -> Bool {
        [OutputNames.articles, OutputNames.inputs, OutputNames.synopsis, OutputNames.findings].contains(file)
            || ["segments/", "alignments/"].contains { file.hasPrefix($0) }
    }
}
