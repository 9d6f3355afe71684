import Foundation
import HexaplaCore
import HexaplaRecord
import HexaplaSystem

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
    /// The files of the earlier run: nothing else is moved away.
    var earlier: [String: FileDigest] = [:]

    /// The folder with the result, that for what goes, and the list itself, in the hidden folder of a run.
    private static let (new, old, file) = ("new", "old", "journal.json")
    private static let unfinished = "journal.json.part"

    /// Every name that stands in the hidden folder of a run.
    static let names: Set<String> = ["lock", "spool", new, old, file, unfinished]

    /// Where a result is written until it is put into place.
    static func staging(in partial: String) -> String { Files.join(partial, new) }

    /// The list that a stopped run has left.
    ///
    /// - Parameters:
    ///   - partial: The hidden folder.
    ///   - isOwn: Whether a path is one that the list can name.
    /// - Returns: The list; `nil` when there is none.
    /// - Throws: `PipelineError` when there is one that cannot be read, or that no run can have written.
    static func pending(
        in partial: String, isOwn: (String) -> Bool = OutputNames.isOwn
    ) throws(PipelineError) -> CommitJournal? {
        let place = Files.join(partial, file)
        guard isLeftover(partial), FileSystem.entry(place) != nil else { return nil }
        guard let bytes = try? Files.read(place),
            let journal = try? JSONDecoder().decode(CommitJournal.self, from: Data(bytes)),
            (journal.removed + journal.placed + journal.emptied + journal.earlier.keys).allSatisfy(isOwn)
        else {
            throw PipelineError(
                .input, place,
                "It is no list of what a stopped run had still to do. Nothing was touched: the last finished result, or"
                    + " its parts, lie in the folder and in '\(OutputNames.partial)'; move that away to go on.")
        }
        return journal
    }

    /// Whether the hidden folder is what a run leaves behind: a folder, no link to one, without strangers in it.
    static func isLeftover(_ partial: String) -> Bool {
        guard FileSystem.entry(partial)?.kind == .folder else { return false }
        return (FileSystem.names(in: partial) ?? [""]).allSatisfy { name in
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
        var steps = Steps(folder: folder, partial: partial)
        do throws(PipelineError) {
            try FileSystem.sync(partial)
            try take(&steps)
        } catch {
            guard steps.takeBack() else { throw Self.halfDone(error) }
            FileSystem.removeOne(place)
            throw error
        }
        finish(folder, partial)
    }

    /// Does what a stopped run had still to do.
    ///
    /// What has come into the folder since, or was changed there, is not moved: then nothing is done.
    ///
    /// - Parameters:
    ///   - folder: The output folder.
    ///   - partial: Its hidden folder.
    /// - Throws: `PipelineError` when something is in the way, or a step cannot be done; the rest can be done later.
    func complete(_ folder: String, _ partial: String) throws(PipelineError) {
        var steps = Steps(folder: folder, partial: partial)
        let own = OwnFiles(folder: folder, files: earlier)
        for name in removed + placed {
            guard let place = steps.pendingMove(name, isPlaced: placed.contains(name)) else { continue }
            if steps.isMoved(name) || !own.areAll(under: name, unchanged: true) {
                throw PipelineError(
                    .usage, place,
                    "A run was stopped while it put its result into place, and this has come or was changed since. Move it"
                        + " away, then do the same again.")
            }
        }
        do throws(PipelineError) {
            try take(&steps)
        } catch {
            throw Self.halfDone(error)
        }
        finish(folder, partial)
    }

    private static func halfDone(_ error: PipelineError) -> PipelineError {
        PipelineError(
            error.kind, error.subject,
            error.reason + " The new result is not yet in place: do the same again when this is mended.")
    }

    private func take(_ steps: inout Steps) throws(PipelineError) {
        for name in removed { try steps.move(away: name) }
        for name in placed { try steps.place(name) }
        try FileSystem.sync(steps.folder)
    }

    private func finish(_ folder: String, _ partial: String) {
        for name in emptied { FileSystem.removeFolder(Files.join(folder, name)) }
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

        private func away(_ name: String) -> String { Files.join(Files.join(partial, old), name) }
        private func fresh(_ name: String) -> String { Files.join(Files.join(partial, new), name) }

        /// Whether what had a name in the output folder has been moved out of the way.
        func isMoved(_ name: String) -> Bool { FileSystem.entry(away(name)) != nil }

        /// What stands in the output folder under a name whose step is still to be done; `nil` when nothing does.
        func pendingMove(_ name: String, isPlaced: Bool) -> String? {
            let place = Files.join(folder, name)
            let isPending = isPlaced ? FileSystem.entry(fresh(name)) != nil : !isMoved(name)
            return isPending && FileSystem.entry(place) != nil ? place : nil
        }

        /// Moves what has a name in the output folder out of the way, if there is anything.
        mutating func move(away name: String) throws(PipelineError) {
            let place = Files.join(folder, name)
            try checkWay(to: name, in: folder)
            try checkWay(to: name, in: Files.join(partial, old))
            if FileSystem.entry(place) == nil || isMoved(name) { return }
            try rename(place, away(name))
        }

        /// Puts something new into its place, unless that is done.
        mutating func place(_ name: String) throws(PipelineError) {
            try checkWay(to: name, in: Files.join(partial, new))
            if FileSystem.entry(fresh(name)) == nil { return }
            try move(away: name)
            try rename(fresh(name), Files.join(folder, name))
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
