import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct VectorScoresTests {
    /// Sentences that say nothing to the aligner but how long they are; number 3 is left out of the version, which ends
    /// with one of its own.
    private let english = Bitexts.english((0..<9).map { ["Mola\(Self.letters[$0]) kenu sera lumo bala nera tivo."] })
    private let french = Bitexts.french(
        [0, 1, 2, 4, 5, 6, 7, 8, 9].map { ["Xak\(Self.letters[$0]) neb lire dola vemo rina suto."] })
    private static let letters = ["a", "e", "i", "o", "u", "ba", "be", "bi", "bo", "bu"]

    private func tables(_ noise: Float, leavingOut left: Set<Int> = []) throws -> SentenceVectors {
        var generator = SeededGenerator(seed: 5)
        func rows(_ document: SegmentedDocument, _ meanings: [Int]) -> [(text: String, vector: [Float])] {
            zip(document.normalized.paragraphs, meanings).filter { !left.contains($0.1) }.map {
                ($0.0.text.string, VectorFiles.meaning($0.1, noise: noise, using: &generator))
            }
        }
        return SentenceVectors([
            .english: try VectorFiles.table(rows(english, Array(0..<9))),
            .french: try VectorFiles.table(rows(french, [0, 1, 2, 4, 5, 6, 7, 8, 9])),
        ])
    }

    private func run(_ vectors: SentenceVectors?, weight: Double = 6) throws -> Staged<AlignedArticle> {
        let stage = AlignStage(
            options: AlignOptions(minimumGain: 0, vectorWeight: weight), weights: try Bitexts.shippedWeights(),
            languages: TestLanguages.withoutLists,
            facts: Bitexts.facts, skeletons: SkeletonTable(parsing: ""), vectors: vectors)
        let article = Bitexts.article(english, french)
        #expect(StageContract.violations(of: stage, on: article).isEmpty)
        return stage.run(article)
    }

    private func links(_ output: Staged<AlignedArticle>) throws -> (sentences: [[Int]], paragraphs: [[Int]]) {
        let alignment = try #require(output.value.alignments.first)
        func links(_ level: Alignment) -> [[Int]] {
            level.beads.filter(\.isLink).map { Array($0.canonical) + Array($0.target) }
        }
        return (links(alignment.sentences), links(alignment.paragraphs))
    }

    private static let right = [[0, 0], [1, 1], [2, 2], [4, 3], [5, 4], [6, 5], [7, 6], [8, 7]]

    @Test func vectorsRepairWhatTheTextAloneGetsWrong() throws {
        #expect(try links(run(nil)).sentences != Self.right)
        for noise: Float in [0, 0.3, 0.6] {
            let found = try links(run(tables(noise)))
            #expect(found.sentences == Self.right, "\(noise)")
            #expect(found.paragraphs == Self.right, "\(noise)")
        }
    }

    @Test func withoutWeightTheyAreLeftOutOfAccount() throws {
        #expect(try run(tables(0), weight: 0) == run(nil))
    }

    @Test func theirPartOfTheScoreIsNamed() throws {
        let alignment = try #require(try run(tables(0)).value.alignments.first)
        for bead in alignment.sentences.beads where bead.isLink {
            let part = try #require(bead.evidence.first { $0.name == "vectors" })
            #expect(part.value > 3 && part.value <= 6)
        }
    }

    @Test func missingVectorsAreCountedAndTold() throws {
        let output = try run(tables(0, leavingOut: [2, 9]))
        #expect(output.counts.reasons["sentences without vectors"] == 3)
        let finding = try #require(output.findings.first { $0.code == .missingVectors })
        #expect(finding.message.contains("1 of 9 sentences (11 %) of the English text"))
        #expect(finding.message.contains("2 of 9 sentences (22 %) of this version"))
        #expect(try links(output).sentences.count >= 6)
        #expect(try !run(tables(0)).findings.contains { $0.code == .missingVectors })
    }

    @Test func aVersionWithoutATableIsAlignedByItsText() throws {
        let only = SentenceVectors([.english: try VectorFiles.table([("Mola.", [1])])])
        #expect(try run(only) == run(nil))
    }

    @Test func theLatticeAddsWhatABeadIsTold() throws {
        let vectors = try tables(0.5)
        let (left, right) = (try #require(vectors.side(english)), try #require(vectors.side(french)))
        let scores = VectorScores(canonical: left, target: right, weight: 6)
        var generator = SeededGenerator(seed: 2)
        let plain = Sides.model(
            Sides.random(count: 9, using: &generator), Sides.random(count: 9, using: &generator), Weights())
        var links = LinkScores(plain)
        scores.add(to: &links, band: plain.band)
        for (row, column) in [(0, 0), (3, 4), (5, 2), (4, 3)] {
            let node = try #require(plain.band.node(row, column))
            for (rows, columns) in [(1, 1), (1, 2), (3, 2), (4, 4)] {
                let told = scores.score(canonical: row..<row + rows, target: column..<column + columns)
                #expect(abs(links.score(node: node, rows: rows, columns: columns) - told) < 1e-4)
            }
        }
    }
}
