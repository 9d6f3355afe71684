import HexaplaSystem

/// The files of an earlier run where they lie: which of the things in an output folder are its own.
struct OwnFiles {
    /// The output folder.
    let folder: String
    /// The files with their digests.
    let files: [String: FileDigest]

    /// Whether a name stands for files of the run and nothing else.
    ///
    /// What cannot be looked into, a folder without files in it, and names that are no text are somebody else's.
    ///
    /// - Parameters:
    ///   - name: A file or folder of the output folder.
    ///   - unchanged: Whether the files must also be those that the run wrote.
    /// - Returns: Whether it is so; a name that stands for an empty folder counts as well.
    func areAll(under name: String, unchanged: Bool = false) -> Bool {
        if FileSystem.names(in: Files.join(folder, name))?.isEmpty == true { return true }
        return areOwn(name, unchanged)
    }

    private func areOwn(_ name: String, _ unchanged: Bool) -> Bool {
        let place = Files.join(folder, name)
        switch FileSystem.entry(place)?.kind {
        case .file:
            guard let digest = files[name] else { return false }
            return !unchanged || (try? FileDigest(ofFile: place)) == digest
        case .folder:
            guard let names = FileSystem.names(in: place), !names.isEmpty else { return false }
            return names.allSatisfy { areOwn(name + "/" + $0, unchanged) }
        case .link, .special, nil: return false
        }
    }
}
