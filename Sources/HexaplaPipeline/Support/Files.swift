import Foundation

/// Whole files and paths.
enum Files {
    /// The whole content of a file.
    static func read(_ path: String) throws(PipelineError) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw PipelineError(.input, path, reason(of: error))
        }
    }

    /// The first bytes of a file, fewer when it is shorter.
    static func read(_ path: String, first count: Int) throws(PipelineError) -> [UInt8] {
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            return [UInt8](try handle.read(upToCount: count) ?? Data())
        } catch {
            throw PipelineError(.input, path, reason(of: error))
        }
    }

    /// Some bytes of a file.
    ///
    /// - Throws: `PipelineError` when it cannot be read, or is too short.
    static func read(_ path: String, in range: Range<Int>) throws(PipelineError) -> [UInt8] {
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            try handle.seek(toOffset: UInt64(range.lowerBound))
            let bytes = [UInt8](try handle.read(upToCount: range.count) ?? Data())
            if bytes.count == range.count { return bytes }
        } catch {
            throw PipelineError(.input, path, reason(of: error))
        }
        throw PipelineError(.input, path, "The file is shorter than it was when it was listed.")
    }

    /// The whole content of a UTF-8 text file, without a byte-order mark.
    static func readText(_ path: String) throws(PipelineError) -> String {
        let bytes = try read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PipelineError(.input, path, "The file is not UTF-8.")
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Writes a file under another name first, so that a stop never leaves half of it.
    static func write(_ bytes: [UInt8], to path: String) throws(PipelineError) {
        do {
            try FileManager.default.createDirectory(
                atPath: parent(of: path), withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw PipelineError(.input, path, reason(of: error))
        }
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func isDirectory(_ path: String) -> Bool {
        var isDirectory = ObjCBool(false)
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    /// The path with every symbolic link followed, absolute.
    static func real(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }

    static func parent(of path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().path
    }

    static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    /// Joins a folder and a path in it; an absolute path stays as it is.
    static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// The way from a folder to a path, both absolute.
    static func relative(_ path: String, to folder: String) -> String {
        let from = folder.split(separator: "/")
        let to = path.split(separator: "/")
        let shared = zip(from, to).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init)
        return steps.isEmpty ? "." : steps.joined(separator: "/")
    }

    /// A short full sentence for an error of the system.
    static func reason(of error: any Error) -> String {
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
    var composed: String { precomposedStringWithCanonicalMapping }
}
