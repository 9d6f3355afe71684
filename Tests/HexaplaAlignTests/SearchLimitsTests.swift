import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct SearchLimitsTests {
    private static let same = [[String]](repeating: ["Kenu mola vira."], count: 60)

    private func findings(_ output: Staged<AlignedArticle>) -> [String] { output.findings.map(\.code.rawValue) }

    /// Every unit of both sides stands in one bead: the initializer of `Alignment` refuses anything else.
    private func check(_ alignment: VersionAlignment, _ rows: Int, _ columns: Int) throws {
        for (level, beads) in [
            (AlignmentLevel.paragraph, alignment.paragraphs.beads), (.sentence, alignment.sentences.beads),
        ] {
            _ = try Alignment(level: level, beads: beads, canonicalCount: rows, targetCount: columns)
        }
    }

    @Test func aVersionThatIsTooLongIsLeftAloneWholeAndSaidSo() throws {
        var stage = try Bitexts.stage()
        stage.limits.maxUnits = 100
        let english = Bitexts.english(Self.same)
        let long = DocumentFactory.segmented(Self.same, language: .french)
        let short = DocumentFactory.segmented([["Kenu mola vira."]], language: .russian)
        let output = stage.run(Article(id: "a1", canonical: english, versions: [long, short]))
        #expect(findings(output).filter { $0 == "HX-ALIGN-041" }.count == 1)
        #expect(output.findings.first { $0.code == .tooManyUnits }?.language == .french)
        #expect(output.findings.first?.message.contains("60 paragraphs and 60 sentences") == true)
        #expect(!output.findings.contains { $0.code == .unrelatedVersion && $0.language == .french })
        #expect(output.value.alignments.map(\.language) == [.french, .russian])
        let alignment = try #require(output.value.alignments.first)
        #expect(alignment.paragraphs.beads.count == 120 && alignment.paragraphs.beads.allSatisfy { !$0.isLink })
        try check(alignment, 60, 60)
        #expect(output.counts.output == 2)
    }

    @Test func aCanonicalTextThatIsTooLongIsNotReadAtAll() throws {
        var stage = try Bitexts.stage()
        stage.limits.maxUnits = 50
        let short = DocumentFactory.segmented([["Kenu mola vira."]], language: .french)
        let output = stage.run(Article(id: "a1", canonical: Bitexts.english(Self.same), versions: [short]))
        #expect(findings(output) == ["HX-ALIGN-041"])
        try check(try #require(output.value.alignments.first), 60, 1)
        let account = stage.account(
            ofUnit: 59, isCanonical: true, level: .sentence, canonical: Bitexts.english(Self.same), version: short)
        #expect(account?.canonical == 59..<60 && account?.isRefused == true)
        #expect(
            stage.account(
                ofUnit: 60, isCanonical: true, level: .sentence, canonical: Bitexts.english(Self.same), version: short)
                == nil)
    }

    @Test func aSearchThatIsCutIsSaidSo() throws {
        var stage = try Bitexts.stage()
        stage.aligner.finder.fullGridLimit = 0
        stage.aligner.finder.nodeLimit = 800
        let english = Bitexts.english(Self.same)
        let french = DocumentFactory.segmented(Self.same, language: .french)
        let output = stage.run(Article(id: "a1", canonical: english, versions: [french]))
        #expect(findings(output).filter { $0 == "HX-ALIGN-040" }.count == 2)
        try check(try #require(output.value.alignments.first), 60, 60)
        stage.aligner.finder.nodeLimit = 1_000_000
        #expect(
            !findings(stage.run(Article(id: "a1", canonical: english, versions: [french]))).contains("HX-ALIGN-040"))
    }
}

@Suite struct CutBandTests {
    private func side(_ count: Int) -> Side { Sides.make((0..<count).map { _ in (50, [7]) }) }

    @Test(arguments: [(3000, 3000), (3000, 40), (40, 3000), (2000, 5000)])
    func theStripOfTextsWithoutAnchorsHasABound(rows: Int, columns: Int) {
        var finder = BandFinder()
        let wide = finder.band(canonical: side(rows), target: side(columns))
        #expect(wide.cutHalfWidth == nil)
        finder.nodeLimit = 6 * (rows + columns)
        let band = finder.band(canonical: side(rows), target: side(columns))
        #expect(band.nodeCount <= finder.nodeLimit && band.nodeCount <= wide.nodeCount)
        #expect((band.cutHalfWidth != nil) == (wide.nodeCount > finder.nodeLimit))
        #expect(band.node(0, 0) == 0 && band.node(rows, columns) == band.nodeCount - 1)
        for row in 0..<rows { #expect(band.low[row + 1] <= band.high[row] && band.low[row] <= band.low[row + 1]) }
    }

    @Test func theWidestStripThatFitsIsTaken() {
        var finder = BandFinder()
        finder.nodeLimit = 100_000
        let band = finder.band(canonical: side(3000), target: side(3000))
        #expect(band.cutHalfWidth.map { (14...17).contains($0) } == true)
    }

    @Test func theNarrowestStripIsTheLeastThatIsSearched() {
        var finder = BandFinder()
        finder.nodeLimit = 1
        #expect(finder.band(canonical: side(500), target: side(500)).cutHalfWidth == BandFinder.minHalfWidth)
    }
}
