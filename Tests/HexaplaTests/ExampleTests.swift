import Foundation
import Hexapla
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@Suite struct ExampleTests {
    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: package.appendingPathComponent(path), encoding: .utf8)
    }

    /// The Swift code of a Markdown file, without the lines that import modules.
    private static func blocks(_ markdown: String) -> [[String]] {
        markdown.components(separatedBy: "```swift\n").dropFirst().map { rest in
            let lines = rest.components(separatedBy: "```")[0].split(separator: "\n").map(String.init)
            return lines.filter { !$0.hasPrefix("import ") }
        }
    }

    @Test(arguments: [
        ("README.md", 3), ("Sources/Hexapla/Hexapla.docc/Hexapla.md", 5),
    ])
    func examplesOfTheTextsAreCompiled(file: String, count: Int) throws {
        let source = try Self.text("Tests/HexaplaTests/Examples.swift").split(separator: "\n").map { line in
            line.hasPrefix("        ") ? String(line.dropFirst(8)) : String(line)
        }
        let blocks = Self.blocks(try Self.text(file))
        #expect(blocks.count == count)
        for block in blocks {
            #expect(!block.isEmpty && source.indices.contains { source[$0...].starts(with: block) }, "\(block)")
        }
    }

    /// What an example prints.
    private func printed(_ example: (Examples) throws -> Void) rethrows -> [String] {
        var lines: [String] = []
        try example(Examples { (items: Any...) in lines.append(items.map { "\($0)" }.joined(separator: " ")) })
        return lines
    }

    @Test func alignsTwoStrings() throws {
        let lines = try printed { try $0.strings(Sample.text(.english, 1), Sample.text(.arabic, 1)) }
        #expect(lines.count == 5)
        #expect(lines.first == "1-1 Minister Talvi opens bridge number 1 → الوزيرة تالفي تفتتح الجسر رقم 1")
    }

    @Test func makesARecord() throws {
        let hexapla = try Hexapla()
        let lines = try printed {
            try $0.record(
                hexapla, Sample.text(.english, 1), Sample.paragraphs(.french, 1).dropLast().joined(separator: "\n\n"),
                Sample.text(.chinese, 1))
        }
        #expect(lines.first == "not in [fr] \(Sample.paragraphs(.english, 1)[2])")
        #expect(lines.last?.hasPrefix(#"{"article":"harbour","#) == true)
    }

    @Test func tellsErrorsApart() throws {
        let hexapla = try Hexapla()
        let lines = printed { $0.errors(hexapla, "A text.", "Another.") }
        #expect(lines == ["Choose one of \(hexapla.languages)"])
    }
}
