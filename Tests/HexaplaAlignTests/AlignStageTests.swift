import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct AlignStageTests {
    /// The alignment of one version, checked to cover both sides with probabilities.
    private func align(
        _ canonical: SegmentedDocument, _ version: SegmentedDocument, _ options: AlignOptions = AlignOptions()
    ) throws -> VersionAlignment {
        let output = try Bitexts.stage(options).run(Bitexts.article(canonical, version))
        let alignment = try #require(output.value.alignments.first)
        try check(alignment, canonical, version)
        #expect(output.findings.allSatisfy { $0.code != .brokenAlignment })
        #expect((alignment.edition?.kind == .full) == output.findings.isEmpty)
        return alignment
    }

    private func check(
        _ alignment: VersionAlignment, _ canonical: SegmentedDocument, _ version: SegmentedDocument
    ) throws {
        for bead in alignment.paragraphs.beads + alignment.sentences.beads {
            #expect(bead.score >= 0 && bead.score <= 1)
            #expect(bead.canonical.count <= 4 && bead.target.count <= 4)
            #expect(bead.isLink || bead.canonical.count + bead.target.count == 1)
            #expect(bead.evidence.allSatisfy { $0.value.isFinite })
        }
        _ = try Alignment(
            level: .paragraph, beads: alignment.paragraphs.beads, canonicalCount: canonical.paragraphCount,
            targetCount: version.paragraphCount)
        _ = try Alignment(
            level: .sentence, beads: alignment.sentences.beads, canonicalCount: canonical.sentences.count,
            targetCount: version.sentences.count)
        #expect(alignment.paragraphs.level == .paragraph && alignment.sentences.level == .sentence)
    }

    private func types(_ alignment: Alignment) -> [String] { alignment.beads.map(\.type) }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func everyStagePromiseHoldsOnRandomTexts(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = Bitexts.paragraphs(count: Int.random(in: 1...9, using: &generator), using: &generator)
        let other = Bitexts.paragraphs(count: Int.random(in: 1...9, using: &generator), using: &generator)
        let versions = [
            Bitexts.french(Bitexts.translated(text)), DocumentFactory.segmented(other, language: .russian),
            DocumentFactory.segmented(text.shuffled(using: &generator), language: .chinese),
        ]
        let article = Article(id: "a1", canonical: Bitexts.english(text), versions: versions)
        let stage = try Bitexts.stage()
        #expect(StageContract.violations(of: stage, on: article).isEmpty)
        let output = stage.run(article)
        #expect(output.value.article == article)
        #expect(output.value.alignments.map(\.language) == [.french, .russian, .chinese])
        #expect(output.counts.input == 3 && output.counts.output == 3)
        for (alignment, version) in zip(output.value.alignments, versions) {
            try check(alignment, article.canonical, version)
        }
    }

    @Test(arguments: [UInt64(11), 12, 13])
    func aFaithfulVersionIsAlignedOneToOne(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = Bitexts.paragraphs(count: 10, using: &generator)
        let alignment = try align(Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
        #expect(types(alignment.paragraphs) == Array(repeating: "1-1", count: 10))
        #expect(types(alignment.sentences).allSatisfy { $0 == "1-1" })
        #expect(alignment.moves.isEmpty)
    }

    @Test func aVersionDoesNotDependOnTheOthers() throws {
        var generator = SeededGenerator(seed: 14)
        let text = Bitexts.paragraphs(count: 6, using: &generator)
        let french = Bitexts.french(Bitexts.translated(text))
        let russian = DocumentFactory.segmented(Array(text.dropFirst(2)), language: .russian)
        let both = try Bitexts.stage().run(Bitexts.article(Bitexts.english(text), russian, french))
        #expect(try both.value.alignments.last == align(Bitexts.english(text), french))
    }

    @Test func beadsAreCountedByType() throws {
        var generator = SeededGenerator(seed: 15)
        let text = Bitexts.paragraphs(count: 5, using: &generator)
        let output = try Bitexts.stage().run(
            Bitexts.article(Bitexts.english(text), Bitexts.french(Bitexts.translated(text))))
        #expect(output.counts.reasons["paragraph 1-1"] == 5)
        #expect(output.counts.reasons["sentence 1-1"] == text.reduce(0) { $0 + $1.count })
        #expect(output.counts.reasons["moves"] == nil && output.counts.reasons["full"] == 1)
    }

    @Test func anArticleWithoutVersionsHasNoAlignments() throws {
        let output = try Bitexts.stage().run(Bitexts.article(Bitexts.english([["Mola."]])))
        #expect(output.value.alignments.isEmpty && output.findings.isEmpty)
        #expect(output.counts == StageCounts())
    }

    private static let empties: [([[String]], [[String]])] = [
        ([], []), ([["Mola kenu."]], []), ([], [["Mola kenu."], ["Sera."]]), ([["* * *"]], [["* * *"]]),
        ([["…"], ["—"]], [["a"]]), ([["a"]], [["a"]]),
    ]

    @Test(arguments: empties)
    func nearlyEmptyTextsAreCovered(canonical: [[String]], version: [[String]]) throws {
        let alignment = try align(Bitexts.english(canonical), Bitexts.french(version))
        let links = alignment.paragraphs.beads.filter(\.isLink)
        #expect(links.isEmpty || !canonical.isEmpty && !version.isEmpty)
        #expect(alignment.moves.isEmpty)
    }

    @Test func oneParagraphAgainstFiftyIsLinkedToItsOwn() throws {
        var generator = SeededGenerator(seed: 16)
        let text = Bitexts.paragraphs(count: 50, using: &generator)
        let version = Bitexts.translated(text)
        let forward = try align(Bitexts.english([text[20]]), Bitexts.french(version))
        #expect(forward.paragraphs.beads.filter(\.isLink).map(\.target) == [20..<21])
        let backward = try align(Bitexts.english(text), Bitexts.french([version[20]]))
        #expect(backward.paragraphs.beads.filter(\.isLink).map(\.canonical) == [20..<21])
    }

    @Test func theSameParagraphFortyTimesIsAlignedStraight() throws {
        let paragraph = ["Mola kenu 512 Vira sato lumo.", "Sera to mola."]
        let text = Array(repeating: paragraph, count: 40)
        let alignment = try align(Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
        #expect(types(alignment.paragraphs) == Array(repeating: "1-1", count: 40))
        #expect(types(alignment.sentences) == Array(repeating: "1-1", count: 80))
        #expect(alignment.moves.isEmpty)
    }

    @Test func aVersionOfNumbersOnlyIsAlignedByThem() throws {
        let text = (0..<12).map { ["Mola \($0 * 731 + 1009) kenu \($0 * 37 + 211) sera Vira \($0 * 97 + 3001) lumo."] }
        let numbers = (0..<12).map { ["\($0 * 731 + 1009) \($0 * 37 + 211) \($0 * 97 + 3001)"] }
        let alignment = try align(Bitexts.english(text), Bitexts.french(numbers))
        #expect(types(alignment.paragraphs) == Array(repeating: "1-1", count: 12))
    }

    @Test(arguments: [UInt64(21), 22, 23, 24])
    func furnitureIsLinkedToFurnitureOnly(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = Bitexts.paragraphs(count: 6, using: &generator)
        let canonical = [["Print mola."]] + text + [["Share kenu."], ["Back."]]
        let version = [["Xirp alom."], ["Xem."]] + Bitexts.translated(text) + [["Xras unek."]]
        let kinds: ([ParagraphKind], [ParagraphKind]) = (
            [.furniture] + Array(repeating: .body, count: 6) + [.furniture, .furniture],
            [.furniture, .furniture] + Array(repeating: .body, count: 6) + [.furniture]
        )
        let alignment = try align(
            Bitexts.english(canonical, kinds: kinds.0), Bitexts.french(version, kinds: kinds.1))
        for bead in alignment.paragraphs.beads where bead.isLink {
            let isFurniture = Set(kinds.0[bead.canonical].map { $0 == .furniture })
            #expect(Set(kinds.1[bead.target].map { $0 == .furniture }) == isFurniture)
            #expect(isFurniture.count == 1)
        }
    }

    @Test func aVersionWithoutLinksIsReported() throws {
        let canonical = Bitexts.english((0..<6).map { ["Mola \($0) kenu sera."] })
        let version = Bitexts.french([])
        let finding = try #require(try Bitexts.stage().run(Bitexts.article(canonical, version)).findings.first)
        #expect(finding.code == .unrelatedVersion)
        #expect(finding.code.rawValue == "HX-ALIGN-001")
        #expect(finding.severity == .warning)
        #expect(finding.article == "a1" && finding.language == .french)
        #expect(finding.file == version.source.path)
    }

    @Test(arguments: [0.0, 0.2, 0.5, 0.75, 0.9, 1.0, 1.01])
    func aVersionIsReportedWhenTooLittleIsLinked(minimum: Double) throws {
        var generator = SeededGenerator(seed: 17)
        let text = Bitexts.paragraphs(count: 12, using: &generator)
        let foreign = Bitexts.paragraphs(count: 6, using: &generator)
        let canonical = Bitexts.english(text)
        let version = Bitexts.french(Array(Bitexts.translated(text)[..<6]) + foreign)
        let stage = try Bitexts.stage(AlignOptions(minimumLinked: minimum))
        let output = stage.run(Bitexts.article(canonical, version))
        let links = try #require(output.value.alignments.first).paragraphs.beads.filter(\.isLink)
        let rows = Double(links.reduce(0) { $0 + $1.canonical.count }) / 12
        let columns = Double(links.reduce(0) { $0 + $1.target.count }) / 12
        let isReported = output.findings.contains { $0.code == .unrelatedVersion }
        #expect(isReported == (max(rows, columns) < minimum))
    }

    @Test func mostUnrelatedVersionsAreReported() throws {
        var reported = 0
        for seed in UInt64(100)..<110 {
            var generator = SeededGenerator(seed: seed)
            let text = Bitexts.paragraphs(count: 12, using: &generator)
            let other = Bitexts.french(Bitexts.translated(Bitexts.paragraphs(count: 12, using: &generator)))
            let output = try Bitexts.stage().run(Bitexts.article(Bitexts.english(text), other))
            let links = try #require(output.value.alignments.first).paragraphs.beads.filter(\.isLink)
            let linked = max(links.reduce(0) { $0 + $1.canonical.count }, links.reduce(0) { $0 + $1.target.count })
            let isReported = output.findings.contains { $0.code == .unrelatedVersion }
            #expect(isReported == (linked < 3))
            reported += isReported ? 1 : 0
        }
        #expect(reported >= 5)
    }

    @Test func aShortExcerptIsNotReportedAsAnotherArticle() throws {
        var generator = SeededGenerator(seed: 18)
        let text = Bitexts.paragraphs(count: 30, using: &generator)
        let version = Bitexts.french(Bitexts.translated(Array(text[10..<13])))
        let findings = try Bitexts.stage().run(Bitexts.article(Bitexts.english(text), version)).findings
        #expect(findings.map(\.code) == [.abridgedVersion])
    }

    @Test func evidenceIsGivenOnlyWhenAskedFor() throws {
        var generator = SeededGenerator(seed: 19)
        let text = Bitexts.paragraphs(count: 6, using: &generator)
        let (canonical, version) = (Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
        let with = try align(canonical, version, AlignOptions(evidence: true))
        let without = try align(canonical, version, AlignOptions(evidence: false))
        #expect((with.paragraphs.beads + with.sentences.beads).allSatisfy { !$0.evidence.isEmpty })
        #expect((without.paragraphs.beads + without.sentences.beads).allSatisfy { $0.evidence.isEmpty })
        #expect(with.paragraphs.beads.map(\.target) == without.paragraphs.beads.map(\.target))
        #expect(with.paragraphs.beads.map(\.score) == without.paragraphs.beads.map(\.score))
    }

    @Test func aMovedBlockIsReportedOnlyWhenAskedFor() throws {
        var generator = SeededGenerator(seed: 20)
        let text = Bitexts.paragraphs(count: 14, using: &generator).map { $0 + ["Tora mola kenu sera vito lumo."] }
        var moved = Bitexts.translated(text)
        let block = Array(moved[2..<5])
        moved.removeSubrange(2..<5)
        moved.append(contentsOf: block)
        let (canonical, version) = (Bitexts.english(text), Bitexts.french(moved))
        let found = try align(canonical, version).moves
        #expect(found.map(\.canonical) == [2..<5])
        #expect(found.map(\.target) == [11..<14])
        #expect(try align(canonical, version, AlignOptions(moves: false)).moves.isEmpty)
    }
}
