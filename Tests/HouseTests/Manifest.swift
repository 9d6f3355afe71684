import Foundation

/// The targets of the package as the package manager sees them.
struct Manifest {
    /// What each room uses: targets by name, products of other packages in parentheses.
    let rooms: [String: Set<String>]

    /// The folder of the package.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private struct Dump: Decodable {
        let targets: [Target]
    }

    private struct Target: Decodable {
        let name: String
        let type: String
        let dependencies: [Dependency]
    }

    /// A dependency is a list that begins with a name; its other fields are null or objects.
    private struct Dependency: Decodable {
        let byName: [Field]?
        let target: [Field]?
        let product: [Field]?
    }

    private enum Field: Decodable {
        case name(String)
        case other

        init(from decoder: any Decoder) throws {
            self = (try? decoder.singleValueContainer().decode(String.self)).map(Field.name) ?? .other
        }
    }

    /// Asks the package manager, with a build folder of its own, because the tests' is locked while they run.
    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("manifest-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", Self.package.path, "--scratch-path", folder.path, "dump-package",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let dump = try JSONDecoder().decode(Dump.self, from: output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        let names = Set(dump.targets.map(\.name))
        var rooms: [String: Set<String>] = [:]
        for target in dump.targets where target.type != "test" {
            rooms[target.name] = Set(
                target.dependencies.compactMap { dependency in
                    guard case .name(let name) = (dependency.byName ?? dependency.target ?? dependency.product)?.first
                    else { return nil }
                    return names.contains(name) ? name : "(\(name))"
                })
        }
        self.rooms = rooms
    }

    /// How many arrows lead down from a room at most; `nil` where they lead in a circle.
    func height(_ room: String, below path: [String] = []) -> Int? {
        if path.contains(room) { return nil }
        var height = 0
        for other in rooms[room] ?? [] {
            guard let lower = self.height(other, below: path + [room]) else { return nil }
            height = max(height, lower + 1)
        }
        return height
    }
}
