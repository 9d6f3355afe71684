import Foundation
import HexaplaCore
package import HexaplaRecord
package import HexaplaSystem

/// The files that an earlier run left in an output folder, with their digests: what a later one may replace.
struct EarlierRun {
    /// Its files by their path in the folder; those in `log` and in `exports` are listed there.
    let files: [String: FileDigest]
    /// When `run.json`, the last file of a run, was written.
    private let finished: Int

    /// What is read of `run.json`.
    private struct Head: Decodable {
        let signature: [String: JSONValue]
        let files: [String: FileDigest]?
    }

    /// Reads the list of an earlier run.
    ///
    /// - Parameter folder: The output folder.
    /// - Returns: The list; `nil` when no run has been finished there.
    /// - Throws: `PipelineError` when there is a `run.json` that no run of this version has written as it is.
    static func read(in folder: String) throws(PipelineError) -> EarlierRun? {
        let place = Files.join(folder, OutputNames.record)
        guard let entry = FileSystem.entry(place) else { return nil }
        guard entry.kind == .file, let bytes = try? Files.read(place),
            let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)), head.signature["hexapla"] != nil
        else {
            throw PipelineError(
                .usage, folder, "The folder is not empty and holds no earlier run; name another one, or empty it.")
        }
        guard let listed = head.files else {
            throw PipelineError(
                .usage, folder,
                "The run there is of an earlier version, which kept no list of its files; name another folder, or"
                    + " remove this one.")
        }
        guard try Seal.holds(bytes), listed.keys.allSatisfy(OutputNames.isOwn) else {
            throw PipelineError(
                .usage, place, "The file is not as the run wrote it; name another output folder, or remove this one.")
        }
        var files = listed
        files[OutputNames.record] = try FileDigest(of: bytes)
        for (name, digest) in LogList.read(in: folder) { files[name] = digest }
        if let exports = ExportList.read(in: folder) {
            files.merge(exports.list.files(prefix: ExportList.folder, own: exports.own)) { $1 }
        }
        return EarlierRun(files: files, finished: entry.written)
    }

    /// Whether a file of the run is still as it was written, or gone.
    ///
    /// A file of the right size at which nothing was changed since the run was finished is not read.
    func isUntouched(_ name: String, in folder: String) -> Bool {
        let place = Files.join(folder, name)
        guard let entry = FileSystem.entry(place) else { return true }
        guard let digest = files[name], entry.kind == .file, entry.size == digest.size else { return false }
        if OutputNames.linkOnTheWay(to: name, in: folder) != nil { return false }
        return entry.changed < finished || (try? FileDigest(ofFile: place)) == digest
    }
}

/// The list of the files in `log`, which are no part of the result and so not listed in `run.json`.
struct LogList: Codable {
    let files: [String: FileDigest]

    /// The files in the `log` of a folder, the list among them; none when there is no list.
    static func read(in folder: String) -> [String: FileDigest] {
        let place = Files.join(folder, OutputNames.Log.list)
        guard FileSystem.entry(place)?.kind == .file, let bytes = try? Files.read(place),
            let list = try? JSONDecoder().decode(LogList.self, from: Data(bytes)),
            let digest = try? FileDigest(of: bytes)
        else { return [:] }
        let own = [OutputNames.Log.list: digest]
        return list.files.filter { $0.key.hasPrefix("log/") && OutputNames.isOwn($0.key) }.merging(own) { $1 }
    }
}

extension OutputNames {
    /// The folder on the way to a file of the result that is a link; `nil` when none is.
    package static func linkOnTheWay(to path: String, in folder: String) -> String? {
        var steps = path.split(separator: "/")
        while steps.popLast() != nil, !steps.isEmpty {
            let above = Files.join(folder, steps.joined(separator: "/"))
            if FileSystem.entry(above)?.kind == .link { return above }
        }
        return nil
    }
}

/// A file that holds its own SHA-256 as the member `sha256` at its top: the digest is taken with zeros in its place.
///
/// Other members may hold the same 64 characters, so the place is found by the name of the member.
package enum Seal {
    /// What stands before the digest: only a member at the top of an indented file is two spaces in, and a line end within
    /// a text is escaped.
    private static let mark = Array("\n  \"sha256\" : \"".utf8)
    private static let blank = Array(RunManifest.blankDigest.utf8)

    /// Where the digest of a file stands; `nil` when the file has none.
    private static func place(in bytes: [UInt8]) -> Range<Int>? {
        guard let mark = ByteSearch.first(of: mark, in: bytes), mark.upperBound + blank.count <= bytes.count else {
            return nil
        }
        return mark.upperBound..<(mark.upperBound + blank.count)
    }

    /// Puts the digest of some bytes in the place of the zeros that stand for it.
    static func sealed(_ bytes: [UInt8]) throws(PipelineError) -> [UInt8] {
        guard let place = place(in: bytes), bytes[place].elementsEqual(blank) else { return bytes }
        var sealed = bytes
        sealed.replaceSubrange(place, with: Array(try SHA256.hex(of: bytes).utf8))
        return sealed
    }

    /// Whether a file with a member `sha256` at its top is as it was when it was sealed.
    package static func holds(_ bytes: [UInt8]) throws(PipelineError) -> Bool {
        guard let place = place(in: bytes) else { return false }
        var blanked = bytes
        blanked.replaceSubrange(place, with: blank)
        return try Array(SHA256.hex(of: blanked).utf8) == Array(bytes[place])
    }
}
