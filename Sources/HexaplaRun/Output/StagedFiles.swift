import Foundation
import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// The files of a result while it is written: what they hold so far, and their digests.
struct StagedFiles {
    /// A file that grows.
    private final class Growing {
        let handle: FileHandle
        private(set) var size = 0
        private var digest: RunningDigest?

        init(_ handle: FileHandle) throws(PipelineError) {
            self.handle = handle
            digest = try RunningDigest()
        }

        func add(_ bytes: [UInt8]) throws(PipelineError) {
            try digest?.add(bytes)
            size += bytes.count
        }

        func close() throws(PipelineError) -> FileDigest? { try digest.take()?.close() }
    }

    /// The folder the files are written in, and the one that messages name.
    private let folder: String
    private let shown: String
    private var growing: [String: Growing] = [:]
    /// The digests of the files that are whole, by path.
    private(set) var digests: [String: FileDigest] = [:]

    init(folder: String, shown: String) {
        self.folder = folder
        self.shown = shown
    }

    /// The names of all files.
    var names: Set<String> { Set(growing.keys).union(digests.keys) }

    /// Adds to the end of a file; nothing, to make sure that it exists.
    ///
    /// - Returns: Where the bytes stand in the file.
    mutating func append(_ bytes: [UInt8], to name: String) throws(PipelineError) -> ByteRange<FileBytes> {
        let file = try file(name)
        let range = ByteRange<FileBytes>(file.size, file.size + bytes.count)
        if bytes.isEmpty { return range }
        try write(bytes, to: file.handle, name)
        try file.add(bytes)
        return range
    }

    private mutating func file(_ name: String) throws(PipelineError) -> Growing {
        if let file = growing[name] { return file }
        let file = try Growing(try open(name))
        growing[name] = file
        return file
    }

    /// Writes a whole file.
    mutating func write(_ bytes: [UInt8], to name: String) throws(PipelineError) {
        let handle = try open(name)
        try write(bytes, to: handle, name)
        try close(handle, name)
        digests[name] = try FileDigest(of: bytes)
    }

    /// Takes whole files that others have written in the folder.
    mutating func adopt(_ others: [String: FileDigest]) { digests.merge(others) { $1 } }

    /// Opens a file that is not there yet.
    private func open(_ name: String) throws(PipelineError) -> FileHandle {
        let place = Files.join(folder, name)
        try FileSystem.makeFolder(Files.parent(of: place))
        let descriptor = Glibc.open(place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(name, SystemFault(code: errno)) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    private func write(_ bytes: [UInt8], to handle: FileHandle, _ name: String) throws(PipelineError) {
        do throws(SystemFault) {
            try Descriptor.write(bytes, to: handle.fileDescriptor)
        } catch {
            throw failure(name, error)
        }
    }

    private func failure(_ name: String, _ fault: SystemFault) -> PipelineError {
        PipelineError(.input, Files.join(shown, name), fault.sentence)
    }

    private func close(_ handle: FileHandle, _ name: String) throws(PipelineError) {
        do {
            try handle.close()
        } catch {
            throw PipelineError(.input, Files.join(shown, name), Files.reason(of: error))
        }
    }

    /// Ends all files that grow.
    mutating func close() throws(PipelineError) {
        for (name, file) in growing {
            try close(file.handle, name)
            digests[name] = try file.close()
        }
        growing = [:]
    }
}
