import Foundation
import HexaplaReport

/// The templates of the package, read from their folder.
enum Templates {
    static func sources(_ file: String = #filePath) throws -> [String: String] {
        var root = URL(fileURLWithPath: file)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let folder = root.appendingPathComponent("Resources/templates")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
            })
    }

    static func load() throws -> ReportTemplates { try ReportTemplates(library: sources()) }
}
