/// Places that a command is told to write to, looked at before any work is done.
package enum OutputPath {
    /// Refuses a path that no file can be written to.
    ///
    /// - Parameters:
    ///   - path: Where a file is to be written; only a plain file is ever replaced.
    ///   - option: The option that names it.
    ///   - inputs: The files that the command reads.
    /// - Throws: `PipelineError` when the path is blank, when something other than a file is there, or when the file is
    ///   one that is read.
    package static func checkFile(
        _ path: String, option: String = "--output", inputs: [String] = []
    ) throws(PipelineError) {
        guard !Files.isBlank(path) else { throw PipelineError(.usage, option, "The file to write has no name.") }
        let present = FileSystem.entry(path)
        if let present, present.kind != .file {
            throw PipelineError(.usage, path, "It is \(present.kind.words); name a file to write, or a new one.")
        }
        if path.hasSuffix("/") { throw PipelineError(.usage, path, "It is a folder; name a file to write.") }
        let real = present == nil ? nil : RealPath.of(path)
        if let real, inputs.contains(where: { RealPath.of($0) == real }) {
            throw PipelineError(.usage, path, "It is one of the files that are read; name another file to write.")
        }
    }

    /// Refuses a file in the output folder of a run, which holds what the run wrote and its exports alone.
    ///
    /// - Parameters:
    ///   - path: Where a file is to be written.
    ///   - result: The output folder.
    /// - Throws: `PipelineError` when the file would lie in it, or links on a path lead in a circle.
    package static func check(_ path: String, outside result: String) throws(PipelineError) {
        guard let file = RealPath.of(path), let folder = RealPath.of(result) else {
            throw PipelineError(.usage, path, "The symbolic links on its path lead in a circle.")
        }
        if RealPath.lies(file, in: folder) {
            throw PipelineError(.usage, path, "It lies in the output folder of the run; name a file elsewhere.")
        }
    }

    /// Refuses a path that no folder of files can be written to.
    ///
    /// - Parameters:
    ///   - path: The folder; it may be missing.
    ///   - option: The option that names it.
    /// - Throws: `PipelineError` when the path is blank, or something other than a folder is there.
    package static func checkFolder(_ path: String, option: String = "--output") throws(PipelineError) {
        guard !Files.isBlank(path) else { throw PipelineError(.usage, option, "The folder to write has no name.") }
        if let present = FileSystem.entry(path), !Files.isDirectory(path) {
            throw PipelineError(.usage, path, "It is \(present.kind.words); name a folder to write to, or a new one.")
        }
    }
}
