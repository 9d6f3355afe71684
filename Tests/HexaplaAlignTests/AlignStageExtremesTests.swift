import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

/// Texts that no translator would hand in, and the promises that hold on any text.
@Suite struct AlignStageExtremesTests {
    private func align(
        _ canonical: SegmentedDocument, _ version: SegmentedDocument
    ) throws -> (alignment: VersionAlignment, edition: Edition) {
        let output = try Bitexts.stage().run(Bitexts.article(canonical, version))
        let alignment = try #require(output.value.alignments.first)
        return (alignment, try #require(alignment.edition))
    }

    private func types(_ alignment: Alignment) -> Set<String> { Set(alignment.beads.map(\.type)) }

    @Test func aVersionEqualToTheEnglishTextIsFull() throws {
        var generator = SeededGenerator(seed: 31)
        let text = Bitexts.paragraphs(count: 20, using: &generator)
        let (alignment, edition) = try align(Bitexts.english(text), Bitexts.french(text))
        #expect(types(alignment.paragraphs) == ["1-1"] && types(alignment.sentences) == ["1-1"])
        #expect(edition.kind == .full && edition.words.renderedShare == 1 && edition.words.addedShare == 0)
    }

    @Test func aTextInReverseOrderIsNoOtherText() throws {
        var generator = SeededGenerator(seed: 32)
        let text = Bitexts.paragraphs(count: 14, using: &generator).map { $0 + ["Tora mola kenu sera vito lumo."] }
        let (alignment, edition) = try align(
            Bitexts.english(text), Bitexts.french(Bitexts.translated(text).reversed()))
        #expect(!alignment.moves.isEmpty && edition.kind != .unrelated)
        #expect(edition.moves == alignment.moves.count && edition.moved > 0)
    }

    @Test func fiftyParagraphsAsOneAreOneBead() throws {
        var generator = SeededGenerator(seed: 33)
        let text = Bitexts.paragraphs(count: 50, using: &generator)
        let (alignment, edition) = try align(
            Bitexts.english(text), Bitexts.french([Bitexts.translated(text).flatMap(\.self)]))
        // A bead holds as many paragraphs as belong to one.
        #expect(alignment.paragraphs.beads.filter(\.isLink).map(\.canonical) == [0..<50])
        #expect(edition.kind == .full)
        #expect(edition.paragraphs.renderedShare == 1)
    }

    @Test(arguments: [(400, 400), (400, 390)])
    func identicalLinesStayInOrder(rows: Int, columns: Int) throws {
        let line = ["Mola kenu 512 sera."]
        let (alignment, edition) = try align(
            Bitexts.english(Array(repeating: line, count: rows)),
            Bitexts.french(Array(repeating: line, count: columns)))
        #expect(alignment.paragraphs.beads.count { $0.type == "1-1" } >= columns * 9 / 10)
        #expect(edition.kind == .full)
    }

    @Test func linesOfOneWordAreAlignedStraight() throws {
        let words = ["mola", "kenu", "sera", "vito", "lumo", "tora", "Vira", "sato"]
        var generator = SeededGenerator(seed: 34)
        let text = (0..<500).map { _ in [words.randomElement(using: &generator) ?? "mola"] }
        let (alignment, edition) = try align(
            Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
        #expect(alignment.paragraphs.beads.count { $0.type == "1-1" } >= 480)
        #expect(edition.kind == .full)
    }

    /// A translation with paragraphs merged, split, left out, added and moved at random.
    private func disturbed(_ text: [[String]], using generator: inout SeededGenerator) -> [[String]] {
        var result: [[String]] = []
        for paragraph in Bitexts.translated(text) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: continue
            case 1: result += Bitexts.translated(Bitexts.paragraphs(count: 1, using: &generator)) + [paragraph]
            case 2 where !result.isEmpty: result[result.count - 1] += paragraph
            case 3 where paragraph.count > 1: result += [[paragraph[0]], Array(paragraph.dropFirst())]
            case 4: result.insert(paragraph, at: 0)
            default: result.append(paragraph)
            }
        }
        return result
    }

    @Test(arguments: UInt64(40)..<60)
    func promisesHoldOnDisturbedTexts(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = Bitexts.paragraphs(count: Int.random(in: 0...14, using: &generator), using: &generator)
        let canonical = Bitexts.english(text)
        let version = Bitexts.french(disturbed(text, using: &generator))
        let (alignment, edition) = try align(canonical, version)
        for (level, counts) in [
            (alignment.paragraphs, (canonical.paragraphCount, version.paragraphCount)),
            (alignment.sentences, (canonical.sentences.count, version.sentences.count)),
        ] {
            #expect(level.beads.flatMap(\.canonical) == Array(0..<counts.0))
            #expect(level.beads.flatMap(\.target) == Array(0..<counts.1))
            #expect(level.beads.allSatisfy { (0...1).contains($0.score) })
        }
        let free = alignment.paragraphs.beads.filter { !$0.isLink }
        let moved = (alignment.moves.flatMap(\.canonical), alignment.moves.flatMap(\.target))
        #expect(Set(moved.0).isSubset(of: free.flatMap(\.canonical)) && Set(moved.0).count == moved.0.count)
        #expect(Set(moved.1).isSubset(of: free.flatMap(\.target)) && Set(moved.1).count == moved.1.count)
        #expect(edition.paragraphs.canonical == canonical.paragraphCount)
        #expect(edition.words.canonical == canonical.tokens.count && edition.words.own == version.tokens.count)
    }
}
