package import Foundation

/// Whole files and paths.
package enum Files {
    /// Opens an ordinary file for reading; nothing else is waited for, as a FIFO would be.
    package static func open(_ path: String) throws(PipelineError) -> FileHandle {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw PipelineError(.input, path, SystemFault(code: errno).sentence) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw PipelineError(.input, path, SystemFault(code: errno).sentence)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return handle
        case S_IFDIR: throw PipelineError(.input, path, SystemFault(code: EISDIR).sentence)
        default: throw PipelineError(.input, path, "It is a device, a FIFO or a socket; an ordinary file is needed.")
        }
    }

    /// The whole content of a file.
    package static func read(_ path: String) throws(PipelineError) -> [UInt8] {
        let handle = try open(path)
        do {
            return [UInt8](try handle.readToEnd() ?? Data())
        } catch {
            throw PipelineError(.input, path, reason(of: error))
        }
    }

    /// The first bytes of a file, fewer when it is shorter.
    package static func read(_ path: String, first count: Int) throws(PipelineError) -> [UInt8] {
        let handle = try open(path)
        do {
            return [UInt8](try handle.read(upToCount: count) ?? Data())
        } catch {
            throw PipelineError(.input, path, reason(of: error))
        }
    }

    /// Some bytes of a file.
    ///
    /// - Throws: `PipelineError` when it cannot be read, or is too short.
    package static func read(_ path: String, in range: Range<Int>) throws(PipelineError) -> [UInt8] {
        let handle = try open(path)
        do {
            try handle.seek(toOffset: UInt64(range.lowerBound))
            let bytes = [UInt8](try handle.read(upToCount: range.count) ?? Data())
            if bytes.count == range.count { return bytes }
        } catch {
            throw PipelineError(.input, path, reason(of: error))
        }
        throw PipelineError(.input, path, "The file is shorter than it was when it was listed.")
    }

    /// The whole content of a UTF-8 text file, without a byte-order mark.
    package static func readText(_ path: String) throws(PipelineError) -> String {
        let bytes = try read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PipelineError(.input, path, "The file is not UTF-8.")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Hands on the content of a file, a piece at a time.
    ///
    /// - Throws: `PipelineError` when it cannot be read, and whatever `body` throws.
    static func forEachPiece(
        of path: String, _ body: ([UInt8]) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        let handle = try open(path)
        while true {
            let piece: Data?
            do {
                piece = try handle.read(upToCount: 1 << 20)
            } catch {
                throw PipelineError(.input, path, reason(of: error))
            }
            guard let piece, !piece.isEmpty else { return }
            try body([UInt8](piece))
        }
    }

    /// Writes a file beside its place and puts it there in one step, so that a stop never leaves half of it.
    ///
    /// - Parameters:
    ///   - bytes: What it holds.
    ///   - path: Where; only a plain file is ever replaced.
    /// - Throws: `PipelineError` when the path is blank, when something other than a file is there, or when it cannot
    ///   be written.
    package static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
        try OutputPath.checkFile(path)
        let present = FileSystem.entry(path)
        try FileSystem.makeFolder(parent(of: path))
        let beside = freeName(in: parent(of: path))
        do throws(PipelineError) {
            try FileSystem.create(bytes, at: beside, like: present)
        } catch {
            throw PipelineError(error.kind, path, error.reason)
        }
        do throws(PipelineError) {
            try FileSystem.rename(beside, to: path)
        } catch {
            FileSystem.removeOne(beside)
            throw error
        }
        try FileSystem.sync(parent(of: path))
    }

    /// A name in a folder that nothing has.
    private static func freeName(in folder: String) -> String {
        var number = Int(ProcessInfo.processInfo.processIdentifier)
        while true {
            let path = join(folder, ".hexapla-\(number)")
            if FileSystem.entry(path) == nil { return path }
            number += 1
        }
    }

    /// Whether a path holds nothing but white space.
    package static func isBlank(_ path: String) -> Bool { path.allSatisfy(\.isWhitespace) }

    package static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    package static func isDirectory(_ path: String) -> Bool {
        var isDirectory = ObjCBool(false)
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    /// The path with every symbolic link followed, absolute.
    ///
    /// Of a path that does not exist the part that does is followed; one whose links lead in a circle stays as it is.
    package static func real(_ path: String) -> String { RealPath.of(path) ?? path }

    package static func parent(of path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().path
    }

    package static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    /// Joins a folder and a path in it; an absolute path stays as it is.
    package static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder.isEmpty { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// The way from a folder to a path, both absolute.
    package static func relative(_ path: String, to folder: String) -> String {
        let from = folder.split(separator: "/")
        let to = path.split(separator: "/")
        let shared = zip(from, to).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }

    /// A short full sentence for an error of the system.
    package static func reason(of error: any Error) -> String {
        if let error = error as? CocoaError, let sentence = sentences[error.code] { return sentence }
        let text = (error as NSError).localizedDescription
        return text.hasSuffix(".") ? text : text + "."
    }

    private static let sentences: [CocoaError.Code: String] = [
        .fileNoSuchFile: "There is no such file or folder.",
        .fileReadNoSuchFile: "There is no such file or folder.",
        .fileReadNoPermission: "Reading it is not permitted.",
        .fileReadUnknown: "It cannot be read.",
        .fileReadCorruptFile: "It cannot be read.",
        .fileWriteNoPermission: "Writing there is not permitted.",
        .fileWriteOutOfSpace: "There is no space left.",
        .fileWriteVolumeReadOnly: "The volume is read-only.",
        .fileWriteFileExists: "A file of that name is in the way.",
    ]
}

extension String {
    /// The same text with letters and marks composed (NFC).
    ///
    /// Disks that decompose names and disks that keep them then give one article one id.
    package var composed: String { precomposedStringWithCanonicalMapping }
}
