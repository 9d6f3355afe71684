import HexaplaArchive
import HexaplaCore

/// Lists what the archives of a corpus folder hold.
///
/// Archives are told by content. Each is opened once; its members are copied into a spool where there is one, and
/// otherwise opened again when they are read.
struct Unpacker {
    private let reader: ArchiveReader
    private var spool: Spool?
    private(set) var documents: [ListedDocument] = []
    private(set) var setAside: [SetAside] = []
    private(set) var failures: [InputFailure] = []

    /// Creates an unpacker.
    ///
    /// - Parameters:
    ///   - limits: How much an archive may unpack to.
    ///   - spool: Where members are kept; without it nothing is written.
    init(limits: ArchiveLimits, spool: Spool?) {
        reader = ArchiveReader(limits: limits)
        self.spool = spool
    }

    /// Takes a file of the corpus folder: an archive with its members, anything else as it is.
    mutating func take(_ file: FolderWalk.File) {
        do throws(PipelineError) {
            if try Self.isArchive(file) {
                try open(file)
            } else {
                documents.append(ListedDocument(file))
            }
        } catch {
            fail(file.path, .damagedArchive, error.reason)
        }
    }

    /// Whether a file is to be opened: a zip file that is a document of a word processor is not.
    private static func isArchive(_ file: FolderWalk.File) throws(PipelineError) -> Bool {
        guard let start = try? Files.read(file.location, first: 512), let kind = ArchiveKind(start) else {
            return false
        }
        if kind != .zip { return true }
        if DocumentName.documents.contains(DocumentName.ending(of: file.path) ?? "") { return false }
        return OfficeArchive(try Files.read(file.location)) == nil
    }

    private mutating func open(_ file: FolderWalk.File) throws(PipelineError) {
        let bytes = try Files.read(file.location)
        let digest = try FileDigest(of: bytes)
        let name = Files.name(of: file.path)
        let alone = ArchiveKind(bytes)?.isStream == true ? DocumentName.withoutPacking(name) : nil
        let summary = try reader.forEachMember(in: bytes, name: name) { (member) throws(PipelineError) in
            let place = PackedPlace(
                file: file.path, location: file.location, member: member.path, digest: digest)
            try take(member, place, isAlone: member.path == alone)
            return .next
        }
        if let error = summary.error { fail(file.path, .damagedArchive, "\(error.message) \(error.remedy)") }
    }

    private mutating func take(
        _ member: ArchiveMember, _ place: PackedPlace, isAlone: Bool
    ) throws(PipelineError) {
        let path = place.file + "/" + member.path
        if let reason = Self.reasonToLeave(member.path) {
            return setAside.append(SetAside(path: path, reason: reason))
        }
        guard let bytes = member.bytes else {
            let refusal = member.refusal ?? .damaged
            return fail(path, .refusedMember, "The member \(refusal.reason). \(refusal.remedy)")
        }
        let location = try spool?.keep(bytes) ?? place.location
        documents.append(ListedDocument(place, isAlone: isAlone, location: location, size: bytes.count))
    }

    /// What other programs leave in archives for themselves.
    private static func reasonToLeave(_ path: String) -> String? {
        let steps = path.split(separator: "/")
        if steps.contains("__MACOSX") { return "It is a file of the program that packed the archive." }
        let isHidden = steps.contains { $0.hasPrefix(".") && $0 != ".." && $0 != "." }
        return isHidden ? "The name begins with a dot." : nil
    }

    private mutating func fail(_ path: String, _ code: FindingCode, _ reason: String) {
        failures.append(InputFailure(code: code, path: path, article: nil, language: nil, reason: reason))
    }
}

extension ArchiveKind {
    /// Whether it compresses one stream, which may be a single document.
    fileprivate var isStream: Bool {
        switch self {
        case .zip, .tar: false
        case .gzip, .xz, .zstandard, .bzip2: true
        }
    }
}
