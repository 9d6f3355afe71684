import Foundation
package import HexaplaCore
import HexaplaRecord
package import HexaplaSystem

/// The folder that a run writes.
///
/// Everything is written in a hidden folder inside it and put into place at the end by a `CommitJournal`, so that a run
/// that is stopped at any moment leaves the last finished result or the new one, whole. What an earlier run wrote is
/// replaced, as its own list with digests says; whatever else lies in the folder stays, and where it is in the way of
/// the result the folder is refused before anything is touched. No link in the folder is followed.
package struct OutputFolder {
    /// The folder.
    package let path: String
    /// A folder inside for copies of packed documents; it goes when the run is finished.
    package var spool: String { Files.join(partial, "spool") }
    /// Whether an earlier result lies in the folder.
    var holdsEarlierRun: Bool { earlier != nil }
    private let partial: String
    private let lock: FileHandle
    /// The folders that were made for the run.
    private let made: [String]
    private let earlier: EarlierRun?
    private var files: StagedFiles

    /// Opens a folder for writing.
    ///
    /// - Parameters:
    ///   - path: The folder; it is made when it is missing.
    ///   - inputs: The files and folders that the run reads; none may lie where it writes.
    /// - Throws: `PipelineError` when the path is blank, when the folder holds something that no run has written in a
    ///   place that this one writes, when an input lies in such a place, or when another run is writing to it.
    package init(_ path: String, inputs: [String] = []) throws(PipelineError) {
        guard !Files.isBlank(path) else {
            throw PipelineError(.usage, "--output", "The output folder has no name.")
        }
        self.path = path
        partial = Files.join(path, OutputNames.partial)
        try Self.refuse(inputs: inputs, in: path)
        try Self.checkKind(path)
        if try CommitJournal.pending(in: partial) == nil { _ = try Self.check(path, partial) }
        made = try FileSystem.makeFolder(path)
        do throws(PipelineError) {
            lock = try Self.locked(path, partial)
        } catch {
            for folder in made.reversed() { FileSystem.removeFolder(folder) }
            throw error
        }
        try CommitJournal.pending(in: partial)?.complete(path, partial)
        do throws(PipelineError) {
            earlier = try Self.check(path, partial)
        } catch {
            Self.clear(partial, made)
            throw error
        }
        files = StagedFiles(folder: CommitJournal.staging(in: partial), shown: path)
        Self.clear(partial)
    }

    private static func checkKind(_ path: String) throws(PipelineError) {
        if let entry = FileSystem.entry(path), !Files.isDirectory(path) {
            throw PipelineError(.usage, path, "It is \(entry.kind.words); the output is a folder.")
        }
    }

    /// Refuses inputs that lie where a run writes.
    private static func refuse(inputs: [String], in path: String) throws(PipelineError) {
        guard let folder = RealPath.of(path) else {
            throw PipelineError(.usage, path, "The symbolic links on its path lead in a circle.")
        }
        for input in inputs where !Files.isBlank(input) {
            guard let place = RealPath.of(input), RealPath.lies(place, in: folder) else { continue }
            if place == folder {
                throw PipelineError(.usage, path, "The corpus cannot be the output folder; name another one.")
            }
            guard let name = place.utf8.dropFirst(folder.utf8.count).split(separator: UInt8(ascii: "/")).first,
                let name = String(name), OutputNames.all.contains(name)
            else { continue }
            throw PipelineError(
                .usage, input, "It lies in '\(name)' of the output folder, where the run writes; name another folder.")
        }
    }

    /// Whether a folder may be written to, and what an earlier run has left there.
    private static func check(_ path: String, _ partial: String) throws(PipelineError) -> EarlierRun? {
        if FileSystem.entry(partial) != nil, !CommitJournal.isLeftover(partial) {
            throw PipelineError(
                .usage, partial, "It is not what a run leaves behind; move it away, or name another folder.")
        }
        let others = try names(in: path).filter { $0 != OutputNames.partial }
        guard let earlier = try EarlierRun.read(in: path) else {
            if others.isEmpty { return nil }
            throw PipelineError(
                .usage, path, "The folder is not empty and holds no earlier run; name another one, or empty it.")
        }
        try refuseChanged(earlier, in: path)
        return earlier
    }

    /// The names in the output folder; none when it is not there.
    private static func names(in path: String) throws(PipelineError) -> [String] {
        if let names = FileSystem.names(in: path) { return names }
        guard Files.exists(path) else { return [] }
        throw PipelineError(.input, path, "The folder cannot be read; name another one.")
    }

    /// Refuses to replace files of an earlier run that somebody has changed.
    private static func refuseChanged(_ earlier: EarlierRun, in path: String) throws(PipelineError) {
        let changed = earlier.files.keys.filter { !earlier.isUntouched($0, in: path) }.sorted(by: precedes)
        guard let first = changed.first else { return }
        if let link = OutputNames.linkOnTheWay(to: first, in: path) {
            throw PipelineError(
                .usage, link, "It is a symbolic link where the earlier run made a folder; move it away.")
        }
        let more = changed.count > 1 ? " and \(changed.count - 1) more files were" : " was"
        throw PipelineError(
            .usage, Files.join(path, first),
            "The file\(more) changed after the run that wrote it. Move it away or remove it, then run again.")
    }

    /// Opens the hidden folder for this run alone.
    static func locked(_ path: String, _ partial: String) throws(PipelineError) -> FileHandle {
        let place = Files.join(partial, "lock")
        // A run that was killed a moment ago may still be on its way out.
        for attempt in 0..<20 {
            if attempt > 0 { usleep(50_000) }
            try FileSystem.makeFolder(partial)
            let descriptor = open(place, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else {
                if errno == ENOENT { continue }
                throw PipelineError(.input, path, SystemFault(code: errno).sentence)
            }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStill(descriptor, at: place) { return handle }
        }
        throw PipelineError(.usage, path, "Another run is writing to this folder.")
    }

    /// Whether a name still stands for an open file.
    private static func isStill(_ descriptor: Int32, at place: String) -> Bool {
        var (here, there) = (stat(), stat())
        return fstat(descriptor, &here) == 0 && lstat(place, &there) == 0 && here.st_ino == there.st_ino
            && here.st_dev == there.st_dev
    }

    /// Gives the folder up again, as if it had never been opened; a result that is half in place is left to be
    /// completed.
    package func discard() {
        if Self.isHalfDone(partial) { return }
        Self.clear(partial, made)
    }

    /// Whether a result is half in place.
    private static func isHalfDone(_ partial: String) -> Bool {
        do { return try CommitJournal.pending(in: partial) != nil } catch { return true }
    }

    /// Whether there is nothing where the output is to be.
    ///
    /// - Parameter path: The output folder.
    /// - Returns: Whether a run will make it.
    package static func isMissing(_ path: String) -> Bool { FileSystem.entry(path) == nil }

    /// Removes what a run has left that a signal ended, unless another one is writing there or its result is half in
    /// place.
    ///
    /// - Parameters:
    ///   - path: The output folder.
    ///   - isNew: Whether the folder was not there before the run.
    package static func clearLeftover(_ path: String, isNew: Bool) {
        let partial = Files.join(path, OutputNames.partial)
        guard !Files.isBlank(path), CommitJournal.isLeftover(partial), !isHalfDone(partial),
            let lock = try? locked(path, partial)
        else { return }
        if !isHalfDone(partial) { clear(partial, isNew ? [path] : []) }
        try? lock.close()
    }

    /// Removes the hidden folder of a run but for its lock.
    static func clear(_ partial: String) {
        for name in FileSystem.names(in: partial) ?? [] where name != "lock" {
            FileSystem.removeAll(Files.join(partial, name))
        }
    }

    /// Removes the hidden folder of a run, and the folders made for it where nothing is in them.
    static func clear(_ partial: String, _ made: [String]) {
        clear(partial)
        FileSystem.removeAll(partial)
        for folder in made.reversed() { FileSystem.removeFolder(folder) }
    }

    /// Makes sure, before the work, that nothing is in the way of files that the run will write.
    ///
    /// - Parameter names: The files, by their paths in the folder.
    /// - Throws: `PipelineError` naming what is in the way.
    func reserve(_ names: some Sequence<String>) throws(PipelineError) {
        for name in names {
            var steps = name.split(separator: "/")
            if let entry = FileSystem.entry(Files.join(path, name)), earlier?.files[name] == nil {
                throw Self.inTheWay(Files.join(path, name), entry)
            }
            while steps.popLast() != nil, !steps.isEmpty {
                let above = Files.join(path, steps.joined(separator: "/"))
                if let entry = FileSystem.entry(above), entry.kind != .folder { throw Self.inTheWay(above, entry) }
            }
        }
    }

    private static func inTheWay(_ path: String, _ entry: FileSystem.Entry) -> PipelineError {
        PipelineError(
            .usage, path,
            "There is \(entry.kind.words) that no run has written, where this one would write. Move it away, or name"
                + " another output folder.")
    }

    /// Makes sure that a file exists, also when nothing is ever added to it.
    mutating func touch(_ name: String) throws(PipelineError) {
        _ = try files.append([], to: name)
    }

    /// The names of the files so far.
    var names: Set<String> { files.names }

    /// Adds to the end of a file.
    ///
    /// - Returns: Where the bytes stand in the file.
    @discardableResult
    package mutating func append(_ bytes: [UInt8], to name: String) throws(PipelineError) -> ByteRange<FileBytes> {
        try files.append(bytes, to: name)
    }

    /// Writes a whole file.
    package mutating func write(_ bytes: [UInt8], to name: String) throws(PipelineError) {
        try files.write(bytes, to: name)
    }

    /// Ends the files that grew.
    ///
    /// - Returns: The digest of each file of the result, by its path in the folder; those in `log` and `exports` are no
    ///   part of it.
    package mutating func close() throws(PipelineError) -> [String: FileDigest] {
        try files.close()
        return files.digests.filter { !$0.key.hasPrefix("log/") && !$0.key.hasPrefix(ExportList.folder) }
    }

    /// Where the files of the result lie until they are put into place.
    var staging: String { CommitJournal.staging(in: partial) }

    /// Takes files that were written into `staging`.
    mutating func adopt(exported digests: [String: FileDigest]) { files.adopt(digests) }

    /// What of the earlier run goes: its exports stay where this run has the same result and exports nothing.
    private var replaced: [String: FileDigest] {
        guard let earlier else { return [:] }
        let isSame = earlier.files[OutputNames.record] == files.digests[OutputNames.record]
        if !isSame || files.digests.keys.contains(where: { $0.hasPrefix(ExportList.folder) }) { return earlier.files }
        return earlier.files.filter { !$0.key.hasPrefix(ExportList.folder) }
    }

    /// Whether exports of the earlier run go, and none come.
    var dropsExports: Bool {
        let names = replaced.keys.contains { $0.hasPrefix(ExportList.folder) }
        return names && !files.digests.keys.contains { $0.hasPrefix(ExportList.folder) }
    }

    /// Puts everything into place.
    ///
    /// - Throws: `PipelineError` when that cannot be done; then the folder is as it was.
    mutating func commit() throws(PipelineError) {
        try files.close()
        try writeLogList()
        // What may have come into the folder while the run was under way is not overwritten either.
        if let earlier { try Self.refuseChanged(earlier, in: path) }
        try reserve(files.digests.keys)
        let plan = CommitPlan(folder: path, earlier: replaced, written: files.digests)
        try plan.journal.commit(path, partial)
        Self.clear(partial, [])
    }

    private mutating func writeLogList() throws(PipelineError) {
        let list = LogList(files: files.digests.filter { $0.key.hasPrefix("log/") })
        do {
            try files.write(CanonicalJSON.file(list), to: OutputNames.Log.list)
        } catch {
            throw error as? PipelineError ?? PipelineError(.input, OutputNames.Log.list, "\(error)")
        }
    }

    /// Completes the result of a run that was stopped while it was put into place; readers call this first.
    ///
    /// - Parameter path: The output folder.
    /// - Throws: `PipelineError` when there is such a result and it cannot be completed.
    package static func complete(_ path: String) throws(PipelineError) {
        let partial = Files.join(path, OutputNames.partial)
        guard try CommitJournal.pending(in: partial) != nil else { return }
        let lock = try locked(path, partial)
        defer { try? lock.close() }
        guard let journal = try CommitJournal.pending(in: partial) else { return }
        try journal.complete(path, partial)
        clear(partial, [])
    }
}
