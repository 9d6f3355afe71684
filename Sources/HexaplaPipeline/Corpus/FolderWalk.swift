import Foundation

/// All files below a folder, in the order of their paths, with what stands in the way.
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

    private(set) var files: [File] = []
    private(set) var setAside: [Obstacle] = []
    private(set) var failures: [Obstacle] = []
    private let excluded: String?

    /// Lists a folder.
    ///
    /// - Parameters:
    ///   - root: The folder.
    ///   - excluded: A folder to leave alone even when it lies inside, such as the output.
    init(root: String, excluding excluded: String? = nil) {
        self.excluded = excluded.map(Files.real)
        visit(root, path: "", above: [])
        files.sort { precedes($0.path, $1.path) }
        setAside.sort { precedes($0.path, $1.path) }
        failures.sort { precedes($0.path, $1.path) }
    }

    private mutating func visit(_ folder: String, path: String, above: [String]) {
        let real = Files.real(folder)
        if real == excluded { return }
        if above.contains(real) {
            let reason = "The symbolic link leads back to a folder that holds it, so it was not followed."
            return failures.append(Obstacle(path: path, reason: reason))
        }
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let inner = path.isEmpty ? name : path + "/" + name
                visitEntry(Files.join(folder, name), name: name, path: inner, above: above + [real])
            }
        } catch {
            failures.append(Obstacle(path: path.isEmpty ? "." : path, reason: Files.reason(of: error)))
        }
    }

    private mutating func visitEntry(_ location: String, name: String, path: String, above: [String]) {
        if name.hasPrefix(".") {
            return setAside.append(Obstacle(path: path, reason: "The name begins with a dot."))
        }
        if Files.isDirectory(location) { return visit(location, path: path, above: above) }
        guard Files.exists(location) else {
            return failures.append(Obstacle(path: path, reason: Self.reasonForMissing(location, name: name)))
        }
        let target = Files.real(location)
        let attributes = try? FileManager.default.attributesOfItem(atPath: target)
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
            return setAside.append(Obstacle(path: path, reason: "It is no regular file."))
        }
        files.append(File(path: path, location: location, size: (attributes[.size] as? NSNumber)?.intValue ?? 0))
    }

    /// Why an entry of a folder cannot be opened by the name that the folder gives.
    private static func reasonForMissing(_ location: String, name: String) -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: location)
        if attributes?[.type] as? FileAttributeType == .typeSymbolicLink {
            return "The symbolic link leads nowhere or in a circle."
        }
        if name.unicodeScalars.contains("\u{FFFD}") { return "The name of the file is not UTF-8." }
        return "The file cannot be looked at."
    }
}
