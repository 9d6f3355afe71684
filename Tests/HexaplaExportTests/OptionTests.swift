import HexaplaCore
import HexaplaLanguage
import HexaplaSystem
import HexaplaTesting
import Testing

@testable import HexaplaExport

@Suite struct ExportOptionTests {
    private static let aligned: [LanguageTag] = [.arabic, .french, .chinese]

    private func plan(_ change: (inout ExportOptions) throws -> Void) throws -> ExportPlan {
        var options = ExportOptions()
        options.formats = [.tmx]
        try change(&options)
        return try ExportPlan(
            options, aligned: Self.aligned, levels: [.paragraph, .sentence], languages: TestLanguages.all, version: "1")
    }

    private func refusal(_ change: (inout ExportOptions) throws -> Void) -> String? {
        do {
            _ = try plan(change)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func whatAFormatCannotObeyIsRefusedByName() {
        let cases: [(ExportFormat, (inout ExportOptions) -> Void, String)] = [
            (.xlsx, { $0.via = [LanguagePair(.arabic, .french)] }, "--via"),
            (.xlsx, { $0.complete = true }, "--complete"),
            (.xlsx, { $0.copies = .exact }, "--dedupe"), (.tei, { $0.copies = .near }, "--dedupe"),
            (.vertical, { $0.copies = .exact }, "--dedupe"), (.tmx, { $0.part = .document }, "--by document"),
            (.moses, { $0.part = .document }, "--by document"), (.tei, { $0.part = .corpus }, "--by corpus"),
            (.sqlite, { $0.via = [LanguagePair(.arabic, .french)] }, "--via"),
            (.sqlite, { $0.complete = true }, "--complete"), (.sqlite, { $0.copies = .exact }, "--dedupe"),
            (.sqlite, { $0.codes = [.english: "en-US"] }, "--codes"), (.sqlite, { $0.pairs = true }, "--pairs"),
            (.sqlite, { $0.includesFurniture = true }, "--include-furniture"),
        ]
        for (format, change, option) in cases {
            let told = refusal {
                $0.formats = [format]
                change(&$0)
            }
            #expect(
                told?.hasPrefix(option) == true && told?.contains("'\(format.rawValue)'") == true, "\(option) \(format)"
            )
        }
        for format in ExportFormat.allCases {
            #expect(refusal { ($0.formats, $0.minScore) = ([format], 0.5) } == nil)
            if format == .sqlite { continue }
            #expect(
                refusal { ($0.formats, $0.minScore, $0.includesFurniture, $0.pairs) = ([format], 0.5, true, true) }
                    == nil)
        }
        #expect(refusal { ($0.formats, $0.part) = ([.xliff, .tei], .document) } == nil)
    }

    @Test func wordsThatSayNothingAreRefused() throws {
        #expect(refusal { try $0.take(formats: ["tmz"], flag: "--format") }?.contains("tmx") == true)
        #expect(refusal { try $0.take(formats: [], flag: "--format") } != nil)
        for code in ["en", "en=", "=x", "en=a b", "en=a/b", "en=<", "en=-x", "e1=x", "en=x=y"] {
            #expect(refusal { try $0.take(codes: [code]) }?.hasPrefix("--codes") == true, "\(code)")
        }
        #expect(refusal { try $0.take(codes: ["ar=x", "fr=x"]) }?.contains("both") == true)
        #expect(refusal { try $0.take(codes: ["ar=x", "ar=y"]) }?.contains("two codes") == true)
        #expect(refusal { try $0.take(codes: ["ar=fr"]) }?.contains("two languages") == true)
        #expect(refusal { try $0.take(via: ["ar-fr", "fr-ar"]) }?.contains("'fr-ar'") == true)
        for pair in ["ar", "ar-ar", "en-ar", "ar-en", "ar-fr-zh", "-", "a1-fr"] {
            #expect(refusal { try $0.take(via: [pair]) }?.hasPrefix("--via") == true, "\(pair)")
        }
        #expect(refusal { $0.languages = [.russian] }?.contains("ar, fr and zh") == true)
        #expect(refusal { try $0.take(codes: ["ru=x"]) } != nil)
        #expect(
            refusal { ($0.languages, $0.via) = ([.arabic], [LanguagePair(.arabic, .french)]) }?.hasPrefix("fr") == true)
    }

    @Test func pairsAndNames() throws {
        let plan = try plan {
            try $0.take(via: ["zh-ar", "zh-ar"])
            try $0.take(codes: ["zh-CN=zh-CN", "en=en-US"])
        }
        #expect(plan.pairs.map(plan.name) == ["en-US-ar", "en-US-fr", "en-US-zh-CN", "zh-CN-ar"])
        #expect(plan.pairs.map { plan.name(plan.sorted($0)) } == ["ar-en-US", "en-US-fr", "en-US-zh-CN", "ar-zh-CN"])
        #expect(plan.levels == [.sentence] && plan.mark(.paragraph) == "")
        #expect(plan.columns.map(\.isRightToLeft) == [false, true, false, false])
        #expect(plan.columns.map(\.separator) == [" ", " ", " ", ""])
    }
}
