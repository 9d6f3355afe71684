import Foundation
package import HexaplaCore
package import HexaplaExport
import HexaplaRecord
import HexaplaSystem

/// The list of what was exported: the files with their digests, and what was told of each format.
///
/// Exports are made from a result and are no part of it, so `run.json` does not list them; what may be replaced is what
/// this list names.
package struct ExportList: Codable, Sendable, Hashable {
    /// A format.
    package struct Format: Codable, Sendable, Hashable {
        /// Its files, by their path from the folder of the exports.
        package var files: [String: FileDigest]
        /// The options, what was written and what was left out, a sentence each.
        package var told: [String]
    }

    /// The formats by name.
    package var formats: [String: Format] = [:]
    /// The digest of `README.txt`.
    package var readMe: FileDigest?
    /// The SHA-256 of the `run.json` of the result that was exported.
    package var result: String

    /// The name of the list in the folder of the exports.
    package static let name = "files.json"
    /// The name of the text for people.
    package static let readMeName = "README.txt"
    /// The folder of the exports in an output folder, with a slash behind it.
    package static let folder = "exports/"

    /// Creates an empty list.
    package init(result: String) {
        self.result = result
    }

    /// Takes what was written of some formats, in place of what the list has of them.
    package mutating func take(_ account: ExportAccount, digests: [String: FileDigest]) {
        for (format, files) in account.files {
            let known = files.compactMap { name in digests[name].map { (name, $0) } }
            formats[format.rawValue] = Format(
                files: Dictionary(uniqueKeysWithValues: known), told: account.lines[format] ?? [])
        }
    }

    /// Reads the list of a folder.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - prefix: Where the exports lie in it: `exports/`, or nothing.
    /// - Returns: The list with its own digest; `nil` when there is none that could have been written.
    package static func read(in folder: String, prefix: String = ExportList.folder) -> (
        list: ExportList, own: FileDigest
    )? {
        let place = Files.join(folder, prefix + name)
        guard FileSystem.entry(place)?.kind == .file, OutputNames.linkOnTheWay(to: prefix + name, in: folder) == nil,
            let bytes = try? Files.read(place),
            let list = try? JSONDecoder().decode(ExportList.self, from: Data(bytes)),
            let own = try? FileDigest(of: bytes),
            list.formats.values.allSatisfy({ $0.files.keys.allSatisfy { OutputNames.isOwn(Self.folder + $0) } })
        else { return nil }
        return (list, own)
    }

    /// Every file of the exports by its path from the folder that was read, the list itself among them.
    package func files(prefix: String, own: FileDigest) -> [String: FileDigest] {
        var files: [String: FileDigest] = [prefix + Self.name: own]
        if let readMe { files[prefix + Self.readMeName] = readMe }
        for format in formats.values {
            for (name, digest) in format.files { files[prefix + name] = digest }
        }
        return files
    }

    /// What `README.txt` says.
    package var text: String {
        var lines = [
            "What is in this folder", "",
            "It was exported from a result of Hexapla for other programs. 'files.json' has a SHA-256 of every file; a later",
            "export or run replaces only files that it lists and that nobody has changed.",
        ]
        for format in ExportFormat.allCases {
            guard let written = formats[format.rawValue] else { continue }
            lines += ["", format.rawValue + "/", "    " + format.purpose]
            lines += written.told.map { "    " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
