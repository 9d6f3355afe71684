import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

/// Groups of any size, and two levels that say the same, through the whole stage.
@Suite struct LevelsTests {
    private static func alignment(_ english: [[String]], _ french: [[String]]) throws -> VersionAlignment {
        let article = Bitexts.article(Bitexts.english(english), Bitexts.french(french))
        return try #require(try Bitexts.stage().run(article).value.alignments.first)
    }

    private static func shapes(_ alignment: Alignment) -> [String] { alignment.beads.map(\.type) }

    /// Paragraphs before the group, in it, and behind it.
    @Test(arguments: [(0, 5, 3), (2, 6, 2), (3, 9, 0), (0, 12, 0), (4, 20, 4)])
    func paragraphsJoinedToOneAreOneBead(_ before: Int, _ size: Int, _ after: Int) throws {
        var generator = SeededGenerator(seed: UInt64(100 + size))
        let text = Bitexts.paragraphs(count: before + size + after, using: &generator)
        let group = before..<before + size
        let joined = text[..<before] + [Array(text[group].joined())] + text[group.upperBound...]
        let ones = Array(repeating: "1-1", count: before)
        let rest = Array(repeating: "1-1", count: after)
        let merged = try Self.alignment(text, Bitexts.translated(Array(joined)))
        #expect(Self.shapes(merged.paragraphs) == ones + ["\(size)-1"] + rest)
        let split = try Self.alignment(Array(joined), Bitexts.translated(text))
        #expect(Self.shapes(split.paragraphs) == ones + ["1-\(size)"] + rest)
        #expect(split.sentences.beads.allSatisfy { $0.isLink })
    }

    @Test(arguments: [6, 8])
    func sentencesJoinedToOneAreOneBead(_ size: Int) throws {
        var generator = SeededGenerator(seed: UInt64(200 + size))
        let text = (0..<5).map { place in
            place == 2
                ? (0..<size).map { _ in Bitexts.paragraphs(count: 1, using: &generator)[0][0] }
                : Bitexts.paragraphs(count: 1, using: &generator)[0]
        }
        var version = Bitexts.translated(text)
        version[2] = [version[2].map { $0.dropLast() }.joined(separator: ", ") + "."]
        let alignment = try Self.alignment(text, version)
        #expect(Self.shapes(alignment.paragraphs) == Array(repeating: "1-1", count: 5))
        #expect(Self.shapes(alignment.sentences).contains("\(size)-1"))
        #expect(alignment.sentences.beads.allSatisfy { $0.isLink })
        let turned = try Self.alignment(version, text)
        #expect(Self.shapes(turned.sentences).contains("1-\(size)"))
    }

    @Test func paragraphsWhoseBoundariesDisagreeAreOneBeadAndOthersAreNot() throws {
        var generator = SeededGenerator(seed: 301)
        let text = (0..<6).map { _ in (0..<3).map { _ in Bitexts.paragraphs(count: 1, using: &generator)[0][0] } }
        var version = text
        version[2] += [version[3].removeFirst()]
        let alignment = try Self.alignment(text, Bitexts.translated(version))
        #expect(Self.shapes(alignment.paragraphs) == ["1-1", "1-1", "2-2", "1-1", "1-1"])
    }

    @Test func whatIsLeftOutIsLeftOutAtBothLevels() throws {
        var generator = SeededGenerator(seed: 401)
        let text = Bitexts.paragraphs(count: 12, using: &generator)
        var version = Bitexts.translated(text)
        version.removeSubrange(4..<6)
        let alignment = try Self.alignment(text, version)
        let left = alignment.paragraphs.beads.filter(\.target.isEmpty).flatMap(\.canonical)
        #expect(left == [4, 5])
        let sentences = alignment.sentences.beads.filter(\.target.isEmpty).flatMap(\.canonical)
        #expect(Set(sentences.map { alignment.places.canonical[$0] }) == [4, 5])
    }

    /// Documents whose paragraphs and sentences are joined, cut, left out, put in and moved at random: the type of the
    /// alignment refuses levels that contradict each other, and none is refused.
    @Test(arguments: 0..<12)
    func theLevelsNeverContradictEachOther(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(500 + seed))
        let text = Bitexts.paragraphs(count: Int.random(in: 1...40, using: &generator), using: &generator)
        let version = Bitexts.translated(Disturbed.text(text, using: &generator))
        let article = Bitexts.article(
            Bitexts.english(text), Bitexts.french(version.isEmpty ? [["xab."]] : version))
        let staged = try Bitexts.stage(AlignOptions(minimumGain: seed % 2 == 0 ? 0 : 0.03)).run(article)
        #expect(!staged.findings.contains { $0.code == .brokenAlignment })
        let alignment = try #require(staged.value.alignments.first)
        let conflict = alignment.places.firstConflict(
            paragraphs: alignment.paragraphs, sentences: alignment.sentences)
        #expect(conflict == nil)
        #expect((alignment.paragraphs.beads + alignment.sentences.beads).allSatisfy { (0...1).contains($0.score) })
    }
}

/// Texts in disorder.
enum Disturbed {
    static func text(_ text: [[String]], using generator: inout SeededGenerator) -> [[String]] {
        var result: [[String]] = []
        for paragraph in text {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: continue
            case 1: result.append(Bitexts.paragraphs(count: 1, using: &generator)[0] + paragraph)
            case 2 where !result.isEmpty, 3 where !result.isEmpty: result[result.count - 1] += paragraph
            case 4: result += paragraph.map { [$0] }
            case 5: result.append([paragraph.map { String($0.dropLast()) }.joined(separator: ", ") + "."])
            case 6 where !result.isEmpty: result.insert(paragraph, at: result.count - 1)
            default: result.append(paragraph)
            }
        }
        return result
    }
}
