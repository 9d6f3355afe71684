import Foundation
import HexaplaCore
import HexaplaExport
import HexaplaRunTesting
import HexaplaTesting
import Testing

/// What others read of the exports is what the run found, in every language.
@Suite struct ForeignReaderTests {
    /// The English sentences and those of a language that stand in the plain files, which are the same pairs.
    private func pairs(_ exported: Exported, _ language: LanguageTag) throws -> [[String]] {
        let names = [language.code, "en"].sorted().joined(separator: "-")
        let english = try exported.lines("moses/corpus.\(names).en")
        let other = try exported.lines("moses/corpus.\(names).\(language)")
        #expect(english.count == other.count && english.count > 15)
        return zip(english, other).map { [String($0), String($1)] }
    }

    /// Without what plain files or XML cannot hold.
    private func plain(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x85, 0x2028, 0x09: " "
            case 0xFFFE: "\u{FFFD}"
            default: String(scalar)
            }
        }.joined()
    }

    @Test func translateToolkitAndLXMLReadTMX() async throws {
        let exported = try await Exported.run()
        try exported.export([.tmx, .moses]) {
            $0.pairs = true
            // One code whatever script a text was found to be in.
            try $0.take(codes: ["zh=zh"])
        }
        for language in LanguageTag.five {
            guard let read = try ForeignReader.read("tmx", exported.location("tmx/corpus.en-\(language).tmx")) else {
                return
            }
            #expect(read["problems"]?.items == [] && read["empty"] == .int(0), "\(read["problems"]?.texts ?? [])")
            #expect(read["first"]?.texts == ["en"] && read["header"]?["srclang"] == .string("en"))
            let expected = try pairs(exported, language).map { $0.map(plain) }
            #expect((read["units"]?.items ?? []).map { $0.texts.map(plain) } == expected, "\(language)")
        }
    }

    @Test func oneMemoryHoldsAllLanguages() async throws {
        let exported = try await Exported.run()
        try exported.export([.tmx]) { try $0.take(codes: ["en=en-US", "zh=zh-CN"]) }
        guard let read = try ForeignReader.read("tmx", exported.location("tmx/corpus.tmx")) else { return }
        #expect(
            read["problems"]?.items == [] && read["languages"]?.texts == ["ar", "en-US", "es", "fr", "ru", "zh-CN"])
        #expect(read["header"]?["srclang"] == .string("en-US") && read["first"]?.texts == ["en-US"])
        for language in ["ar", "es", "ru", "fr", "zh-CN"] {
            let found = try ForeignReader.read("tmxlang", exported.location("tmx/corpus.tmx"), language)
            #expect((found?["units"]?.items.count ?? 0) > 15, "\(language)")
        }
    }

    @Test func lxmlReadsXLIFF() async throws {
        let exported = try await Exported.run()
        try exported.export([.moses])
        try exported.export([.xliff]) {
            $0.via = [LanguagePair(.arabic, .chinese)]
            try $0.take(codes: ["zh=zh-Hans"])
        }
        for (language, code) in [(LanguageTag.arabic, "ar"), (.french, "fr"), (.chinese, "zh-Hans")] {
            guard let read = try ForeignReader.read("xliff", exported.location("xliff/en-\(code).xlf")) else { return }
            #expect(read["problems"]?.items == [] && read["languages"]?.texts == ["en", code])
            #expect(
                read["states"]?.texts == ["translated"] && read["directions"]?.texts == [code == "ar" ? "rtl" : "ltr"])
            let expected = try pairs(exported, language).map { $0.map(plain) }
            #expect((read["units"]?.items ?? []).map { $0.texts.map(plain) } == expected)
        }
        let pivoted = try ForeignReader.read("xliff", exported.location("xliff/ar-zh-Hans.xlf"))
        #expect(pivoted?["languages"]?.texts == ["ar", "zh-Hans"] && pivoted?["problems"]?.items == [])
    }

    @Test func openpyxlReadsTheWorkbook() async throws {
        let exported = try await Exported.run()
        try exported.export([.xlsx, .moses])
        guard let read = try ForeignReader.read("xlsx", exported.location("xlsx/review.xlsx")) else { return }
        #expect(read["formulas"] == .int(0))
        let arabic = try #require(read["sheets"]?["Arabic"])
        #expect(arabic["rightToLeft"] == .bool(true) && read["sheets"]?["French"]?["rightToLeft"] == .bool(false))
        let rows = arabic["rows"]?.items ?? []
        let header = ["article", "English", "Arabic", "score", "bead", "findings", "verdict", "note"]
        #expect(rows.first?.texts.starts(with: header) == true)
        let cells = Set(rows.flatMap(\.texts))
        for text in Exported.hostile.prefix(5) { #expect(cells.contains { $0.contains(text) }, "\(text)") }
        #expect(cells.contains { $0.hasPrefix("_x005F_x0041_") })
    }

    @Test func pandasReadsTables() async throws {
        let exported = try await Exported.run()
        try exported.export([.tsv, .jsonl, .moses])
        guard let read = try ForeignReader.read("tsv", exported.location("tsv/en-ar.tsv")) else { return }
        let columns = [
            "src_url", "trg_url", "src_text", "trg_text", "aligner_score", "src_paragraph_id", "trg_paragraph_id",
        ]
        #expect(read["columns"]?.texts.starts(with: columns) == true)
        #expect((read["rows"]?.items ?? []).map { Array($0.texts[2...3]) } == (try pairs(exported, .arabic)))
        let wide = try ForeignReader.read("tsv", exported.location("tsv/wide.tsv"))
        #expect(
            wide?["columns"]?.texts.prefix(10) == [
                "article", "level", "unit", "group", "en", "ar", "es", "ru", "fr", "zh",
            ])
        let lines = try ForeignReader.read("jsonl", exported.location("jsonl/corpus.jsonl"))
        #expect(lines?["columns"]?.texts == ["article", "id", "level", "moved", "score", "translation", "units"])
        let documents = try ForeignReader.read("jsonl", exported.location("jsonl/documents.jsonl"))
        #expect(documents?["rows"]?.items.count == 3)
    }

    @Test func lxmlReadsTEI() async throws {
        let exported = try await Exported.run()
        try exported.export([.tei]) {
            $0.levels = [.paragraph, .sentence]
            $0.via = [LanguagePair(.russian, .chinese)]
        }
        guard let read = try ForeignReader.read("tei", exported.location("tei")) else { return }
        #expect(read["problems"]?.items == [] && read["documents"] == .int(3))
        #expect(
            (read["links"]?.number ?? 0) > 100 && (read["sentences"]?.number ?? 0) > (read["paragraphs"]?.number ?? 0))
    }

    @Test(arguments: ["ar-en", "en-es", "en-zh", "ar-fr"]) func opusToolsReadXCES(pair: String) async throws {
        let exported = try await Exported.run()
        try exported.export([.xces, .moses]) { $0.via = [LanguagePair(.french, .arabic)] }
        let read = try ForeignReader.read(
            "xces", exported.location("xces"), pair, isRequired: ForeignReader.requiresOpusTools)
        guard let read else { return }
        let (source, target) = (pair.prefix(2), pair.suffix(2))
        let lines = try [source, target].map { try exported.lines("moses/corpus.\(pair).\($0)") }
        // OpusTools joins the sentences of all languages by a space.
        func squeezed(_ text: some StringProtocol) -> String { plain(String(text.filter { !$0.isWhitespace })) }
        #expect(
            (read["units"]?.items ?? []).map { $0.texts.map(squeezed) }
                == zip(lines[0], lines[1]).map { [squeezed($0), squeezed($1)] })
    }
}
