import CSystem
import Glibc

/// The system's own calls on names in folders: they follow no link in the last step of a path, and say why they fail.
package enum FileSystem {
    /// What a name stands for.
    package enum Kind: Sendable {
        case file
        case folder
        case link
        /// A device, a FIFO or a socket.
        case special

        /// The kind in words.
        package var words: String {
            switch self {
            case .file: "a file"
            case .folder: "a folder"
            case .link: "a symbolic link"
            case .special: "a device, a FIFO or a socket"
            }
        }
    }

    /// What is known of a name without opening it.
    package struct Entry: Sendable {
        package let kind: Kind
        package let size: Int
        /// When the content was last written, in nanoseconds since 1970.
        package let written: Int
        /// When the content or what is known of it was last changed, in nanoseconds since 1970.
        package let changed: Int
        fileprivate let mode: mode_t
    }

    /// What a name stands for; `nil` when there is nothing of that name, or its folder cannot be searched.
    package static func entry(_ path: String) -> Entry? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .special
            }
        let changed = max(nanoseconds(status.st_mtim), nanoseconds(status.st_ctim))
        return Entry(
            kind: kind, size: Int(status.st_size), written: nanoseconds(status.st_mtim), changed: changed,
            mode: status.st_mode)
    }

    private static func nanoseconds(_ time: timespec) -> Int {
        Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }

    /// The names in a folder, in the order of their bytes; `nil` when it cannot be read.
    package static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let item = readdir(stream) {
            let name = withUnsafePointer(to: &item.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted(by: precedes)
    }

    /// Makes a folder with those above it; one that is there already is left alone.
    ///
    /// - Parameter path: The folder.
    /// - Returns: The folders that were made, the innermost last.
    /// - Throws: `PipelineError` when it cannot be made.
    @discardableResult package static func makeFolder(_ path: String) throws(PipelineError) -> [String] {
        if Files.isDirectory(path) { return [] }
        let parent = Files.parent(of: path)
        let above = parent != path && !Files.exists(parent) ? try makeFolder(parent) : []
        if mkdir(path, 0o777) == 0 { return above + [path] }
        if errno == EEXIST && Files.isDirectory(path) { return above }
        let code = errno
        if code == ENOENT { throw PipelineError(.input, path, "No folder can be made there.") }
        throw PipelineError(.input, path, sentence(code))
    }

    /// Gives a file or folder another name; a file of that name is replaced in one step.
    package static func rename(_ old: String, to new: String) throws(PipelineError) {
        guard Glibc.rename(old, new) == 0 else { throw PipelineError(.input, new, sentence(errno)) }
    }

    /// Removes a file, or a folder that is empty.
    ///
    /// - Returns: Whether it is gone.
    @discardableResult package static func removeOne(_ path: String) -> Bool { Glibc.remove(path) == 0 }

    /// Removes a folder, no link to one, when nothing is in it.
    package static func removeFolder(_ path: String) { rmdir(path) }

    /// Removes a folder with all it holds; links in it are removed, not followed.
    package static func removeAll(_ path: String) {
        if entry(path)?.kind == .folder {
            for name in names(in: path) ?? [] { removeAll(path + "/" + name) }
        }
        removeOne(path)
    }

    /// Waits until the names in a folder are on the disk.
    package static func sync(_ folder: String) throws(PipelineError) {
        try withFolder(folder) { fsync($0) }
    }

    /// Waits until everything written to the file system of a folder is on the disk.
    package static func syncAll(under folder: String) throws(PipelineError) {
        try withFolder(folder) { hx_syncfs($0) }
    }

    private static func withFolder(_ path: String, _ work: (Int32) -> Int32) throws(PipelineError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw PipelineError(.input, path, sentence(errno)) }
        defer { close(descriptor) }
        // Some file systems cannot be asked; what they do is out of reach.
        if work(descriptor) != 0, errno != EINVAL, errno != ENOTSUP, errno != ENOSYS {
            throw PipelineError(.input, path, sentence(errno))
        }
    }

    /// Writes a whole file that must not be there yet, and waits until it is on the disk.
    ///
    /// - Parameters:
    ///   - bytes: What it holds.
    ///   - path: Where; neither a file nor a link may be there.
    ///   - model: A file whose permissions it gets.
    /// - Throws: `PipelineError` when something is there, or it cannot be written.
    package static func create(_ bytes: [UInt8], at path: String, like model: Entry? = nil) throws(PipelineError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw PipelineError(.input, path, sentence(errno)) }
        if let model { fchmod(descriptor, model.mode & 0o7777) }
        do throws(SystemFault) {
            defer { close(descriptor) }
            try Descriptor.write(bytes, to: descriptor)
            if fsync(descriptor) != 0 { throw SystemFault(code: errno) }
        } catch {
            removeOne(path)
            throw PipelineError(.input, path, error.sentence)
        }
    }

    private static func sentence(_ code: Int32) -> String { SystemFault(code: code).sentence }
}
