import HexaplaArchive
import HexaplaCore
import HexaplaRead
import HexaplaSystem

/// Lists the documents in the files of a corpus folder: archives and JSON lines hold several.
///
/// Archives are told by content. Each is opened once; its members are copied into a spool where there is one, and
/// otherwise opened again when they are read.
struct Unpacker {
    private let reader: CorpusFileReader
    private let watch = InputWatch()
    private var spool: Spool?
    private(set) var documents: [ListedDocument] = []
    private(set) var setAside: [SetAside] = []
    private(set) var failures: [InputFailure] = []

    /// The file at hand, or the member of it.
    private struct Source {
        let document: ListedDocument
        let digest: FileDigest
    }

    /// Creates an unpacker.
    ///
    /// - Parameters:
    ///   - limits: How much an archive may unpack to.
    ///   - spool: Where members are kept; without it nothing is written.
    init(limits: ArchiveLimits, spool: Spool?) {
        reader = CorpusFileReader(limits: limits)
        self.spool = spool
    }

    /// Takes a file of the corpus folder: what it holds, or the file as it is.
    mutating func take(_ file: FolderWalk.File) {
        if StopRequest.hasCome { return }
        let name = InputName(file: file.path)
        if let signal = watch.signal(at: name) {
            return fail(file.path, .inputStopped, RunGuard.reason(leavingOut: "worked on the file", signal))
        }
        do throws(PipelineError) {
            try FileBounds.check(file)
            guard Self.mayHoldSeveral(file) else { return documents.append(ListedDocument(file)) }
            try watch.during(name) { () throws(PipelineError) in try open(file, try Files.read(file.location)) }
        } catch {
            fail(file.path, .unreadableFile, error.reason)
        }
    }

    /// Whether the whole file is worth a look; a file that cannot be opened is left to the run.
    private static func mayHoldSeveral(_ file: FolderWalk.File) -> Bool {
        guard let start = try? Files.read(file.location, first: 512) else { return false }
        if PackedName.isPacked(file.path) { return true }
        let names: Set<String> = ["jsonl", "ndjson", "json"]
        return ArchiveKind(start) != nil || names.contains(DocumentName.ending(of: file.path) ?? "")
    }

    private mutating func open(_ file: FolderWalk.File, _ bytes: [UInt8]) throws(PipelineError) {
        let kind = CorpusFileKind(bytes, name: file.path)
        if kind == .document, !PackedName.isPacked(file.path) { return documents.append(ListedDocument(file)) }
        let digest = try FileDigest(of: bytes)
        let whole = Source(document: ListedDocument(file), digest: digest)
        var last: (member: String, source: Source)?
        let summary = try reader.forEachDocument(in: bytes, path: file.path) { (found) throws(PipelineError) in
            guard let member = found.path.member else { return take(found, whole) }
            if last?.member != member { last = try source(found, member, file, digest).map { (member, $0) } }
            if let source = last?.source { take(found, source) }
        }
        for problem in summary.problems {
            let isNotListed = kind == .jsonLines && summary.documents == 0 && summary.problems.count == 1
            if isNotListed, !Self.isLines(file.path) { return documents.append(ListedDocument(file)) }
            fail(problem.path, problem.code, "\(problem.message) \(problem.remedy)")
        }
        if summary.documents == 0, summary.problems.isEmpty {
            setAside.append(SetAside(path: file.path, reason: "It holds no document."))
        }
    }

    private static func isLines(_ path: String) -> Bool { DocumentName.ending(of: path) != "json" }

    private mutating func take(_ found: FoundDocument, _ source: Source) {
        guard let part = found.part, let line = found.line else { return documents.append(source.document) }
        let statement = ListedDocument.Statement(
            article: found.article ?? "", language: found.language ?? "", line: line)
        documents.append(source.document.part(PartPlace(part: part, file: source.digest), statement))
    }

    /// A member, kept for later; `nil` for what other programs leave in archives for themselves.
    private mutating func source(
        _ found: FoundDocument, _ member: String, _ file: FolderWalk.File, _ digest: FileDigest
    ) throws(PipelineError) -> Source? {
        if let reason = Self.reasonToLeave(member) {
            setAside.append(SetAside(path: found.path.text, reason: reason))
            return nil
        }
        let place = PackedPlace(file: file.path, location: file.location, member: member, digest: digest)
        let isAlone = DocumentName.withoutPacking(Files.name(of: file.path)) == member && !member.contains("/")
        let document = ListedDocument(
            place, isAlone: isAlone, location: try spool?.keep(found.bytes) ?? file.location, size: found.bytes.count)
        return Source(document: document, digest: try FileDigest(of: found.bytes))
    }

    private static func reasonToLeave(_ path: String) -> String? {
        let steps = path.split(separator: "/")
        if steps.contains("__MACOSX") { return "It is a file of the program that packed the archive." }
        return steps.contains { $0.hasPrefix(".") } ? "The name begins with a dot." : nil
    }

    private mutating func fail(_ path: String, _ code: FindingCode, _ reason: String) {
        failures.append(InputFailure(code: code, path: path, article: nil, language: nil, reason: reason))
    }
}
