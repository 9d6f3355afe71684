import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaSegment

@Suite struct AbbreviationTableTests {
    private static let table = AbbreviationTable(
        (try? LanguageListParser.abbreviations(
            "Mr.\ttitle\ne.g.\tnever\nej.\tmay\np. ej.\tnever\nт. е.\tnever\nн. э.\tmay\nдо н. э.\tmay\nn.º\tbefore-number\n",
            file: "list")) ?? [])

    private static func match(_ text: String) -> String {
        let bytes = Array(text.prefix { $0 != "|" }.utf8)
        let all = Array(text.filter { $0 != "|" }.utf8)
        guard let match = table.match(all, stop: bytes.count - 1) else { return "none" }
        let form = String(decoding: all[match.start..<bytes.count], as: UTF8.self)
        return "\(match.kind) \(form)\(match.goesOn ? " goes on" : "")"
    }

    @Test(arguments: [
        ("Hello Mr.| Doe", "title Mr."), ("mr.| Doe", "none"), ("AMr.| Doe", "none"), ("“Mr.| Doe", "title Mr."),
        ("so, e.|g. this", "never e. goes on"), ("so, e.g.| this", "never e.g."), ("hoy p. ej.| uno", "never p. ej."),
        ("hoy ej.| uno", "may ej."), ("hoy p.\u{A0}ej.| uno", "never p.\u{A0}ej."), ("что т. е.| да", "never т. е."),
        ("что т.| \u{A0}е. да", "none"), ("300 г. до н. э.| Там", "may до н. э."), ("в н. э.| Там", "may н. э."),
        ("el n.|º 5", "beforeNumber n. goes on"), ("end.| So", "none"), (".|", "none"),
    ])
    func findsTheLongestForm(text: String, expected: String) {
        #expect(Self.match(text) == expected)
    }

    /// Every listed form is found where it stands as a word of its own, with its own kind.
    @Test(arguments: LanguageTag.six)
    func everyListedFormIsFound(language: LanguageTag) throws {
        let list = TestLanguages.lists(language).abbreviations
        let table = AbbreviationTable(list)
        #expect(list.count > 40)
        for entry in list where entry.form.hasSuffix(".") {
            let bytes = Array("( \(entry.form)".utf8)
            let match = table.match(bytes, stop: bytes.count - 1)
            #expect(match?.kind == entry.kind && match?.start == 2, "\(entry.form)")
        }
    }

    @Test(arguments: LanguageTag.six)
    func everyFormIsListedOnce(language: LanguageTag) throws {
        let forms = TestLanguages.lists(language).abbreviations.map(\.form)
        #expect(Set(forms).count == forms.count)
    }
}
