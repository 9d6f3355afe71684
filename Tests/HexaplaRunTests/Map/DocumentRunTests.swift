import HexaplaCore
import HexaplaRecord
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct DocumentRunTests {
    private func run(_ bytes: [UInt8]?, language: LanguageTag = .russian) throws -> DocumentRun {
        let folder = try TemporaryFolder()
        if let bytes { try folder.write(bytes, to: "x.txt") }
        let file = CorpusFile(
            id: DocumentID(article: "a", language: language), spelling: "RU", path: "x.txt",
            location: folder.location("x.txt"), size: bytes?.count ?? 0)
        return DocumentRun(file, stages: StageSet(options: PipelineOptions(), resources: try Sample.resources()))
    }

    @Test func aGoodFile() throws {
        let bytes = Array(Sample.text(.russian, 1).utf8)
        let run = try run(bytes)
        #expect(run.failure == nil && run.isUsable)
        #expect(run.input.spelling == "RU" && run.input.size == bytes.count)
        #expect(try run.input.sha256 == SHA256.hex(of: bytes))
        #expect(run.input.paragraphs == 3 && run.input.sentences == 5)
        #expect(run.input.detected?.tag == .russian)
        #expect(run.tally.counts[.read]?.output == 3)
    }

    @Test func aMissingFile() throws {
        let run = try run(nil)
        #expect(run.failure?.code == .unreadableFile)
        #expect(run.input.sha256 == nil && run.document == nil && !run.isUsable)
        #expect(run.tally.findings.map(\.severity) == [.error])
    }

    @Test func anEmptyFileIsStillAnInput() throws {
        let run = try run([])
        #expect(run.input.size == 0 && run.input.encoding == nil)
        #expect(run.document == nil && !run.isUsable)
    }

    @Test func onlyFurniture() throws {
        let run = try run(Array("Распечатать\n\nПоделиться\n".utf8))
        #expect(run.failure?.code == .onlyFurniture)
        #expect(run.document?.paragraphCount == 2 && !run.isUsable)
    }

    @Test(arguments: [
        "عربي Español Русский Français 简体中文\n", "English\n\nFrançais\n\nEspañol\n\n中文\n\nعربي\n",
    ])
    func aPageWithNothingButItsSwitcher(text: String) throws {
        let run = try run(Array(text.utf8))
        #expect(run.failure?.code == .onlyFurniture)
        #expect(run.tally.findings.allSatisfy { !$0.code.rawValue.hasPrefix("HX-DETECT") })
    }

    @Test func aDamagedFileIsUsedAsFarAsItGoes() throws {
        let run = try run(Array(Sample.text(.russian, 1).utf8.dropLast(2)) + [0xD0])
        #expect(run.failure?.path == "x.txt")
        #expect(run.isUsable && run.document?.paragraphCount == 3)
    }
}
