import Foundation

/// What is left to do when a finished result is put into place.
///
/// The result and this list are on the disk before the first name changes. Every step is a rename that may be done
/// again, so that whoever opens the folder after a stop completes it; what goes is moved away, not removed. The method
/// is that of a redo log (Gray and Reuter, Transaction Processing, 1993).
struct CommitJournal: Codable, Equatable {
    /// Names that go: files or whole folders of the earlier run.
    var removed: [String] = []
    /// Names that come; where the earlier run has one, it goes.
    var placed: [String] = []
    /// Folders that go when nothing is left in them.
    var emptied: [String] = []

    /// The folder with the result, that for what goes, and the list itself, in the hidden folder of a run.
    private static let (new, old, file) = ("new", "old", "journal.json")
    private static let unfinished = "journal.json.part"

    /// Every name that stands in the hidden folder of a run.
    static let names: Set<String> = ["lock", "spool", new, old, file, unfinished]

    /// Where a result is written until it is put into place.
    static func staging(in partial: String) -> String { Files.join(partial, new) }

    /// The list that a stopped run has left; `nil` when there is none, or one that no run can have written.
    static func pending(in partial: String) -> CommitJournal? {
        let place = Files.join(partial, file)
        guard isLeftover(partial), FileSystem.entry(place)?.kind == .file, let bytes = try? Files.read(place),
            let journal = try? JSONDecoder().decode(CommitJournal.self, from: Data(bytes)),
            (journal.removed + journal.placed + journal.emptied).allSatisfy(OutputNames.isOwn)
        else { return nil }
        return journal
    }

    /// Whether the hidden folder is what a run leaves behind: a folder, no link to one, without strangers in it.
    static func isLeftover(_ partial: String) -> Bool {
        guard FileSystem.entry(partial)?.kind == .folder else { return false }
        return FileSystem.names(in: partial).allSatisfy { name in
            names.contains(name) && FileSystem.entry(Files.join(partial, name))?.kind != .link
        }
    }

    /// Puts a result into place for good.
    ///
    /// - Parameters:
    ///   - folder: The output folder.
    ///   - partial: Its hidden folder, with the result in `new`.
    /// - Throws: `PipelineError` when it cannot be done; then everything is as it was.
    func commit(_ folder: String, _ partial: String) throws(PipelineError) {
        let place = Files.join(partial, Self.file)
        let bytes: [UInt8]
        do {
            bytes = try CanonicalJSON.line(self)
        } catch {
            throw PipelineError(.input, place, "The list of changes cannot be written: \(error)")
        }
        try FileSystem.syncAll(under: partial)
        try FileSystem.create(bytes, at: Files.join(partial, Self.unfinished))
        try FileSystem.rename(Files.join(partial, Self.unfinished), to: place)
        try FileSystem.sync(partial)
        try complete(folder, partial)
    }

    /// Does what is left to do.
    ///
    /// - Throws: `PipelineError` when a step cannot be done; then those before it are taken back.
    func complete(_ folder: String, _ partial: String) throws(PipelineError) {
        var steps = Steps(folder: folder, partial: partial)
        do throws(PipelineError) {
            for name in removed { try steps.move(away: name, to: Self.old) }
            for name in placed { try steps.place(name, from: Self.new, old: Self.old) }
            try FileSystem.sync(folder)
        } catch {
            guard steps.takeBack() else {
                throw PipelineError(
                    error.kind, error.subject,
                    error.reason + " The new result is not yet in place: run again when this is mended.")
            }
            FileSystem.removeOne(Files.join(partial, Self.file))
            throw error
        }
        for name in emptied { FileSystem.removeOne(Files.join(folder, name)) }
        FileSystem.removeOne(Files.join(partial, Self.file))
    }

    /// The renames that have been done, so that they can be undone.
    private struct Steps {
        let folder: String
        let partial: String
        private var done: [(from: String, to: String)] = []

        init(folder: String, partial: String) {
            self.folder = folder
            self.partial = partial
        }

        /// Moves what has a name in the output folder out of the way, if there is anything.
        mutating func move(away name: String, to old: String) throws(PipelineError) {
            let place = Files.join(folder, name)
            let away = Files.join(Files.join(partial, old), name)
            try checkWay(to: name, in: folder)
            try checkWay(to: name, in: Files.join(partial, old))
            if FileSystem.entry(place) == nil || FileSystem.entry(away) != nil { return }
            try rename(place, away)
        }

        /// Puts something new into its place, unless that is done.
        mutating func place(_ name: String, from new: String, old: String) throws(PipelineError) {
            let fresh = Files.join(Files.join(partial, new), name)
            try checkWay(to: name, in: Files.join(partial, new))
            if FileSystem.entry(fresh) == nil { return }
            try move(away: name, to: old)
            try rename(fresh, Files.join(folder, name))
        }

        /// Refuses to go through a link.
        private func checkWay(to name: String, in folder: String) throws(PipelineError) {
            guard let link = OutputNames.linkOnTheWay(to: name, in: folder) else { return }
            throw PipelineError(.usage, link, "It is a symbolic link where a folder of the run was; move it away.")
        }

        private mutating func rename(_ from: String, _ to: String) throws(PipelineError) {
            try FileSystem.makeFolder(Files.parent(of: to))
            do throws(PipelineError) {
                try FileSystem.rename(from, to: to)
            } catch {
                // Of the two names people know the one that is not hidden.
                let known = to.hasPrefix(partial + "/") ? from : to
                throw PipelineError(error.kind, known, "It cannot be replaced. " + error.reason)
            }
            done.append((from, to))
        }

        /// Undoes everything; whether that could be done.
        mutating func takeBack() -> Bool {
            while let step = done.popLast() {
                do throws(PipelineError) { try FileSystem.rename(step.to, to: step.from) } catch { return false }
            }
            return true
        }
    }
}
