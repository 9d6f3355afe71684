import Foundation
import HexaplaCore
import HexaplaExport
import HexaplaRunTesting
import HexaplaTesting
import HexaplaTools
import Testing

/// A finished run over invented news, hostile texts among them, and its exports.
struct Exported {
    /// What a text could do to a file that it stands in.
    static let hostile = [
        "<script>alert(1)</script> & ]]> <!-- \"quoted\" 'single'", "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3",
        "_x0041_ stays as it is", "a\u{202E}b\u{202C} and \u{2066}c\u{2069}", "tab\there \u{1F600} \u{FFFE} end",
        "line\u{2028}two\u{85}three",
    ]
    /// An article whose name is hostile as well.
    static let name = "it's \"odd\" & <b> \u{1F600}"

    let folder: TemporaryFolder

    /// Runs over two articles of news and one of hostile texts.
    static func run() async throws -> Exported {
        let folder = try TemporaryFolder()
        try Sample.write(2, to: folder)
        for language in LanguageTag.six {
            let text = (Sample.paragraphs(language, 7) + hostile).joined(separator: "\n\n") + "\n"
            try folder.write(text, to: "corpus/\(name)/\(language).txt")
        }
        _ = try await Sample.run(in: folder)
        return Exported(folder: folder)
    }

    /// Exports with some options.
    @discardableResult func export(
        _ formats: [ExportFormat], to other: String? = nil, _ change: (inout ExportOptions) throws -> Void = { _ in }
    ) throws -> [String] {
        var options = ExportOptions()
        options.formats = formats
        try change(&options)
        let exporter = try RunExporter(folder.location("out"), resources: Sample.resources())
        return try exporter.export(options, to: other.map(folder.location)).told
    }

    /// The text of an exported file.
    func text(_ name: String) throws -> String { try folder.text("out/exports/" + name) }

    /// The lines of an exported file.
    func lines(_ name: String) throws -> [Substring] {
        try text(name).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    /// The whole path of an exported file.
    func location(_ name: String) -> String { folder.location("out/exports/" + name) }
}

/// The programs and libraries of others that read exports.
enum ForeignReader {
    private static let script = #filePath.replacing(
        "HexaplaExportTests/Exported.swift", with: "Exports/read_exports.py")

    /// What a reader found.
    ///
    /// - Parameters:
    ///   - kind: What is read; see the script.
    ///   - arguments: The files.
    ///   - isRequired: Whether a missing package fails the test.
    /// - Returns: What it found; `nil` where a package is missing and need not be there.
    /// - Throws: What the system says when the reader cannot be started, or answers no JSON.
    static func read(_ kind: String, _ arguments: String..., isRequired: Bool = required) throws -> JSONValue? {
        let process = Process()
        // The packages of Debian belong to Debian's Python.
        let debian = "/usr/bin/python3"
        let hasDebian = FileManager.default.isExecutableFile(atPath: debian)
        process.executableURL = URL(fileURLWithPath: hasDebian ? debian : "/usr/bin/env")
        process.arguments = (hasDebian ? [] : ["python3"]) + [script, kind] + arguments
        let (output, errors) = (Pipe(), FileHandle.nullDevice)
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        if process.terminationStatus == 3, !isRequired {
            FileHandle.standardError.write(Data("\n*** NOT TESTED: the export by \(kind). \(text)***\n\n".utf8))
            return nil
        }
        #expect(process.terminationStatus == 0, "\(kind): \(text)")
        return try JSONReader.value(data)
    }

    private static let required = ProcessInfo.processInfo.environment["HEXAPLA_FOREIGN"] == "required"
    /// Whether OpusTools, which no Debian package has, must be there.
    static let requiresOpusTools = ProcessInfo.processInfo.environment["HEXAPLA_OPUSTOOLS"] == "required"
}

extension JSONValue {
    var items: [JSONValue] {
        guard case .array(let items) = self else { return [] }
        return items
    }

    var number: Int? {
        guard case .int(let number) = self else { return nil }
        return number
    }

    var texts: [String] { items.compactMap(\.string) }
}
