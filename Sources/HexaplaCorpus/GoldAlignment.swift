import Foundation
package import HexaplaCore
package import HexaplaSystem

/// The right answer for one article, from `gold.json`.
package struct GoldAlignment: Decodable, Sendable {
    /// The kind of each paragraph, by language.
    package let paragraphs: [String: [String]]
    /// `[paragraph, text]` of each sentence, by language.
    package let sentences: [String: [JSONValue]]
    private let paragraph: [String: [[[Int]]]]
    private let sentence: [String: [[[Int]]]]
    /// Blocks in another place, by language: the paragraphs of both sides, which are null beads in the gold.
    private let moves: [String: [[[Int]]]]?

    /// The languages that have beads at a level, sorted.
    package func languages(_ level: AlignmentLevel) -> [String] {
        (level == .paragraph ? paragraph : sentence).keys.sorted()
    }

    /// The beads of a language.
    package func beads(_ language: String, _ level: AlignmentLevel) -> Set<ScoredBead> {
        let beads = (level == .paragraph ? paragraph : sentence)[language] ?? []
        return Set(beads.compactMap { $0.count == 2 ? ScoredBead(source: $0[0], target: $0[1]) : nil })
    }

    /// Whether a bead lies inside a block that the gold has in another place.
    package func isInMove(_ bead: ScoredBead, _ language: String, _ level: AlignmentLevel) -> Bool {
        let source = paragraphs(of: bead.source, "en", level)
        let target = paragraphs(of: bead.target, language, level)
        return (moves?[language] ?? []).contains { move in
            move.count == 2 && source.allSatisfy(move[0].contains) && target.allSatisfy(move[1].contains)
        }
    }

    private func paragraphs(of units: [Int], _ language: String, _ level: AlignmentLevel) -> [Int] {
        guard level == .sentence else { return units }
        let lines = sentences[language] ?? []
        return units.map { unit in
            guard lines.indices.contains(unit), case .array(let fields) = lines[unit],
                case .int(let paragraph) = fields[0]
            else { return -1 }
            return paragraph
        }
    }

    /// The beads of a language as ranges, in order.
    package func ranges(_ language: String, _ level: AlignmentLevel) -> [(canonical: Range<Int>, target: Range<Int>)] {
        var canonical = 0
        var target = 0
        return ((level == .paragraph ? paragraph : sentence)[language] ?? []).filter { $0.count == 2 }.map { bead in
            let ranges = (canonical..<canonical + bead[0].count, target..<target + bead[1].count)
            (canonical, target) = (ranges.0.upperBound, ranges.1.upperBound)
            return ranges
        }
    }

    /// The text of a language with one sentence a line and a blank line between paragraphs.
    package func presegmentedText(_ language: String) -> String {
        var text = ""
        var last = 0
        for sentence in sentences[language] ?? [] {
            guard case .array(let fields) = sentence, fields.count == 2, case .int(let paragraph) = fields[0],
                case .string(let line) = fields[1]
            else { continue }
            if paragraph != last { text += "\n" }
            last = paragraph
            text += line + "\n"
        }
        return text
    }

    /// The number of units of a language.
    package func size(_ language: String, _ level: AlignmentLevel) -> Int {
        level == .paragraph ? paragraphs[language]?.count ?? 0 : sentences[language]?.count ?? 0
    }

    /// All `gold.json` files one folder below a folder, by article.
    package static func load(_ folder: String, skipping: Set<String>) throws(PipelineError) -> [String: GoldAlignment] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw PipelineError(.input, folder, Files.reason(of: error))
        }
        var all: [String: GoldAlignment] = [:]
        for name in names where !skipping.contains(name) {
            let path = Files.join(Files.join(folder, name), "gold.json")
            guard Files.exists(path) else { continue }
            let bytes = try Files.read(path)
            do {
                all[name] = try JSONDecoder().decode(GoldAlignment.self, from: Data(bytes))
            } catch {
                throw PipelineError(.input, path, "The file is no gold alignment.")
            }
        }
        if all.isEmpty { throw PipelineError(.input, folder, "No folder in it holds a gold.json.") }
        return all
    }
}

/// A bead as two sets of ids.
package struct ScoredBead: Sendable, Hashable {
    package let source: [Int]
    package let target: [Int]

    /// Sorts the ids and drops repeated ones.
    package init(source: [Int], target: [Int]) {
        self.source = Set(source).sorted()
        self.target = Set(target).sorted()
    }

    /// Whether both sides hold something.
    package var isLink: Bool { !source.isEmpty && !target.isEmpty }
}
