import Foundation

/// All files below a folder, in the order of their paths, with what stands in the way.
///
/// Each real folder is entered once, however many links lead to it, so that the work is linear in the number of
/// entries. Folders that stand in the tree come before links to them; of several links to one folder the first by path
/// counts.
struct FolderWalk {
    /// A file that was found.
    struct File: Sendable, Hashable {
        let path: String
        let location: String
        let size: Int
    }

    /// Something that is no file to read.
    struct Obstacle: Sendable, Hashable {
        let path: String
        let reason: String
    }

    /// What makes a folder the same by every path.
    private struct Identity: Hashable {
        let device: Int
        let file: Int
    }

    private struct Link {
        let path: String
        let location: String
        /// The real folder that holds the link.
        let folder: String
    }

    private(set) var files: [File] = []
    private(set) var setAside: [Obstacle] = []
    private(set) var failures: [Obstacle] = []
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
    init(root: String, excluding excluded: String? = nil, followingLinks followsLinks: Bool = true) {
        self.excluded = excluded.map(Files.real)
        self.followsLinks = followsLinks
        realRoot = Files.real(root)
        enter(root, path: "")
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
    private mutating func enter(_ folder: String, path: String) {
        var open = [(folder: folder, path: path)]
        while let next = open.popLast() {
            let real = Files.real(next.folder)
            if real == excluded { continue }
            if !next.path.isEmpty, FinishedOutput.isOutput(next.folder) {
                let reason = "The folder is the output of a run of Hexapla, so nothing in it is read."
                setAside.append(Obstacle(path: next.path, reason: reason))
                continue
            }
            if let identity = Self.identity(of: real) {
                if let first = entered[identity] {
                    let reason = "The folder is the same as '\(first)', which is read there."
                    setAside.append(Obstacle(path: next.path, reason: reason))
                    continue
                }
                entered[identity] = next.path.isEmpty ? "." : next.path
            }
            do {
                for name in try FileManager.default.contentsOfDirectory(atPath: next.folder) {
                    let inner = next.path.isEmpty ? name : next.path + "/" + name
                    let location = Files.join(next.folder, name)
                    if isFolder(location, name: name, path: inner, in: real) { open.append((location, inner)) }
                }
            } catch {
                failures.append(Obstacle(path: next.path.isEmpty ? "." : next.path, reason: Files.reason(of: error)))
            }
        }
    }

    /// Takes an entry of a folder; `true` for a folder that stands there itself and is to be entered.
    private mutating func isFolder(_ location: String, name: String, path: String, in folder: String) -> Bool {
        if name.hasPrefix(".") {
            setAside.append(Obstacle(path: path, reason: "The name begins with a dot."))
            return false
        }
        guard Files.exists(location) else {
            failures.append(Obstacle(path: path, reason: Self.reasonForMissing(location, name: name)))
            return false
        }
        let isLink = Self.attributes(of: location)?[.type] as? FileAttributeType == .typeSymbolicLink
        if isLink, !followsLinks, let target = Self.target(of: location, outside: realRoot) {
            let reason =
                "The symbolic link leads out of the corpus, to '\(target)', so it was not followed; "
                + "--follow-links follows it."
            setAside.append(Obstacle(path: path, reason: reason))
            return false
        }
        if Files.isDirectory(location) {
            if isLink { links.append(Link(path: path, location: location, folder: folder)) }
            return !isLink
        }
        take(location, path: path)
        return false
    }

    private mutating func take(_ location: String, path: String) {
        let attributes = Self.attributes(of: Files.real(location))
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
            return setAside.append(Obstacle(path: path, reason: "It is no regular file."))
        }
        files.append(File(path: path, location: location, size: (attributes[.size] as? NSNumber)?.intValue ?? 0))
    }

    /// Enters the folder that a link leads to, unless that was done already.
    private mutating func follow(_ link: Link) {
        let target = Files.real(link.location)
        if let excluded, target == excluded || Self.holds(excluded, target) { return }
        if target == link.folder || Self.holds(target, link.folder) {
            let reason = "The symbolic link leads back to a folder that holds it, so it was not followed."
            return failures.append(Obstacle(path: link.path, reason: reason))
        }
        if let identity = Self.identity(of: target), let first = entered[identity] {
            let reason = "The symbolic link leads to the folder '\(first)', which is read there."
            return setAside.append(Obstacle(path: link.path, reason: reason))
        }
        enter(link.location, path: link.path)
    }

    /// Where a path really leads, when that is outside a folder.
    ///
    /// - Parameters:
    ///   - location: The path, which may be a link or lead over links.
    ///   - realRoot: The folder, without links in its path.
    /// - Returns: The real path; `nil` when it is the folder or lies in it.
    static func target(of location: String, outside realRoot: String) -> String? {
        let target = Files.real(location)
        return target == realRoot || holds(realRoot, target) ? nil : target
    }

    /// Whether a path lies below a folder; both are absolute.
    private static func holds(_ folder: String, _ path: String) -> Bool {
        path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

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
        if attributes(of: location)?[.type] as? FileAttributeType == .typeSymbolicLink {
            return "The symbolic link leads nowhere or in a circle."
        }
        if name.unicodeScalars.contains("\u{FFFD}") { return "The name of the file is not UTF-8." }
        return "The file cannot be looked at."
    }
}
