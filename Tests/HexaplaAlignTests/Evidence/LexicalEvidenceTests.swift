import Foundation
import HexaplaCore
import HexaplaLanguage
import HexaplaLexicon
import HexaplaTesting
import Testing

@testable import HexaplaAlign

/// A small lexicon of invented words and texts written with them.
enum InventedLexicon {
    static let english = ["mola", "kenu", "vira", "tora", "lumo", "sato", "pelu", "nami"]

    static func french(_ word: String) -> String { "x" + String(word.reversed()) }

    static func make() throws -> Lexicon {
        var trainer = LexiconTrainer(language: .french)
        trainer.iterations = 20
        // The frame words make every invented word rare enough to be no function word.
        let pairs = english.flatMap { word in
            (0..<6).map {
                (
                    "\(word) \(frame($0)) \(frame($0 + 7))",
                    "\(french(word)) \(french(frame($0))) \(french(frame($0 + 7)))"
                )
            }
        }
        for _ in 0..<3 {
            trainer.add(
                DocumentFactory.segmented((0..<400).map { [frame($0)] }, language: .english),
                DocumentFactory.segmented((0..<400).map { [french(frame($0))] }, language: .french))
        }
        trainer.add(
            DocumentFactory.segmented(pairs.map { [$0.0] }, language: .english),
            DocumentFactory.segmented(pairs.map { [$0.1] }, language: .french))
        let info = LexiconInfo(language: .french, sources: [], command: "test", files: [:])
        return try Lexicon(data: Data(trainer.lexicon(info: info)))
    }

    private static func frame(_ number: Int) -> String {
        "zu" + ["ba", "ke", "li", "mo", "nu"][number % 5] + ["ra", "se", "to", "vi", "zu"][number / 5 % 5]
            + ["da", "fe", "gi", "ho", "ju", "ka", "le", "mi", "no", "pu", "ro", "su", "ta", "ve", "wi", "yo"][
                number / 25 % 16]
    }

    /// A side whose sentences hold one word each, and the words of the lexicon in them.
    static func side(_ words: [String], _ language: LanguageTag) -> (BitextSide, SegmentedDocument) {
        let document = DocumentFactory.segmented(words.map { [$0] }, language: language)
        let extractor = ItemExtractor(
            Language(LanguageLists(language: language)), skeletons: SkeletonTable(parsing: ""))
        return (BitextSide(document, builder: UnitBuilder(extractor: extractor)), document)
    }
}

@Suite struct LexicalEvidenceTests {
    private func sides(_ left: [String], _ right: [String], dropout: Dropout? = nil) throws -> (
        BitextSide, BitextSide, LexicalSides
    ) {
        let (canonical, _) = InventedLexicon.side(left, .english)
        let (target, _) = InventedLexicon.side(right, .french)
        let match = LexicalMatch(
            canonical.types, target.types, lexicon: try InventedLexicon.make(), dropout: dropout)
        return (
            canonical, target, LexicalSides(match: match, canonicalTypes: canonical.types, targetTypes: target.types)
        )
    }

    private func evidence(_ left: [String], _ right: [String]) throws -> LexicalEvidence {
        let (canonical, target, lexical) = try sides(left, right)
        let cells = BandCells(Band(full: left.count, right.count))
        return lexical.level(canonical: canonical.sentences, target: target.sentences).evidence(cells: cells)
    }

    private let english = InventedLexicon.english
    private var french: [String] { english.map(InventedLexicon.french) }

    @Test func translationsExplainOneAnother() throws {
        let evidence = try evidence(english, french)
        for row in english.indices {
            for column in french.indices {
                #expect((evidence.ofTarget(row, column)[0] > 1) == (row == column))
                #expect((evidence.ofCanonical(row, column)[0] > 1) == (row == column))
            }
        }
        #expect(evidence.canonicalKnown == [Float](repeating: 1, count: english.count))
    }

    @Test func aSpanThatHoldsTheTranslationExplainsToo() throws {
        let evidence = try evidence(english, french)
        #expect(evidence.ofTarget(0, 2)[1] == 0)
        #expect(evidence.ofTarget(0, 2)[2] > 1)
        #expect(evidence.ofCanonical(3, 1)[2] > 1)
    }

    @Test func unknownWordsSayNothing() throws {
        let evidence = try evidence(["qwerty"], ["asdfgh"])
        #expect(evidence.canonicalKnown == [0] && evidence.targetKnown == [0])
        #expect(evidence.ofTarget(0, 0) == .zero && evidence.ofCanonical(0, 0) == .zero)
    }

    @Test func outsideTheBandThereIsNothing() throws {
        let evidence = try evidence(english, french)
        #expect(evidence.ofTarget(0, english.count) == .zero)
    }

    @Test func forgottenWordsAreUnknown() throws {
        let (_, _, all) = try sides(english, french, dropout: Dropout(seed: 1, share: 1))
        #expect(all.match.canonical.count == 0 && all.match.target.count == 0)
        let (_, _, none) = try sides(english, french, dropout: Dropout(seed: 1, share: 0))
        #expect(none.match.canonical.count == english.count)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func fastScoresAreThoseOfTheFeatures(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let words = (0..<6).map { _ in (0..<3).map { _ in english.randomElement(using: &generator) ?? "" } }
        let others = (0..<5).map { _ in (0..<4).map { _ in french.randomElement(using: &generator) ?? "" } }
        let (canonical, target, lexical) = try sides(
            words.map { $0.joined(separator: " ") }, others.map { $0.joined(separator: " ") })
        let model = BeadModel(
            canonical: canonical.sentences, target: target.sentences, band: Band(full: 6, 5),
            length: LengthModel(ratio: 1.1, variance: 3), weights: Sides.weights(using: &generator),
            lexicon: lexical.level(canonical: canonical.sentences, target: target.sentences))
        let scores = LinkScores(model)
        for row in 0..<6 {
            for column in 0..<5 {
                let node = try #require(model.band.node(row, column))
                for rows in 1...min(4, 6 - row) {
                    for columns in 1...min(4, 5 - column) {
                        let features = model.linkFeatures(
                            canonical: row..<row + rows, target: column..<column + columns)
                        #expect(
                            abs(scores.score(node: node, rows: rows, columns: columns) - model.score(features)) < 1e-3)
                    }
                }
            }
        }
    }

    @Test(arguments: [Float(0), 0.01, 0.5, 1, 3, 10, 50, 200])
    func theFastLogarithmIsNearTheTrueOne(x: Float) {
        let fast = FastLog.ofOnePlus(SIMD4(repeating: x))[2]
        #expect(abs(fast - log(1 + x)) < 0.003)
    }

    @Test func noEvidenceCountsMoreThanSixNats() {
        #expect(FastLog.ofOnePlus(SIMD4(repeating: 1e9)) == SIMD4(repeating: 6))
    }
}

@Suite struct BandCellsTests {
    @Test(arguments: [(5, 7), (30, 30), (1, 9)])
    func everyPairThatABeadCanJoinIsHeld(rows: Int, columns: Int) {
        let centers = (0...rows).map { $0 * columns / rows }
        let band = Band(centers: centers, halfWidths: Array(repeating: 2, count: rows + 1), columns: columns)
        let cells = BandCells(band)
        for row in 0..<rows {
            for column in band.low[row]..<min(columns, band.high[row] + 1) {
                for (height, width) in [(1, 1), (4, 4), (1, 4), (4, 1)] {
                    guard row + height <= rows, band.node(row + height, column + width) != nil else { continue }
                    #expect(cells.holds(row + height - 1, column + width - 1))
                }
            }
        }
        for (column, range) in cells.rowsOfColumns(columns).enumerated() {
            #expect(range == (0..<rows).filter { cells.columns(ofRow: $0).contains(column) }.range)
        }
    }
}

extension [Int] {
    fileprivate var range: Range<Int> { isEmpty ? 0..<0 : self[0]..<self[count - 1] + 1 }
}
