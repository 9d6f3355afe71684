import HexaplaCore
import HexaplaExport
import HexaplaRecord
import HexaplaSystem

extension RunSink {
    /// Writes the exports of a result whose files are whole; they are put into place with it.
    ///
    /// - Parameter request: What is exported.
    /// - Returns: What was written; `nil` when no version was aligned.
    /// - Throws: `PipelineError` when a file cannot be written.
    mutating func export(_ request: ExportRequest) throws(PipelineError) -> ExportAccount? {
        let staging = folder.staging
        guard folder.names.contains(where: { OutputNames.language(of: $0, in: "alignments") != nil }) else {
            return nil
        }
        let target = Files.join(staging, ExportList.folder)
        let account = try request.write(
            from: staging, files: folder.names, levels: writer.options.level.levels, into: target, isStrict: false)
        exports = account
        return account
    }

    /// Writes the list of the exports, once the digest of the result is known.
    mutating func listExports(of record: [UInt8]) throws(PipelineError) {
        guard let account = exports else { return }
        let target = Files.join(folder.staging, ExportList.folder)
        let names = account.files.values.flatMap { $0 }
        let digests = try ExportPlace.digests(of: names, in: target)
        var list = ExportList(result: try FileDigest(of: record).sha256)
        list.take(account, digests: digests)
        try ExportPlace.write(&list, in: target)
        var all = try ExportPlace.digests(of: [ExportList.name, ExportList.readMeName], in: target)
        all.merge(digests) { $1 }
        folder.adopt(exported: Dictionary(uniqueKeysWithValues: all.map { (ExportList.folder + $0.key, $0.value) }))
    }
}
