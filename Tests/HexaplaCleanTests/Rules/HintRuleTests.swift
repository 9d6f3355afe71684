import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaClean

@Suite struct HintRuleTests {
    private func document(_ language: LanguageTag, _ lines: [(String, ParagraphRole?)]) -> DetectedDocument {
        let plain = TestPage.document(language, lines.map(\.0))
        let source = plain.source
        let read = ReadDocument(
            id: source.id, path: source.path, byteCount: source.byteCount, encoding: source.encoding,
            style: source.style, format: .html,
            paragraphs: zip(source.paragraphs, lines).map { $0.with(role: $1.1) })
        return DetectedDocument(source: read, language: plain.language, paragraphs: plain.paragraphs)
    }

    private func labels(_ lines: [(String, ParagraphRole?)], _ options: CleanOptions = CleanOptions()) -> [String] {
        let result = TestPage.stage(options).run(document(.english, lines)).value
        return result.labels.map { "\($0.kind.rawValue) \($0.rule)" }
    }

    private let navigation = ParagraphRole(.furniture, reason: "navigation")
    private let title = ParagraphRole(.title, reason: "h1")
    private let heading = ParagraphRole(.heading, reason: "h2")

    @Test(arguments: LanguageTag.six)
    func hintsGoBeforeTheLookOfALine(language: LanguageTag) {
        let prose = TestPage.prose(language)
        let lines: [(String, ParagraphRole?)] = [
            (prose, ParagraphRole(.furniture, reason: "aside")), (prose, nil), (prose, title), (prose, nil),
            (prose, heading), (prose, nil), (prose, ParagraphRole(.furniture, reason: "share")),
        ]
        let result = TestPage.stage().run(document(language, lines)).value.labels
        #expect(result.map(\.kind) == [.furniture, .body, .title, .body, .heading, .body, .furniture])
        #expect(result.map(\.rule)[2] == "hint-h1" && result[4].rule == "hint-h2" && result[0].rule == "hint-aside")
        #expect(result[0].furniture == .navigation && result[6].furniture == .share)
    }

    @Test func switchersInMenusAreStillSwitchers() {
        let lines: [(String, ParagraphRole?)] = [
            ("Home", navigation), ("عربي Español Русский Français 简体中文", navigation), ("Talks in Merrow", title),
            (TestPage.prose(.english), nil),
        ]
        let result = TestPage.stage().run(document(.english, lines)).value
        #expect(result.labels[1].furniture == .switcher && result.labels[1].rule == "switcher")
        #expect(result.switcher.count == 5 && result.switcher.allSatisfy { $0.paragraph == 1 })
        #expect(result.labels.map(\.kind) == [.furniture, .furniture, .title, .body])
    }

    @Test func switchersOverSeveralItemsAreKept() {
        let lines: [(String, ParagraphRole?)] = [
            ("Русский", navigation), ("Français", navigation), ("Talks in Merrow", title),
            (TestPage.prose(.english), nil),
        ]
        #expect(TestPage.stage().run(document(.english, lines)).value.switcher.map(\.language) == [.russian, .french])
    }

    @Test func rulesApplyWithoutAHint() {
        let prose = TestPage.prose(.english)
        let lines: [(String, ParagraphRole?)] = [
            ("Print", title), (prose, nil), ("Next steps", nil), (prose, nil), ("Suggest to a friend", nil),
            ("Print", nil),
        ]
        let found = labels(lines)
        #expect(found[0] == "title hint-h1" && found[2] == "heading heading")
        #expect(found[4].hasPrefix("furniture") && found[5].hasPrefix("furniture"))
    }

    @Test func settingsSwitchThemOff() {
        let prose = TestPage.prose(.english)
        var options = CleanOptions()
        options.hints = false
        #expect(
            labels([(prose, navigation), (prose, title), (prose, nil)], options).allSatisfy { $0.hasPrefix("body") })
        options = CleanOptions()
        options.titles = false
        #expect(labels([("Talks", title), (prose, nil)], options)[0].hasPrefix("body"))
    }
}
