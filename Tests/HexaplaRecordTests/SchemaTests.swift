import Foundation
import HexaplaCore
import HexaplaRecord
import Testing

/// A schema of `Resources/schemas/`, walked beside a value.
struct SchemaWalk {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources/schemas")

    private let root: JSONValue
    /// The keys that were met, as paths.
    private(set) var seen: Set<String> = []
    /// The keys that the schema does not have.
    private(set) var unknown: Set<String> = []

    init(_ name: String) throws {
        root = try Self.load(name)
    }

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
    }

    private static func load(_ name: String) throws -> JSONValue {
        try JSONReader.value(Data(contentsOf: folder.appendingPathComponent(name)))
    }

    private func resolved(_ schema: JSONValue) throws -> JSONValue {
        guard let reference = schema["$ref"]?.string else { return schema }
        guard reference.hasPrefix("#/$defs/") else { return try Self.load(reference) }
        return try #require(root["$defs"]?[String(reference.dropFirst(8))])
    }

    /// Walks a value.
    mutating func take(_ value: JSONValue) throws { try take(value, root, "") }

    private mutating func take(_ value: JSONValue, _ schema: JSONValue, _ path: String) throws {
        let schema = try resolved(schema)
        switch value {
        case .array(let items):
            guard let each = schema["items"] else { return }
            for item in items { try take(item, each, path + "[]") }
        case .object(let object):
            for member in object.members {
                let name = path.isEmpty ? member.key : path + "." + member.key
                if let known = schema["properties"]?[member.key] {
                    seen.insert(name)
                    try take(member.value, known, name)
                } else if case .object? = schema["additionalProperties"], let each = schema["additionalProperties"] {
                    try take(member.value, each, path + ".*")
                } else if schema["properties"] != nil {
                    unknown.insert(name)
                }
            }
        default: return
        }
    }

    /// All keys of the schema, as paths; those of other schemas only where they are asked for.
    func keys(following: Bool) throws -> Set<String> { try keys(root, "", following) }

    private func keys(_ schema: JSONValue, _ path: String, _ following: Bool) throws -> Set<String> {
        if schema["$ref"]?.string?.hasPrefix("#") == false, !following { return [] }
        let schema = try resolved(schema)
        var keys: Set<String> = []
        if case .object(let object)? = schema["properties"] {
            for member in object.members {
                let name = path.isEmpty ? member.key : path + "." + member.key
                keys.insert(name)
                keys.formUnion(try self.keys(member.value, name, following))
            }
        }
        if let each = schema["items"] { keys.formUnion(try self.keys(each, path + "[]", following)) }
        if let each = schema["additionalProperties"] { keys.formUnion(try self.keys(each, path + ".*", following)) }
        return keys
    }
}

@Suite("Schemas") struct SchemaTests {
    /// Every key that a type can write is in its schema, and every key of the schema is written by the type.
    private func prove<Line: RecordLine>(_ schema: String, _ line: (inout Generated) -> Line) throws {
        var walk = try SchemaWalk(schema)
        for seed in UInt64(0)..<400 {
            var generated = Generated(seed: seed)
            try walk.take(try JSONReader.value(line(&generated).utf8))
        }
        #expect(walk.unknown == [])
        #expect(walk.seen.symmetricDifference(try walk.keys(following: true)) == [])
    }

    @Test func keysAreThoseThatAreWritten() throws {
        try prove("bead.json") { $0.bead() }
        try prove("segment.json") { $0.segment() }
        try prove("row.json") { $0.row() }
        try prove("finding.json") { $0.finding() }
        try prove("input.json") { $0.input() }
        try prove("article.json") { $0.entry() }
        try prove("record.json") { $0.article() }
    }

    @Test func theManifestHasTheKeysOfItsSchema() throws {
        let failure = InputFailure(
            code: FindingCode(rawValue: "HX-A-001"), path: "a", article: "a", language: .french, reason: "No.")
        let match: JSONValue = .object([
            "article": .string("a"), "language": .string("fr"), "path": .string("a"), "reason": .string("b"),
        ])
        let manifest = RunManifest(
            signature: Signature(
                hexapla: "1", icu: "1", unicode: "1", cldr: "1", pipeline: "1", resources: "1", stages: ["read": 1]),
            layout: "x", shard: "1/2", options: .object([:]), totals: RunManifest.Totals(),
            counts: [.read: StageCounts(input: 1, output: 1, reasons: ["a": 1])],
            findings: [FindingCode(rawValue: "HX-A-001"): 1], failures: [failure], matches: .array([match]),
            review: .object([:]), passes: .object([:]),
            files: ["a": FileDigest(sha256: RunManifest.blankDigest, size: 0)])
        let bytes = try JSONEncoder().encode(manifest)
        var walk = try SchemaWalk("run.json")
        try walk.take(try JSONReader.value(bytes))
        #expect(walk.unknown == [])
        #expect(walk.seen.symmetricDifference(try walk.keys(following: true)) == [])
        #expect(try JSONDecoder().decode(RunManifest.self, from: bytes) == manifest)
    }

    /// `Docs/Formats.md` has a section for each schema, with each of its keys and no other.
    @Test func everyKeyIsDescribed() throws {
        let path = #filePath.replacing("Tests/HexaplaRecordTests/SchemaTests.swift", with: "Docs/Formats.md")
        let sections = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n## ")
        for name in try SchemaWalk.names() {
            let title = name.dropLast(5).capitalized + ": "
            let section = try #require(sections.first { $0.hasPrefix(title) }, "\(name)")
            let described = section.split(separator: "\n").compactMap { line in
                line.hasPrefix("| `") ? String(line.dropFirst(3).prefix { $0 != "`" }) : nil
            }
            let keys = try SchemaWalk(name).keys(following: false)
            #expect(Set(described).symmetricDifference(keys) == [], "\(name)")
            #expect(described.count == keys.count)
        }
    }

    /// Every kind of file that a run writes is named in `Docs/Formats.md`, and its schema is there.
    @Test func everyFileIsDescribed() throws {
        let path = #filePath.replacing("Tests/HexaplaRecordTests/SchemaTests.swift", with: "Docs/Formats.md")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let schemas = try SchemaWalk.names()
        for file in OutputFile.all {
            #expect(text.contains("`\(file.pattern)`"))
            if let schema = file.schema { #expect(schemas.contains(schema) && text.contains("schemas/\(schema)")) }
        }
    }
}
