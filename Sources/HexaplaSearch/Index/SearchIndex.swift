import GRDB
import HexaplaCore
import HexaplaDatabase
import HexaplaLanguage
import HexaplaRecord
import HexaplaRun
import HexaplaSystem
import HexaplaTools

/// The index of a finished run, for reading.
struct SearchIndex {
    /// The connection, which cannot write.
    let queue: DatabaseQueue

    private let output: String
    private let known: LanguageSet
    private let tell: (String) -> Void

    /// What an index must have been made from: `run.json`, the program and the tables.
    private struct Origin: Equatable {
        let run: String
        let program = HexaplaVersion.current

        init(output: String) throws(PipelineError) {
            run = try SHA256.hex(of: Files.read(Files.join(output, OutputNames.record)))
        }

        var info: [String: String] { ["find.run": run, "find.program": program] }
    }

    /// Opens the index of an output folder; one that is missing, damaged or of another run is made.
    ///
    /// - Parameters:
    ///   - output: The output folder.
    ///   - known: What is known of languages.
    ///   - isDamaged: Whether the index that is there was found to be damaged.
    ///   - large: From how many bytes of a result on it is told before that its index is made.
    ///   - tell: Told what is done beside, as a full sentence.
    /// - Throws: `PipelineError` when it is no output folder of a finished run, or the index can be made nowhere.
    init(
        output: String, known: LanguageSet, isDamaged: Bool = false, large: Int = 20_000_000,
        tell: @escaping (String) -> Void
    ) throws(PipelineError) {
        (self.output, self.known, self.tell) = (output, known, tell)
        guard !Files.isBlank(output) else { throw PipelineError(.usage, "output", "The output folder has no name.") }
        try OutputFolder.complete(output)
        guard Files.exists(Files.join(output, OutputNames.record)) else {
            throw PipelineError(.usage, output, "It is no output folder of a finished run: there is no run.json.")
        }
        let origin = try Origin(output: output)
        let place = IndexPlace(output: output)
        if !isDamaged, place.isThere, let queue = Self.opened(place.file, origin) {
            self.queue = queue
            return
        }
        if isDamaged { tell("The index of '\(output)' was damaged; it is made anew.") }
        var isStale = isDamaged
        let isWritten = try place.fill {
            defer { isStale = false }
            return !isStale && place.isThere && Self.opened(place.file, origin) != nil
        } by: { (file) throws(PipelineError) in
            try Self.make(file, output, known, origin) { bytes in
                guard bytes >= large else { return }
                tell("The index of '\(output)' is made, which may take minutes; it is kept for later queries.")
            }
        }
        if isWritten, let queue = Self.opened(place.file, origin) {
            self.queue = queue
            return
        }
        tell("The index cannot be kept in '\(output)'; it is made in a temporary folder for this use alone.")
        queue = try IndexPlace.withTemporary { (file) throws(PipelineError) in
            try Self.make(file, output, known, origin) { _ in }
        } open: { (file) throws(PipelineError) in
            guard let queue = Self.opened(file, origin) else {
                throw PipelineError(.input, file, "The index cannot be read back.")
            }
            return queue
        }
    }

    private static func make(
        _ file: String, _ output: String, _ known: LanguageSet, _ origin: Origin,
        begin: (_ bytes: Int) -> Void
    ) throws(PipelineError) {
        let run = try FinishedRun(output)
        begin(run.record.files.values.reduce(0) { $0 + $1.size })
        try CorpusDatabase.write(
            run, to: file, known: known, CorpusDatabase.columns(of: run, known), isIndex: true, info: origin.info)
        guard try Origin(output: output) == origin else {
            FileSystem.removeOne(file)
            throw PipelineError(.input, output, "Another run was put there while the index was made; ask again.")
        }
    }

    /// Opens a file; `nil` when it is no index of this origin.
    private static func opened(_ file: String, _ origin: Origin) -> DatabaseQueue? {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536")
        }
        guard let queue = try? DatabaseQueue(path: file, configuration: configuration) else { return nil }
        let isOwn = try? queue.read { database in
            guard try Int.fetchOne(database, sql: "PRAGMA application_id") == CorpusSchema.applicationID,
                try Int.fetchOne(database, sql: "PRAGMA user_version") == CorpusSchema.version
            else { return false }
            return try origin.info.allSatisfy { key, value in
                try String.fetchOne(database, sql: "SELECT value FROM info WHERE key = ?", arguments: [key]) == value
            }
        }
        return isOwn == true ? queue : nil
    }
}
