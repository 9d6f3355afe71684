import Foundation
import HexaplaCore
import HexaplaCorpus
import HexaplaRunTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct FindingCatalogueTests {
    @Test func readsAndFinds() throws {
        let catalogue = try FindingCatalogue(
            text: "# codes\nHX-B-001\twarning\tB\tDo b.\nHX-A-001\terror\tA\tDo a.\n", file: "f")
        #expect(catalogue.entries.map(\.code.rawValue) == ["HX-A-001", "HX-B-001"])
        #expect(catalogue.entry("hx-b-001")?.explanation == "Do b.")
        #expect(catalogue.entry("HX-C-001") == nil)
        #expect(catalogue.hint(for: "HX-A-002").contains("HX-A-001"))
        #expect(catalogue.title(FindingCode(rawValue: "HX-C-001")) == "HX-C-001")
    }

    @Test(arguments: ["HX-A-001\terror\tA\n", "HX-A-001\tbad\tA\tx\n"])
    func namesTheLine(text: String) {
        let error = #expect(throws: PipelineError.self) { try FindingCatalogue(text: "#\n" + text, file: "f.tsv") }
        #expect(error?.subject == "f.tsv:2")
    }

    @Test func knowsTheCodesOfThePipeline() throws {
        let catalogue = try Sample.resources().findings
        let codes: [FindingCode] = [
            .noCanonical, .onlyCanonical, .unreadableFile, .doubledLanguage, .onlyFurniture, .unusableEntry,
        ]
        for code in codes { #expect(catalogue.entry(code.rawValue) != nil, "\(code)") }
    }

    @Test func everyCodeInTheSourcesIsExplained() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
        let catalogue = try Sample.resources().findings
        let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
        var codes: Set<String> = []
        for file in files where file.hasSuffix("Codes.swift") {
            let text = String(decoding: try Data(contentsOf: sources.appendingPathComponent(file)), as: UTF8.self)
            for piece in text.split(separator: "\"") where piece.hasPrefix("HX-") { codes.insert(String(piece)) }
        }
        #expect(codes.count > 30)
        #expect(codes.filter { catalogue.entry($0) == nil }.sorted() == [])
    }
}
