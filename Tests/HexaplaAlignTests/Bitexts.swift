import Foundation
import HexaplaCore
import HexaplaFacts
import HexaplaTesting
import Testing

@testable import HexaplaAlign

/// Made-up bitexts and the shipped constants, for tests of the whole aligner.
enum Bitexts {
    /// The folder of the shipped tables.
    static let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Resources")

    static func shippedWeights() throws -> AlignWeights {
        try AlignWeights(json: Array(try Data(contentsOf: resources.appending(path: "weights/align.json"))))
    }

    static let facts = FactReaders(TestLanguages.withoutLists)

    static func stage(_ options: AlignOptions = AlignOptions(), weights: AlignWeights? = nil) throws -> AlignStage {
        AlignStage(
            options: options, weights: try weights ?? shippedWeights(), languages: TestLanguages.withoutLists,
            facts: facts,
            skeletons: SkeletonTable(parsing: ""))
    }

    /// Paragraphs of one to three sentences in an invented language: words, names with a capital and numbers.
    static func paragraphs(count: Int, using generator: inout SeededGenerator) -> [[String]] {
        (0..<count).map { _ in
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in sentence(using: &generator) }
        }
    }

    private static func sentence(using generator: inout SeededGenerator) -> String {
        let words = (0..<Int.random(in: 6...18, using: &generator)).map { _ in
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: String(Int.random(in: 100...99_999, using: &generator))
            case 1: word(using: &generator).capitalized
            default: word(using: &generator)
            }
        }
        return words.joined(separator: " ") + "."
    }

    private static func word(using generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            ["ba", "ke", "li", "mo", "nu", "ra", "se", "to", "vi", "zu"].randomElement(using: &generator) ?? "ba"
        }.joined()
    }

    /// The text with every common word turned around and marked; names, numbers and stops stay.
    static func translated(_ paragraphs: [[String]]) -> [[String]] {
        paragraphs.map { sentences in
            sentences.map { sentence in
                sentence.split(separator: " ").map { translated(String($0)) }.joined(separator: " ")
            }
        }
    }

    private static func translated(_ word: String) -> String {
        guard word.first?.isLowercase == true else { return word }
        let stop = word.hasSuffix(".") ? "." : ""
        return "x" + String(word.dropLast(stop.count).reversed()) + stop
    }

    static func english(_ paragraphs: [[String]], kinds: [ParagraphKind] = []) -> SegmentedDocument {
        DocumentFactory.segmented(paragraphs, language: .english, kinds: kinds)
    }

    static func french(_ paragraphs: [[String]], kinds: [ParagraphKind] = []) -> SegmentedDocument {
        DocumentFactory.segmented(paragraphs, language: .french, kinds: kinds)
    }

    static func article(_ canonical: SegmentedDocument, _ versions: SegmentedDocument...) -> Article {
        Article(id: "a1", canonical: canonical, versions: versions)
    }
}
