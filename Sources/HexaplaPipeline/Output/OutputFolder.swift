import Foundation

/// The folder that a run writes.
///
/// Everything is written in a hidden folder inside it and moved into place at the end, so that a run that is stopped
/// leaves the last finished one as it was. What an earlier run wrote is replaced as a whole; `exports` stays.
public struct OutputFolder {
    /// The folder.
    public let path: String
    /// A folder inside for copies of packed documents; it goes when the run is finished.
    public var spool: String { Files.join(partial, "spool") }
    private let partial: String
    private let lock: FileHandle
    private var open: [String: FileHandle] = [:]

    private static let partialName = ".hexapla-partial"
    private static let managed = [
        "run.json", "index.html", "reports", "articles", "alignments", "segments", "synopsis.jsonl", "findings.jsonl",
        "log",
    ]

    /// Opens a folder for writing.
    ///
    /// - Parameter path: The folder; it is made when it is missing.
    /// - Throws: `PipelineError` when it holds something other than an earlier run, or another run is writing to it.
    public init(_ path: String) throws(PipelineError) {
        self.path = path
        partial = Files.join(path, Self.partialName)
        try Self.check(path)
        let lockFile = Files.join(partial, "lock")
        do {
            try FileManager.default.createDirectory(atPath: partial, withIntermediateDirectories: true)
            if !Files.exists(lockFile) { try Data().write(to: URL(fileURLWithPath: lockFile)) }
            lock = try FileHandle(forWritingTo: URL(fileURLWithPath: lockFile))
        } catch {
            throw PipelineError(.input, path, Files.reason(of: error))
        }
        guard flock(lock.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw PipelineError(.usage, path, "Another run is writing to this folder.")
        }
        try clear()
    }

    private static func check(_ path: String) throws(PipelineError) {
        guard Files.exists(path) else { return }
        guard Files.isDirectory(path) else {
            throw PipelineError(.usage, path, "It is a file; the output is a folder.")
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        if names.isEmpty || names.contains(partialName) { return }
        let record = (try? Files.read(Files.join(path, "run.json"))) ?? []
        let tree = try? JSONDecoder().decode(JSONValue.self, from: Data(record))
        guard tree?["signature"]?["hexapla"] != nil else {
            throw PipelineError(
                .usage, path, "The folder is not empty and holds no earlier run; name another one, or empty it.")
        }
    }

    /// Gives the folder up again, as if it had never been opened.
    public func discard() {
        try? FileManager.default.removeItem(atPath: partial)
        let rest = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        if rest.isEmpty { try? FileManager.default.removeItem(atPath: path) }
    }

    private func clear() throws(PipelineError) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: partial)) ?? [] where name != "lock" {
            try attempt(name) { try FileManager.default.removeItem(atPath: Files.join(partial, name)) }
        }
    }

    private func attempt(_ name: String, _ work: () throws -> Void) throws(PipelineError) {
        do {
            try work()
        } catch {
            throw PipelineError(.input, Files.join(path, name), Files.reason(of: error))
        }
    }

    /// Makes sure that a file exists, also when nothing is ever added to it.
    mutating func touch(_ name: String) throws(PipelineError) {
        try append([], to: name)
    }

    /// Adds to the end of a file.
    mutating func append(_ bytes: [UInt8], to name: String) throws(PipelineError) {
        let handle = try handle(name)
        if bytes.isEmpty { return }
        try attempt(name) { try handle.write(contentsOf: Data(bytes)) }
    }

    private mutating func handle(_ name: String) throws(PipelineError) -> FileHandle {
        if let handle = open[name] { return handle }
        try write([], to: name)
        do {
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: Files.join(partial, name)))
            open[name] = handle
            return handle
        } catch {
            throw PipelineError(.input, Files.join(path, name), Files.reason(of: error))
        }
    }

    /// Writes a whole file.
    func write(_ bytes: [UInt8], to name: String) throws(PipelineError) {
        let file = URL(fileURLWithPath: Files.join(partial, name))
        try attempt(name) {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }

    /// Puts everything into place; `run.json`, the proof of a finished run, goes first and comes last.
    mutating func commit() throws(PipelineError) {
        for (name, handle) in open { try attempt(name) { try handle.close() } }
        open = [:]
        for name in Self.managed where Files.exists(Files.join(path, name)) {
            try attempt(name) { try FileManager.default.removeItem(atPath: Files.join(path, name)) }
        }
        for name in Self.managed.reversed() where Files.exists(Files.join(partial, name)) {
            try attempt(name) {
                try FileManager.default.moveItem(
                    atPath: Files.join(partial, name), toPath: Files.join(path, name))
            }
        }
        try attempt(Self.partialName) { try FileManager.default.removeItem(atPath: partial) }
    }
}
