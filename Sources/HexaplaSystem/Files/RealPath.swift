import Foundation

/// Paths without symbolic links in them.
///
/// The system's own way gives up on long paths without a word, and then a link seems to lie where its name stands; this
/// one goes step by step, so that nothing leads out of a corpus unseen.
package enum RealPath {
    /// As many links as Linux follows on one path.
    private static let mostLinks = 40

    /// The real path of a path.
    ///
    /// - Parameter path: An absolute path, or one from the current folder.
    /// - Returns: The path without links; steps that do not exist stay as they are. `nil` when links lead in a circle.
    package static func of(_ path: String) -> String? {
        path.hasPrefix("/")
            ? follow(path, from: []) : of(Files.join(FileManager.default.currentDirectoryPath, path))
    }

    /// The real path of an entry of a folder.
    ///
    /// - Parameters:
    ///   - path: A path from the folder.
    ///   - folder: The real path of the folder.
    /// - Returns: The path without links; `nil` when links lead in a circle.
    package static func of(_ path: String, in folder: String) -> String? { follow(path, from: steps(folder)) }

    /// Whether a path is that of a folder, or lies below it; both are real paths.
    package static func lies(_ path: String, in folder: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    /// Whether an entry is a symbolic link.
    package static func isLink(_ location: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: location)
        return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
    }

    private static func follow(_ path: String, from folder: [Substring]) -> String? {
        var done = folder
        var rest = Array(steps(path).reversed())
        var links = 0
        while let step = rest.popLast() {
            if step == "." { continue }
            if step == ".." {
                _ = done.popLast()
                continue
            }
            let location = "/" + (done + [step]).joined(separator: "/")
            guard isLink(location) else {
                done.append(step)
                continue
            }
            links += 1
            guard links <= mostLinks,
                let target = try? FileManager.default.destinationOfSymbolicLink(atPath: location)
            else { return nil }
            if target.hasPrefix("/") { done = [] }
            rest += steps(target).reversed()
        }
        return "/" + done.joined(separator: "/")
    }

    private static func steps(_ path: String) -> [Substring] { path.split(separator: "/") }
}
