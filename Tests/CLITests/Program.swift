import Foundation

/// The built program, which lies beside the tests.
enum Program {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    static let path: String = {
        let tests =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        var folder = URL(fileURLWithPath: tests).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("hexapla").path
            if FileManager.default.isExecutableFile(atPath: candidate), !isFolder(candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return "hexapla"
    }()

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = ObjCBool(false)
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], program: String = path
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
        try Data(input.utf8).write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
}

/// A folder with a small corpus, gone afterwards.
final class CorpusFolder {
    let path: String

    init(articles: Int = 2) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("cli-\(UUID().uuidString)")
        path = url.path
        for number in 0..<articles {
            for (language, text) in Self.texts { try write(text, to: "corpus/a\(number)/\(language).txt") }
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    static let texts = [
        "en": "The harbour of Lumo is open\n\nThe harbour of Lumo opened on 3 June. It has 12 berths.\n",
        "ar": "ميناء لومو مفتوح\n\nافتتح ميناء لومو في 3 يونيو. وفيه 12 رصيفا.\n",
        "es": "El puerto de Lumo está abierto\n\nEl puerto de Lumo abrió el 3 de junio. Tiene 12 muelles.\n",
        "ru": "Порт Лумо открыт\n\nПорт Лумо открылся 3 июня. В нём 12 причалов.\n",
        "fr": "Le port de Lumo est ouvert\n\nLe port de Lumo a ouvert le 3 juin. Il compte 12 quais.\n",
        "zh": "卢莫港开放\n\n卢莫港于6月3日开放。港口有12个泊位。\n",
    ]

    var corpus: String { path + "/corpus" }
    var output: String { path + "/out" }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }
}
