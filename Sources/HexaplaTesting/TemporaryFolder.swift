package import Foundation

/// A folder for one test, gone afterwards.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("hexapla-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    package func location(_ name: String) -> String { name.isEmpty ? path : path + "/" + name }

    package func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    package func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: location(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    package func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: location(name), withDestinationPath: target)
    }

    package func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: location(name))), as: UTF8.self)
    }

    package func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: location(name)) }

    /// All files below the folder with their bytes, but for those whose path begins with one of the prefixes.
    package func files(except prefixes: [String] = []) throws -> [String: Data] {
        try Self.files(of: path, except: prefixes)
    }

    /// The same for any folder.
    package static func files(of path: String, except prefixes: [String] = []) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
            var isFolder = ObjCBool(false)
            let location = path + "/" + name
            guard FileManager.default.fileExists(atPath: location, isDirectory: &isFolder), !isFolder.boolValue,
                !prefixes.contains(where: name.hasPrefix)
            else { continue }
            files[name] = try Data(contentsOf: URL(fileURLWithPath: location))
        }
        return files
    }
}
