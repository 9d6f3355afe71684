import Foundation
import HexaplaSystem

/// All files below a folder, in the order of their paths, with what stands in the way.
///
/// Each real folder is entered once, however many links lead to it, so that the work is linear in the number of
/// entries. Folders that stand in the tree come before links to them; of several links to one folder the first by path
/// counts.
package struct FolderWalk {
    /// A file that was found.
    package struct File: Sendable, Hashable {
        package let path: String
        package let location: String
        package let size: Int
    }

    /// Something that is no file to read.
    package struct Obstacle: Sendable, Hashable {
        let path: String
        let reason: String
    }

    /// What makes a folder the same by every path.
    private struct Identity: Hashable {
        let device: Int
        let file: Int
    }

    /// A folder on the way.
    private struct Folder {
        let location: String
        let path: String
        /// The path without links.
        let real: String
    }

    /// A link to a folder.
    private struct Link {
        let path: String
        let location: String
        /// The real folder that holds the link.
        let folder: String
        /// Where it leads, without links.
        let target: String
    }

    package private(set) var files: [File] = []
    package private(set) var setAside: [Obstacle] = []
    package private(set) var failures: [Obstacle] = []
    private let excluded: String?
    private let followsLinks: Bool
    private let realRoot: String
    /// Links to folders, which wait until the tree itself is walked.
    private var links: [Link] = []
    private var entered: [Identity: String] = [:]

    /// Lists a folder.
    ///
    /// - Parameters:
    ///   - root: The folder.
    ///   - excluded: A folder to leave alone even when it lies inside, such as the output.
    ///   - followsLinks: Whether symbolic links are followed that lead out of the folder.
    package init(root: String, excluding excluded: String? = nil, followingLinks followsLinks: Bool = true) {
        self.excluded = excluded.flatMap { RealPath.of($0) }
        self.followsLinks = followsLinks
        realRoot = RealPath.of(root) ?? root
        enter(Folder(location: root, path: "", real: realRoot))
        var waiting = links
        while !waiting.isEmpty {
            links = []
            for link in waiting.sorted(by: { precedes($0.path, $1.path) }) { follow(link) }
            waiting = links
        }
        files.sort { precedes($0.path, $1.path) }
        setAside.sort { precedes($0.path, $1.path) }
        failures.sort { precedes($0.path, $1.path) }
    }

    /// Walks through a folder and those in it, without recursion, so that no depth of folders is too much.
    private mutating func enter(_ first: Folder) {
        var open = [first]
        while let next = open.popLast() {
            if next.real == excluded || isLeftAlone(next) { continue }
            do {
                for name in try FileManager.default.contentsOfDirectory(atPath: next.location) {
                    let entry = Folder(
                        location: Files.join(next.location, name),
                        path: next.path.isEmpty ? name : next.path + "/" + name, real: Files.join(next.real, name))
                    if isFolder(entry, name: name, in: next.real) { open.append(entry) }
                }
            } catch {
                failures.append(Obstacle(path: next.path.isEmpty ? "." : next.path, reason: Files.reason(of: error)))
            }
        }
    }

    /// Whether a folder is not to be entered: an output, or one that was entered before.
    private mutating func isLeftAlone(_ folder: Folder) -> Bool {
        if !folder.path.isEmpty, FinishedOutput.isOutput(folder.location) {
            let reason = "The folder is the output of a run of Hexapla, so nothing in it is read."
            setAside.append(Obstacle(path: folder.path, reason: reason))
            return true
        }
        guard let identity = Self.identity(of: folder.real) else { return false }
        if let first = entered[identity] {
            let reason = "The folder is the same as '\(first)', which is read there."
            setAside.append(Obstacle(path: folder.path, reason: reason))
            return true
        }
        entered[identity] = folder.path.isEmpty ? "." : folder.path
        return false
    }

    /// Takes an entry of a folder; `true` for a folder that stands there itself and is to be entered.
    private mutating func isFolder(_ entry: Folder, name: String, in folder: String) -> Bool {
        if name.hasPrefix(".") {
            setAside.append(Obstacle(path: entry.path, reason: "The name begins with a dot."))
            return false
        }
        guard Files.exists(entry.location) else {
            failures.append(Obstacle(path: entry.path, reason: Self.reasonForMissing(entry.location, name: name)))
            return false
        }
        if RealPath.isLink(entry.location) {
            takeLink(entry, name: name, in: folder)
            return false
        }
        if Files.isDirectory(entry.location) { return true }
        take(entry, attributes: Self.attributes(of: entry.location))
        return false
    }

    /// Takes a link: to a file at once, to a folder when the tree itself is walked.
    private mutating func takeLink(_ entry: Folder, name: String, in folder: String) {
        guard let target = RealPath.of(name, in: folder) else {
            return failures.append(Obstacle(path: entry.path, reason: Self.circle))
        }
        if !followsLinks, !RealPath.lies(target, in: realRoot) {
            let reason =
                "The symbolic link leads out of the corpus, to '\(target)', so it was not followed; "
                + "--follow-links follows it."
            return setAside.append(Obstacle(path: entry.path, reason: reason))
        }
        guard Files.isDirectory(entry.location) else { return take(entry, attributes: Self.attributes(of: target)) }
        links.append(Link(path: entry.path, location: entry.location, folder: folder, target: target))
    }

    private mutating func take(_ entry: Folder, attributes: [FileAttributeKey: Any]?) {
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
            return setAside.append(Obstacle(path: entry.path, reason: "It is no regular file."))
        }
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        files.append(File(path: entry.path, location: entry.location, size: size))
    }

    /// Enters the folder that a link leads to, unless that was done already.
    private mutating func follow(_ link: Link) {
        if let excluded, RealPath.lies(link.target, in: excluded) { return }
        if RealPath.lies(link.folder, in: link.target) {
            let reason = "The symbolic link leads back to a folder that holds it, so it was not followed."
            return failures.append(Obstacle(path: link.path, reason: reason))
        }
        if let identity = Self.identity(of: link.target), let first = entered[identity] {
            let reason = "The symbolic link leads to the folder '\(first)', which is read there."
            return setAside.append(Obstacle(path: link.path, reason: reason))
        }
        enter(Folder(location: link.location, path: link.path, real: link.target))
    }

    private static let circle = "The symbolic link leads nowhere or in a circle."

    private static func attributes(of location: String) -> [FileAttributeKey: Any]? {
        try? FileManager.default.attributesOfItem(atPath: location)
    }

    private static func identity(of folder: String) -> Identity? {
        guard let attributes = attributes(of: folder), let device = attributes[.systemNumber] as? NSNumber,
            let file = attributes[.systemFileNumber] as? NSNumber
        else { return nil }
        return Identity(device: device.intValue, file: file.intValue)
    }

    /// Why an entry of a folder cannot be opened by the name that the folder gives.
    private static func reasonForMissing(_ location: String, name: String) -> String {
        if RealPath.isLink(location) { return circle }
        if name.unicodeScalars.contains("\u{FFFD}") { return "The name of the file is not UTF-8." }
        return "The file cannot be looked at."
    }
}
