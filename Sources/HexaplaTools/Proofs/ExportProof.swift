import HexaplaCore
import HexaplaRecord
import HexaplaRun
import HexaplaSystem

/// Proves the exports of a run, where there are any: they were made from this result, and every file that their list names
/// is there and has the digest it lists.
struct ExportProof {
    private let run: FinishedRun
    /// How many files were digested.
    private(set) var files = 0
    private(set) var problems: [String] = []

    init(_ run: FinishedRun) {
        self.run = run
    }

    mutating func check() throws(PipelineError) {
        let name = ExportList.folder + ExportList.name
        guard FileSystem.entry(Files.join(run.path, name)) != nil else { return }
        guard let exports = ExportList.read(in: run.path) else {
            return problems.append("\(name): It is not the list that an export writes.")
        }
        if try FileDigest(ofFile: Files.join(run.path, OutputNames.record)).sha256 != exports.list.result {
            problems.append("\(name): The exports were made from another result; export again.")
        }
        let listed = exports.list.files(prefix: ExportList.folder, own: exports.own)
        for (file, digest) in listed.sorted(by: { precedes($0.key, $1.key) }) where file != name {
            files += 1
            let place = Files.join(run.path, file)
            guard let entry = FileSystem.entry(place), entry.kind == .file else {
                problems.append("\(file): The file is missing.")
                continue
            }
            if entry.size != digest.size || (try? FileDigest(ofFile: place)) != digest {
                problems.append("\(file): The file is not as the export wrote it; its SHA-256 is another.")
            }
        }
    }
}
