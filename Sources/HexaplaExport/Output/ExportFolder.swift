import Glibc
package import HexaplaSystem

/// The folder that exports are written in, and the names of what was written.
package final class ExportFolder {
    /// The folder, which need not be there yet.
    package let path: String
    /// The names of the files so far, in the order in which they were begun.
    package private(set) var names: [String] = []

    package init(_ path: String) {
        self.path = path
    }

    /// Opens a new file, with the folders above it.
    ///
    /// - Parameter name: Its path from the folder.
    /// - Returns: The open file.
    /// - Throws: `PipelineError` when something is there, or it cannot be made.
    func create(_ name: String) throws(PipelineError) -> OpenFile {
        let descriptor = try reserve(name)
        return OpenFile(descriptor: descriptor, path: Files.join(path, name))
    }

    /// Makes a new file that a library will open by its name.
    ///
    /// - Parameter name: Its path from the folder.
    /// - Returns: The whole path.
    /// - Throws: `PipelineError` when something is there, or it cannot be made.
    package func place(_ name: String) throws(PipelineError) -> String {
        close(try reserve(name))
        return Files.join(path, name)
    }

    private func reserve(_ name: String) throws(PipelineError) -> Int32 {
        let place = Files.join(path, name)
        try FileSystem.makeFolder(Files.parent(of: place))
        let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw PipelineError(.input, place, SystemFault(code: errno).sentence) }
        names.append(name)
        return descriptor
    }
}

/// A file that is being written.
final class OpenFile {
    let descriptor: Int32
    /// Its whole path, for messages.
    let path: String

    fileprivate init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// What the system says when writing fails; -1 stands for a lack of memory.
    func failure(_ code: Int32) -> PipelineError {
        PipelineError(
            .input, path, code > 0 ? SystemFault(code: code).sentence : "There is not enough memory to write it.")
    }
}
