import HexaplaCore
import HexaplaDatabase
import HexaplaLanguage
import HexaplaRecord
import HexaplaSystem
import HexaplaTools

/// A finished run as an SQLite database.
enum CorpusDatabase {
    /// The languages of a run in the order of the columns.
    static func columns(of run: FinishedRun, _ known: LanguageSet) -> [LanguageTag] {
        known.ordered(run.listedLanguages(in: "segments"))
    }

    /// Writes the database of a run.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - path: A file that is not there yet; it is removed again when it cannot be finished.
    ///   - known: What is known of languages.
    ///   - languages: The languages to take.
    ///   - isIndex: Whether it is an index to search in, with normal forms and lists of words.
    ///   - info: What stands in its table `info` beside the signature of the run.
    /// - Throws: `PipelineError` when a file of the run is not as the run wrote it, or the database cannot be written.
    static func write(
        _ run: FinishedRun, to path: String, known: LanguageSet, _ languages: [LanguageTag], isIndex: Bool,
        info: [String: String] = [:]
    ) throws(PipelineError) {
        if let entry = FileSystem.entry(path) {
            throw PipelineError(.usage, path, "There is \(entry.kind.words) of that name; move it away.")
        }
        do {
            let writer = try CorpusDatabaseWriter(path: path, languages: languages, known: known, isIndex: isIndex)
            try run.forEachRecord { (record) throws(PipelineError) in try writer.add(record) }
            try writer.add(try run.findingsOnTheCorpus())
            let signature = run.record.signature
            let own = ["hexapla": signature.hexapla, "pipeline": signature.pipeline, "run": run.record.sha256]
            try writer.finish(info: own.merging(info) { $1 })
        } catch {
            FileSystem.removeOne(path)
            throw error
        }
    }
}
