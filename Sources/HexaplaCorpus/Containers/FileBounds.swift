import Foundation
import HexaplaCore
import HexaplaRead
package import HexaplaSystem

/// What a file must be before its bytes are fetched, so that none of them can fill the memory.
package enum FileBounds {
    /// The largest file that the read stage takes.
    static let largestDocument = 1 << 30
    /// The largest archive; it is in memory while it is unpacked.
    static let largestArchive = 4 << 30

    /// Refuses a file of a corpus that is larger than any that is read.
    ///
    /// - Parameter file: The file with the size that was listed.
    /// - Throws: `PipelineError` with what is wrong and what to do.
    package static func check(_ file: FolderWalk.File) throws(PipelineError) {
        try check(size: file.size, name: file.path, subject: file.path)
    }

    /// Refuses a folder, and a file that is larger than any that is read.
    ///
    /// - Parameters:
    ///   - path: The path to open.
    ///   - name: The name that tells an archive.
    /// - Throws: `PipelineError` with what is wrong and what to do.
    package static func check(path: String, name: String) throws(PipelineError) {
        if Files.isDirectory(path) {
            throw PipelineError(
                .input, path, "It is a folder; name the files in it, or align a folder with 'hexapla run'.")
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: Files.real(path))
        try check(size: (attributes?[.size] as? NSNumber)?.intValue ?? 0, name: name, subject: path)
    }

    private static func check(size: Int, name: String, subject: String) throws(PipelineError) {
        let isArchive = PackedName.isPacked(name) || ["jsonl", "ndjson"].contains(DocumentName.ending(of: name) ?? "")
        let largest = isArchive ? largestArchive : largestDocument
        guard size > largest else { return }
        throw PipelineError(
            .input, subject,
            "The file has \(size) bytes; at most \(largest) are read of one \(isArchive ? "archive" : "document"). "
                + "Cut it into parts.")
    }
}
