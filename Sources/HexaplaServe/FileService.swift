import HexaplaRecord
import HexaplaSystem
import HexaplaTools

/// Gives out the files of a result, while the searches of others go on.
///
/// When another run has been put into the folder, its files are taken from then on.
actor FileService {
    private let output: String
    private var files: ServedFiles?
    /// When the `run.json` was last changed that these were listed for.
    private var stamp: Int?

    init(output: String) {
        self.output = output
    }

    /// A file of the result; `nil` when it is none.
    func file(_ name: String) throws(PipelineError) -> (bytes: [UInt8], type: String)? {
        let changed = FileSystem.entry(Files.join(output, OutputNames.record))?.changed
        if files == nil || changed != stamp {
            files = ServedFiles(try FinishedRun(output))
            stamp = changed
        }
        return try files?.file(name)
    }
}
