import Foundation
import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// Where the index of an output folder lies: in its hidden folder, which may be removed at any time.
///
/// The index is put into place by a rename, so that whoever reads it has the old one or the new one, whole. One process
/// makes it while others wait; no link in the folder is followed.
struct IndexPlace {
    private let folder: String
    /// The index.
    var file: String { Files.join(folder, "find.sqlite") }

    /// The place for an output folder.
    init(output: String) {
        folder = Files.join(output, OutputNames.store)
    }

    /// Whether a file is there that may be the index.
    var isThere: Bool { FileSystem.entry(folder)?.kind == .folder && FileSystem.entry(file)?.kind == .file }

    /// Makes the index while no other process does.
    ///
    /// - Parameters:
    ///   - isMade: Whether the file that is there will do, asked when other processes have ended.
    ///   - make: Writes the file of a name.
    /// - Returns: Whether the place can be written to; when not, nothing was done.
    /// - Throws: What `make` throws.
    func fill(unless isMade: () -> Bool, by make: (String) throws(PipelineError) -> Void) throws(PipelineError) -> Bool
    {
        guard let lock = lock() else { return false }
        defer { close(lock) }
        if isMade() { return true }
        let part = Files.join(folder, "find.part")
        FileSystem.removeAll(part)
        if let entry = FileSystem.entry(file), entry.kind != .file { FileSystem.removeAll(file) }
        try make(part)
        try FileSystem.rename(part, to: file)
        return true
    }

    /// Waits until no other process makes the index; `nil` when the folder cannot be written to.
    private func lock() -> Int32? {
        if FileSystem.entry(folder) == nil { mkdir(folder, 0o777) }
        guard FileSystem.entry(folder)?.kind == .folder, access(folder, W_OK | X_OK) == 0 else { return nil }
        let name = Files.join(folder, "find.lock")
        let descriptor = open(name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return nil }
        while flock(descriptor, LOCK_EX) != 0 {
            if errno == EINTR { continue }
            close(descriptor)
            return nil
        }
        return descriptor
    }

    /// Makes an index that is gone as soon as it is closed, where the place cannot be written to.
    ///
    /// - Parameters:
    ///   - make: Writes the file of a name.
    ///   - open: Opens the file; its name goes right after.
    /// - Returns: What `open` returns.
    /// - Throws: `PipelineError` when there is no room for it, and what the two throw.
    static func withTemporary<Index>(
        _ make: (String) throws(PipelineError) -> Void, open: (String) throws(PipelineError) -> Index
    ) throws(PipelineError) -> Index {
        let place = NSTemporaryDirectory()
        var template = Array(Files.join(place, "hexapla-find-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            let fault = SystemFault(code: errno).sentence
            throw PipelineError(
                .input, place, "\(fault) Let TMPDIR name a folder that can be written to, where the index has room.")
        }
        let folder = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { FileSystem.removeAll(folder) }
        let file = Files.join(folder, "find.sqlite")
        try make(file)
        return try open(file)
    }
}
