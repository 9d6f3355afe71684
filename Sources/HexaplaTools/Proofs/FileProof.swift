import HexaplaRun
import HexaplaSystem

/// Proves the files of a result: `run.json` holds its own digest, and every file that it lists is there and has the
/// digest it lists.
struct FileProof {
    private let run: FinishedRun
    /// How many files were digested.
    private(set) var files = 0
    private(set) var problems: [String] = []

    init(_ run: FinishedRun) {
        self.run = run
    }

    /// Looks at all files, in the order of their names.
    mutating func check() throws(PipelineError) {
        let place = Files.join(run.path, OutputNames.record)
        if let entry = FileSystem.entry(place), entry.kind != .file {
            problems.append("\(OutputNames.record): It is \(entry.kind.words), not a file.")
        }
        let record = try Files.read(place)
        if try !Seal.holds(record) {
            problems.append("\(OutputNames.record): The file is not as the run wrote it; its SHA-256 is another.")
        }
        for (name, digest) in run.record.files.sorted(by: { precedes($0.key, $1.key) }) { check(name, digest) }
    }

    private mutating func check(_ name: String, _ digest: FileDigest) {
        files += 1
        let place = Files.join(run.path, name)
        guard let entry = FileSystem.entry(place) else { return problems.append("\(name): The file is missing.") }
        guard entry.kind == .file else { return problems.append("\(name): It is \(entry.kind.words), not a file.") }
        do throws(PipelineError) {
            if entry.size == digest.size, try FileDigest(ofFile: place) == digest { return }
            problems.append("\(name): The file is not as the run wrote it; its SHA-256 is another.")
        } catch {
            problems.append("\(name): \(error.reason)")
        }
    }
}
