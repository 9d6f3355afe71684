import Foundation

/// A folder for the unpacked members of archives, so that each archive is unpacked once and no more than one member is
/// in memory.
struct Spool {
    /// The folder; it belongs to the spool alone.
    let folder: String
    private var count = 0

    /// Creates a spool.
    ///
    /// - Parameter folder: A folder that is made when the first member comes.
    init(folder: String) {
        self.folder = folder
    }

    /// Keeps some bytes.
    ///
    /// The name of the file has nothing to do with the name of the member.
    ///
    /// - Returns: The path of the file.
    mutating func keep(_ bytes: [UInt8]) throws(PipelineError) -> String {
        count += 1
        let path = Files.join(folder, "\(count)")
        do {
            if count == 1 { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
            // No other name first and no wait for the disk: what is kept here is made again in the next run.
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            throw PipelineError(.input, path, Files.reason(of: error))
        }
        return path
    }

    /// Removes the folder with all it holds.
    func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }
}
