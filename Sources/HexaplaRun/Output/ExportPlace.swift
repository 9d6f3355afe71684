import Foundation
import HexaplaCore
package import HexaplaExport
import HexaplaRecord
package import HexaplaSystem

/// A folder that exports are put into after a run: `exports` of an output folder, or any other folder.
///
/// It is written as the output folder is: in a hidden folder, put into place by a journal, replacing only files that the
/// list of an earlier export names and that nobody has changed. Formats that are not written again stay.
package struct ExportPlace {
    private let root: String
    private let prefix: String
    private let partial: String
    private let lock: FileHandle
    private let made: [String]
    private var earlier: (list: ExportList, own: FileDigest)?

    /// Where the formats are to be written.
    package var staging: String { Files.join(CommitJournal.staging(in: partial), prefix) }

    /// Opens the place.
    ///
    /// - Parameters:
    ///   - output: The output folder of a finished run.
    ///   - other: A folder to write instead of its `exports`; it must be new, empty, or hold an earlier export.
    /// - Throws: `PipelineError` when something is in the way or another command is writing there.
    package init(_ output: String, other: String? = nil) throws(PipelineError) {
        root = other ?? output
        prefix = other == nil ? ExportList.folder : ""
        partial = Files.join(root, OutputNames.partial)
        if let other { try Self.check(other, output) }
        made = try FileSystem.makeFolder(root)
        lock = try OutputFolder.locked(root, partial)
        try Self.pending(partial, prefix)?.complete(root, partial)
        earlier = ExportList.read(in: root, prefix: prefix)
        do throws(PipelineError) {
            try refuseStrangers()
            try refuseChanged()
        } catch {
            OutputFolder.clear(partial, made)
            throw error
        }
        OutputFolder.clear(partial)
    }

    private static func check(_ other: String, _ output: String) throws(PipelineError) {
        try OutputPath.checkFolder(other)
        guard let folder = RealPath.of(other), let result = RealPath.of(output) else {
            throw PipelineError(.usage, other, "The symbolic links on its path lead in a circle.")
        }
        if folder == result || RealPath.lies(folder, in: result) {
            throw PipelineError(
                .usage, other, "It lies in the output folder; leave --output out to write into its 'exports'.")
        }
    }

    /// The list that a stopped export has left.
    private static func pending(_ partial: String, _ prefix: String) throws(PipelineError) -> CommitJournal? {
        try CommitJournal.pending(in: partial) { OutputNames.isOwn(prefix.isEmpty ? ExportList.folder + $0 : $0) }
    }

    /// Refuses a folder of somebody else.
    private func refuseStrangers() throws(PipelineError) {
        let folder = prefix.isEmpty ? root : Files.join(root, String(prefix.dropLast()))
        if let entry = FileSystem.entry(folder), entry.kind == .link, !prefix.isEmpty {
            throw PipelineError(.usage, folder, "It is a symbolic link where exports are written; move it away.")
        }
        guard earlier == nil else { return }
        let names = (FileSystem.names(in: folder) ?? []).filter { $0 != OutputNames.partial }
        guard let first = names.first else { return }
        throw PipelineError(
            .usage, Files.join(folder, first),
            "It is no export of this program, or its list '\(ExportList.name)' was changed. Move it away, or name another"
                + " folder with --output.")
    }

    /// Refuses to replace what somebody has changed.
    private func refuseChanged() throws(PipelineError) {
        guard let earlier else { return }
        for (name, digest) in earlier.list.files(prefix: prefix, own: earlier.own).sorted(by: {
            precedes($0.key, $1.key)
        }) {
            let place = Files.join(root, name)
            guard let entry = FileSystem.entry(place) else { continue }
            if entry.kind == .file, entry.size == digest.size, (try? FileDigest(ofFile: place)) == digest { continue }
            throw PipelineError(
                .usage, place, "The file was changed after the export that wrote it. Move it away, then export again.")
        }
    }

    /// Gives the place up, as if it had never been opened.
    package func discard() { OutputFolder.clear(partial, made) }

    /// Puts what was written into place, with the list and the text for people.
    ///
    /// - Parameters:
    ///   - account: What was written.
    ///   - result: The SHA-256 of the result's `run.json`.
    /// - Returns: The folder of the exports.
    /// - Throws: `PipelineError` when that cannot be done; then everything is as it was.
    package func commit(_ account: ExportAccount, result: String) throws(PipelineError) -> String {
        var list = ExportList(result: result)
        // What was made from another result is not kept beside what is made from this one.
        let kept = earlier.flatMap { $0.list.result == result ? $0.list : nil }
        list.formats = kept?.formats ?? [:]
        let digests = try Self.digests(of: account.files.values.flatMap { $0 }, in: staging)
        list.take(account, digests: digests)
        try Self.write(&list, in: staging)
        try journal(list).commit(root, partial)
        OutputFolder.clear(partial, [])
        return prefix.isEmpty ? root : Files.join(root, String(prefix.dropLast()))
    }

    /// The digests of files that were written.
    static func digests(of names: [String], in folder: String) throws(PipelineError) -> [String: FileDigest] {
        var digests: [String: FileDigest] = [:]
        for name in names { digests[name] = try FileDigest(ofFile: Files.join(folder, name)) }
        return digests
    }

    /// Writes the text for people and the list.
    static func write(_ list: inout ExportList, in folder: String) throws(PipelineError) {
        let text = Array(list.text.utf8)
        list.readMe = try FileDigest(of: text)
        try FileSystem.makeFolder(folder)
        try FileSystem.create(text, at: Files.join(folder, ExportList.readMeName))
        do {
            try FileSystem.create(CanonicalJSON.file(list), at: Files.join(folder, ExportList.name))
        } catch {
            throw error as? PipelineError ?? PipelineError(.input, ExportList.name, "\(error)")
        }
    }

    /// What changes: whole folders of formats where nobody else has anything in them, single files elsewhere.
    private func journal(_ list: ExportList) throws(PipelineError) -> CommitJournal {
        var journal = CommitJournal()
        let old = earlier.map { $0.list.files(prefix: prefix, own: $0.own) } ?? [:]
        journal.earlier = old
        let own = OwnFiles(folder: root, files: old)
        for format in ExportFormat.allCases.map(\.rawValue) {
            let (before, after) = (earlier?.list.formats[format], list.formats[format])
            guard before != after || !FileSystem.isMissing(Files.join(staging, format)) else { continue }
            let name = prefix + format
            if FileSystem.isMissing(Files.join(root, name)) || own.areAll(under: name) {
                if after != nil { journal.placed.append(name) } else { journal.removed.append(name) }
                continue
            }
            let (oldNames, newNames) = (
                Set(before?.files.keys.map { $0 } ?? []), Set(after?.files.keys.map { $0 } ?? [])
            )
            try refuse(newNames.subtracting(oldNames))
            journal.removed += oldNames.subtracting(newNames).map { prefix + $0 }.sorted(by: precedes)
            journal.placed += newNames.map { prefix + $0 }.sorted(by: precedes)
        }
        journal.placed += [prefix + ExportList.readMeName, prefix + ExportList.name]
        return journal
    }

    /// Refuses names that somebody else has taken.
    private func refuse(_ names: Set<String>) throws(PipelineError) {
        for name in names.sorted(by: precedes) {
            let place = Files.join(root, prefix + name)
            guard let entry = FileSystem.entry(place) else { continue }
            throw PipelineError(
                .usage, place,
                "There is \(entry.kind.words) that no export has written. Move it away, then export again.")
        }
    }
}

extension FileSystem {
    fileprivate static func isMissing(_ path: String) -> Bool { entry(path) == nil }
}
