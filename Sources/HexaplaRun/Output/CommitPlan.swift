import HexaplaSystem

/// Which names must change for a new result to stand in the place of an earlier one.
///
/// A folder that holds nothing but files of the earlier run changes as a whole; in one that holds something else too
/// only the files of the runs change.
struct CommitPlan {
    /// The changes.
    private(set) var journal = CommitJournal()
    private let own: OwnFiles

    /// Makes the plan.
    ///
    /// - Parameters:
    ///   - folder: The output folder.
    ///   - earlier: The files of the earlier run.
    ///   - written: The files of the new result.
    init(folder: String, earlier: [String: FileDigest], written: [String: FileDigest]) {
        own = OwnFiles(folder: folder, files: earlier)
        journal.earlier = earlier
        let (old, new) = (Self.grouped(earlier.keys), Self.grouped(written.keys))
        let names = Set(old.keys).union(new.keys).subtracting([OutputNames.record])
        for name in names.sorted(by: precedes) { change(name, old[name] ?? [], new[name] ?? []) }
        if new[OutputNames.record] != nil { journal.placed.append(OutputNames.record) }
    }

    /// The files by the first step of their paths.
    private static func grouped(_ files: some Sequence<String>) -> [String: Set<String>] {
        Dictionary(grouping: files) { String($0.prefix { $0 != "/" }) }.mapValues(Set.init)
    }

    private mutating func change(_ name: String, _ old: Set<String>, _ new: Set<String>) {
        if new == [name] { return journal.placed.append(name) }
        if FileSystem.entry(Files.join(own.folder, name)) == nil || own.areAll(under: name) {
            if new.isEmpty { journal.removed.append(name) } else { journal.placed.append(name) }
            return
        }
        journal.removed += old.subtracting(new).sorted(by: precedes)
        journal.placed += new.sorted(by: precedes)
        if new.isEmpty { journal.emptied.append(name) }
    }
}
