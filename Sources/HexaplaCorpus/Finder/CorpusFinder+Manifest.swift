import HexaplaCore
import HexaplaSystem

extension CorpusFinder {
    /// Collects the documents that a manifest names.
    mutating func collectManifest(_ manifest: String, root: String) throws(PipelineError) {
        let list = Manifest(try GivenFile.text(manifest), languages: options.spelled)
        let name = Files.name(of: manifest)
        failures += list.problems.map {
            InputFailure(
                code: .badManifestLine, path: "\(name):\($0.line)", article: nil, language: nil, reason: $0.reason)
        }
        let entries = inside(list.entries, root)
        let files = entries.map { ManifestFiles.file(of: $0.path, in: root) }
        guard files.contains(where: { Files.exists($0.location) }) else {
            throw nothingNamed(manifest, root, list)
        }
        var known: Set<String> = []
        let documents = unpack(files.filter { known.insert($0.path).inserted })
        let byPath = Dictionary(grouping: documents) { ManifestFiles.plain($0.path) }
        let failed = Set(failures.compactMap(\.path))
        for (entry, file) in zip(entries, files) {
            let missing = FolderWalk.File(path: entry.path, location: Files.join(root, entry.path), size: 0)
            let document = byPath[ManifestFiles.plain(entry.path)]?.first { Self.fits($0, entry) }
            // What could not be opened has been told with its reason.
            if document == nil, failed.contains(file.path), file.path == entry.path { continue }
            let id = DocumentID(article: entry.article, language: entry.language)
            add((document ?? ListedDocument(missing)).file(id, spelling: entry.spelling))
        }
    }

    /// The entries whose files lie in the corpus folder; of the others it is told where links lead.
    private mutating func inside(_ entries: [Manifest.Entry], _ root: String) -> [Manifest.Entry] {
        guard !options.followLinks else { return entries }
        guard let realRoot = RealPath.of(root) else { return entries }
        var folders: [String: String] = [:]
        return entries.filter { entry in
            guard let target = Self.target(of: ManifestFiles.plain(entry.path), realRoot, &folders),
                !RealPath.lies(target, in: realRoot)
            else { return true }
            let reason =
                "A symbolic link leads out of the corpus folder, to '\(target)', so it was not followed; "
                + "--follow-links follows it."
            failures.append(
                InputFailure(
                    code: .unusableEntry, path: entry.path, article: entry.article, language: entry.language,
                    reason: reason))
            return false
        }
    }

    /// Where a path from the corpus folder really leads; the real paths of folders are kept.
    private static func target(of path: String, _ realRoot: String, _ folders: inout [String: String]) -> String? {
        guard let slash = path.lastIndex(of: "/") else { return RealPath.of(path, in: realRoot) }
        let folder = String(path[..<slash])
        guard let real = folders[folder] ?? RealPath.of(folder, in: realRoot) else { return nil }
        folders[folder] = real
        return RealPath.of(String(path[path.index(after: slash)...]), in: real)
    }

    /// Whether a document says nothing of itself, or what the manifest says.
    private static func fits(_ document: ListedDocument, _ entry: Manifest.Entry) -> Bool {
        guard let statement = document.statement else { return true }
        return statement.article == entry.article && LanguageTag(statement.language)?.base == entry.language
    }
}

/// What is said when there is nothing to run on, so that the earlier result is left alone.
extension CorpusFinder {
    private static let mostExamples = 3

    /// Refuses a corpus of which no file can be used.
    ///
    /// - Parameters:
    ///   - root: The corpus folder.
    ///   - layout: The name of the layout.
    /// - Throws: `PipelineError` that says what was seen.
    func refuseNothing(root: String, layout: String) throws(PipelineError) {
        guard candidates.isEmpty else { return }
        if seen.isEmpty { throw nothingToRead(root) }
        let count = seen.count == 1 ? "1 file" : "\(seen.count) files"
        if setAside.count(where: { $0.reason.hasPrefix(Self.unexplained) }) == seen.count {
            throw PipelineError(
                .input, root,
                "The layout '\(layout)' explains none of \(count), such as \(Self.examples(seen)); leave --layout out to "
                    + "have it found, or write a pattern such as '{article}/{language}.txt', in which '*' stands for "
                    + "any text.")
        }
        throw PipelineError(.input, root, "None of \(count) can be used: \(obstacles)")
    }

    /// The error for a corpus without any document.
    func nothingToRead(_ root: String) -> PipelineError {
        if failures.isEmpty, setAside.isEmpty {
            return PipelineError(.input, root, "The folder holds no file that could be read; is it the right one?")
        }
        return PipelineError(.input, root, "The folder holds no file that could be read: \(obstacles)")
    }

    /// The error for a manifest that names nothing that is there.
    private func nothingNamed(_ manifest: String, _ root: String, _ list: Manifest) -> PipelineError {
        if !list.entries.isEmpty, list.problems.isEmpty, failures.isEmpty {
            return PipelineError(
                .input, manifest,
                "None of the documents that the manifest names is there, such as \(Self.examples(list.entries.map(\.path)))"
                    + "; its paths start from '\(root)'.")
        }
        let columns = "a line of it is an article, a language and a path, parted by tabs."
        let missing = list.entries.filter { entry in !failures.contains { $0.path == entry.path } }
            .map { "'\($0.path)': There is no such file." }
        return failures.isEmpty
            ? PipelineError(.input, manifest, "The manifest names no document; \(columns)")
            : PipelineError(
                .input, manifest, "The manifest names no document that can be used: \(Self.some(told + missing))")
    }

    /// Some of what could not be used, failures first, each with its reason.
    private var obstacles: String { Self.some(told) }

    private var told: [String] {
        let all = failures.map { ($0.subject, $0.reason) } + setAside.map { ($0.path, $0.reason) }
        return all.map { "'\(Self.short($0.0))': \($0.1)" }
    }

    private static func some(_ told: [String]) -> String {
        let rest = told.count > mostExamples ? " And \(told.count - mostExamples) more." : ""
        return told.prefix(mostExamples).joined(separator: " ") + rest
    }

    /// A path, or the end of a very long one.
    private static func short(_ path: String) -> String { path.count > 120 ? "…" + path.suffix(119) : path }

    /// Up to three paths, for a sentence.
    package static func examples(_ paths: [String]) -> String {
        ListFormat.and(paths.prefix(mostExamples).map { "'\(short($0))'" })
    }
}
