import Foundation
package import HexaplaSystem

/// A folder for the unpacked members of archives, so that each archive is unpacked once and no more than one member is
/// in memory.
package struct Spool {
    /// The folder; it belongs to the spool alone.
    package let folder: String
    private var count = 0

    /// Creates a spool.
    ///
    /// - Parameter folder: A folder that is made when the first member comes.
    package init(folder: String) {
        self.folder = folder
    }

    /// Keeps some bytes.
    ///
    /// The name of the file has nothing to do with the name of the member.
    ///
    /// - Returns: The path of the file.
    package mutating func keep(_ bytes: [UInt8]) throws(PipelineError) -> String {
        count += 1
        let path = Files.join(folder, "\(count)")
        do {
            if count == 1 { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
            // Not by `Data`, which waits for the disk: what is kept here is made again in the next run.
            let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw CocoaError(errno == ENOSPC ? .fileWriteOutOfSpace : .fileWriteUnknown) }
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try file.write(contentsOf: Data(bytes))
            try file.close()
        } catch {
            throw PipelineError(.input, path, Files.reason(of: error))
        }
        return path
    }

    /// Removes the folder with all it holds.
    package func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }
}
