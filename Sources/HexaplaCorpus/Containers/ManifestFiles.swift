import Foundation
import HexaplaSystem

/// Finds the files that the paths of a manifest name; a path may lead into an archive.
enum ManifestFiles {
    /// A path with `/` before the member of an archive, where it may also be written `!/`.
    static func plain(_ path: String) -> String { path.replacing("!/", with: "/") }

    /// The file on disk that holds the document of a path.
    ///
    /// - Parameters:
    ///   - path: Such as `a1/fr.txt` or `news.zip/a1/fr.txt`.
    ///   - root: The folder the path starts from.
    /// - Returns: The file of the longest part of the path that is a regular file; the path itself when there is none.
    static func file(of path: String, in root: String) -> FolderWalk.File {
        var part = plain(path)[...]
        while true {
            if let size = size(of: Files.join(root, String(part))) {
                return FolderWalk.File(path: String(part), location: Files.join(root, String(part)), size: size)
            }
            guard let slash = part.lastIndex(of: "/"), slash > part.startIndex else { break }
            part = part[..<slash]
        }
        return FolderWalk.File(path: path, location: Files.join(root, path), size: 0)
    }

    private static func size(of location: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: Files.real(location))
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
        return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }
}
