import Foundation
import HexaplaArchive
import HexaplaCorpus
import HexaplaRun
import HexaplaSystem

/// Reads the inputs of a finished run again, and only when they are still those of the run.
///
/// An archive is unpacked once, into a folder that `close` removes.
struct InputFiles {
    private let run: FinishedRun
    private var spool: Spool
    /// Where the members of each archive lie, by archive and member.
    private var unpacked: [String: [String: String]] = [:]
    /// The file read last, because many documents may lie in one.
    private var last: (name: String, bytes: [UInt8])?

    init(_ run: FinishedRun) {
        self.run = run
        let name = "hexapla-" + UUID().uuidString
        spool = Spool(folder: FileManager.default.temporaryDirectory.appendingPathComponent(name).path)
    }

    /// Removes the copies that were made.
    func close() {
        if !unpacked.isEmpty { spool.remove() }
    }

    /// The bytes that the spans of an input count.
    ///
    /// - Throws: `PipelineError` when the file is gone or has changed.
    mutating func bytes(of input: InputRecord) throws(PipelineError) -> [UInt8] {
        let name = [input.packed?.file, input.packed?.member ?? input.path].compactMap { $0 }.joined(separator: "\0")
        if let last, last.name == name { return last.bytes }
        let bytes = try fetch(input)
        last = (name, bytes)
        return bytes
    }

    private mutating func fetch(_ input: InputRecord) throws(PipelineError) -> [UInt8] {
        guard let packed = input.packed else {
            return try unchanged(Files.read(try run.location(input.path)), input.sha256)
        }
        if unpacked[packed.file] == nil { unpacked[packed.file] = try unpack(packed.file, input) }
        guard let copy = unpacked[packed.file]?[packed.member] else {
            throw PipelineError(.input, input.path, "The archive holds no such member any more.")
        }
        return try unchanged(Files.read(copy), packed.sha256)
    }

    private func unchanged(_ bytes: [UInt8], _ digest: String) throws(PipelineError) -> [UInt8] {
        if try SHA256.hex(of: bytes) == digest { return bytes }
        throw PipelineError(.input, run.path, "The file has changed since the run; its SHA-256 is another.")
    }

    private mutating func unpack(_ file: String, _ input: InputRecord) throws(PipelineError) -> [String: String] {
        let bytes = try unchanged(Files.read(try run.location(file)), input.sha256)
        let wanted = Set(run.record.inputs.compactMap { $0.packed?.file == file ? $0.packed?.member : nil })
        var places: [String: String] = [:]
        _ = try ArchiveReader().forEachMember(in: bytes, name: Files.name(of: file), where: wanted.contains) {
            (member) throws(PipelineError) in
            if let bytes = member.bytes, places[member.path] == nil { places[member.path] = try spool.keep(bytes) }
            return .next
        }
        return places
    }
}
