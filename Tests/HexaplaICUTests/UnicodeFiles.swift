import Foundation
import Testing

/// The Unicode test files of the system, where it has them.
enum UnicodeFiles {
    static let folder = "/usr/share/unicode"

    static func has(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/\(name)")
    }

    /// Why a test is skipped.
    static let absent: Comment = "The Unicode test files are not installed (Debian package unicode-data)."

    /// A line without its comment.
    struct Line: Equatable {
        /// The 1-based number in the file.
        let number: Int
        let text: Substring
    }

    /// The lines of a file that are more than a comment.
    static func lines(_ name: String) throws -> [Line] {
        let path = "\(folder)/\(name)"
        let text = name.hasSuffix(".bz2") ? try unpacked(path) : try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { Line(number: $0.offset + 1, text: $0.element.prefix { $0 != "#" }) }
            .filter { $0.text.contains { $0 != " " && $0 != "\t" } }
    }

    private static func unpacked(_ path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bzip2")
        process.arguments = ["-dc", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// A line such as "÷ 0061 × 0308 ÷": the text, and the byte offsets of its boundaries after the start.
    static func boundaryCase(_ line: Substring) -> (text: [UInt8], ends: [Int32]) {
        var text: [UInt8] = []
        var ends: [Int32] = []
        for field in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
            if field == "÷" {
                if !text.isEmpty { ends.append(Int32(text.count)) }
            } else if field != "×", let value = UInt32(field, radix: 16), let scalar = Unicode.Scalar(value) {
                text += Array(String(scalar).utf8)
            }
        }
        return (text, ends)
    }

    /// Fields of code points, such as "0061 0308", as UTF-8.
    static func utf8(_ field: Substring) -> [UInt8] {
        field.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
            .flatMap { Array(String($0).utf8) }
    }
}
