import Foundation
import HexaplaClean
import HexaplaCore
import HexaplaTesting
import Testing

@Suite struct CleanStageTests {
    private func page(_ language: LanguageTag) -> [String] {
        let prose = TestPage.prose(language)
        return ["عربي Español Русский Français 简体中文", "Port Merrow 12", "2018/04/05", prose, prose, "Facebook | Print"]
    }

    @Test(arguments: LanguageTag.six)
    func aWholePage(language: LanguageTag) {
        let result = TestPage.stage().run(TestPage.document(language, page(language)))
        #expect(result.value.labels.map(\.kind) == [.furniture, .title, .furniture, .body, .body, .furniture])
        #expect(result.value.labels.map(\.furniture) == [.switcher, nil, .date, nil, nil, .share])
        #expect(result.value.switcher.map(\.language.code) == ["ar", "es", "ru", "fr", "zh-Hans"])
        #expect(result.findings.isEmpty)
        #expect(result.counts.input == 6 && result.counts.output == 3 && result.counts.reasons["furniture"] == 3)
    }

    @Test(arguments: LanguageTag.six)
    func theContractHolds(language: LanguageTag) {
        for paragraphs in [page(language), [], ["x"], ["\u{301}"]] {
            let document = TestPage.document(language, paragraphs)
            #expect(StageContract.violations(of: TestPage.stage(), on: document).isEmpty)
            #expect(TestPage.stage().run(document).value.labels.count == paragraphs.count)
        }
    }

    @Test func nothingButFurniture() {
        let findings = TestPage.stage().run(TestPage.document(.french, ["Imprimer", "17 mars 2018"])).findings
        #expect(findings.map(\.code) == [.nothingButFurniture])
        #expect(findings.map(\.severity) == [.warning])
        #expect(TestPage.stage().run(TestPage.document(.french, [])).findings.isEmpty)
    }

    @Test func noTitle() {
        let prose = TestPage.prose(.russian)
        #expect(TestPage.stage().run(TestPage.document(.russian, [prose, prose])).findings.map(\.code) == [.noTitle])
    }

    @Test func partsCanBeSwitchedOff() {
        var options = CleanOptions()
        options.furniture = false
        options.titles = false
        options.headings = false
        options.datelines = false
        let labels = TestPage.labels(.english, page(.english), options)
        #expect(labels.allSatisfy { $0.kind == .body && $0.dateline == nil })
    }

    @Test func rangesLieInTheirParagraphs() {
        var generator = SystemPieces(seed: 11)
        for language in LanguageTag.six {
            let paragraphs = (0..<60).map { _ in generator.paragraph() }
            let document = TestPage.document(language, paragraphs)
            let result = TestPage.stage().run(document).value
            for entry in result.switcher {
                let text = document.source.paragraphs[entry.paragraph].text
                #expect(text.bounds.contains(entry.range) && text.isScalarBoundary(entry.range.start))
                #expect(text.isScalarBoundary(entry.range.end) && result.labels[entry.paragraph].kind == .furniture)
            }
            for (index, label) in result.labels.enumerated() {
                guard let range = label.dateline else { continue }
                let text = document.source.paragraphs[index].text
                #expect(text.bounds.contains(range) && text.isScalarBoundary(range.end) && label.kind == .body)
            }
        }
    }

    @Test func theResultSurvivesJSON() throws {
        let value = TestPage.stage().run(TestPage.document(.chinese, page(.chinese))).value
        #expect(try JSONDecoder().decode(LabelledDocument.self, from: JSONEncoder().encode(value)) == value)
    }
}

/// Paragraphs put together from pieces that rules look for, by a seeded generator.
private struct SystemPieces {
    private var state: UInt64
    private let pieces = [
        "English", "Русский", "中文", "عربي", "|", "Print", "5 мая 2018", "2018年4月5日电", "MERROW", "—", "(Reuters)",
        "e\u{301}",
        "港口", "Source:", "©", "A A", "text", ".", "\n", "1/2", "/ТАСС/", "موسكو", "\u{200F}", "😀",
    ]

    init(seed: UInt64) { state = seed }

    mutating func paragraph() -> String {
        (0..<Int(1 + next() % 6)).map { _ in pieces[Int(next() % UInt64(pieces.count))] }.joined(separator: " ")
    }

    private mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
