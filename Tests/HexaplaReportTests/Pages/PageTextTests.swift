import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Text for pages") struct PageTextTests {
    @Test(
        "In running text controls are shown and line ends become spaces",
        arguments: [
            ("a\u{0}b\u{1B}c", "a[␀]b[␛]c"), ("a\nb\tc\u{2028}d", "a b c d"),
            ("\u{FFFE}\u{FFFF}\u{1FFFE}x", "[U+FFFE][U+FFFF][U+1FFFE]x"), ("\u{85}", " "),
            ("\u{7F}\u{9F}", "[␡][U+009F]"), ("مرحبا\u{200F}", "مرحبا\u{200F}"),
            ("co\u{AD}op\u{200B}", "co\u{AD}op\u{200B}"),
            ("a\u{202E}b\u{2066}c\u{2069}", "a[U+202E]b[U+2066]c[U+2069]"), ("", ""),
        ])
    func prose(text: String, expected: String) {
        #expect(Array(PageText.escaped(text).utf8) == Array(Self.spans(expected).utf8))
    }

    @Test(
        "In names everything is shown",
        arguments: [
            ("a\nb\tc", "a[␊]b[␉]c"), ("a\u{202E}b\u{200F}c", "a[U+202E]b[U+200F]c"),
            ("x\u{FEFF}\u{200B}\u{AD}y", "x[U+FEFF][U+200B][U+00AD]y"), ("\u{E0041}", "[U+E0041]"),
            ("\u{9B}31m", "[U+009B]31m"), ("👩\u{200D}🚀\u{FE0F}", "👩\u{200D}🚀\u{FE0F}"), ("a\u{200D}b", "a[U+200D]b"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ])
    func names(text: String, expected: String) {
        #expect(Array(PageText.name(text).utf8) == Array(Self.spans(expected).utf8))
    }

    @Test("Where no element can stand, hidden characters are shown without one")
    func labels() {
        #expect(PageText.label("a\u{202E}b\u{1B}c\nd") == "a⟨U+202E⟩b␛c␊d")
        #expect(PageText.label("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;")
    }

    @Test("Noncharacters inside the plane are shown too", arguments: [0xFDD0, 0xFDEF, 0x10FFFF] as [UInt32])
    func noncharacters(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(PageText.label("a\(scalar)b") == "a⟨U+\(String(value, radix: 16, uppercase: true))⟩b")
    }

    /// What makes one `Character` with the mark after it, or with the one before.
    static let gluing: [Unicode.Scalar] = [
        "\u{301}", "\u{600}", "\u{6DD}", "\u{70F}", "\u{8E2}", "\u{110BD}", "\u{94D}", "\u{1039}", "\u{17D2}",
        "\u{200D}",
        "\u{FE0F}", "\u{20E3}", "\u{D}", "\u{1F1E6}", "\u{1100}", "\u{11A8}", "\u{E0020}", "\u{E33}",
    ]

    @Test("The marks of HTML are escaped whatever stands beside them", arguments: gluing)
    func neighbours(scalar: Unicode.Scalar) {
        for mark in ["<", ">", "&", "\"", "'"] {
            for text in ["\(scalar)\(mark)", "\(mark)\(scalar)", "क\(scalar)\(mark)\(scalar)x"] {
                for made in [PageText.label(text), PageText.name(text), PageText.escaped(text)] {
                    var rest = Array(made.utf8)
                    for span in ["<span class=\"unseen\" dir=\"ltr\">", "</span>"] { rest.replace(span.utf8, with: []) }
                    #expect(rest.contains(Self.reference(mark).utf8), "\(made)")
                    rest.replace(Self.reference(mark).utf8, with: [])
                    #expect(!rest.contains { "<>&\"'".utf8.contains($0) }, "\(made)")
                }
            }
        }
    }

    private static func reference(_ mark: String) -> String {
        switch mark {
        case "<": "&lt;"
        case ">": "&gt;"
        case "&": "&amp;"
        case "\"": "&quot;"
        default: "&#39;"
        }
    }

    @Test("Excerpts keep to the limit and cut at a space where one is near")
    func excerpt() {
        #expect(PageText.excerpt("short", limit: 200) == "short")
        #expect(PageText.excerpt("one two three four", limit: 18) == "one two three four")
        #expect(PageText.excerpt("one two three fourteen", limit: 18) == "one two three…")
        let han = String(repeating: "报", count: 300)
        #expect(PageText.excerpt(han, limit: 200).unicodeScalars.count == 200)
        let marks = "a" + String(repeating: "\u{301}", count: 100_000)
        #expect(PageText.excerpt(marks, limit: 200).unicodeScalars.count <= 200)
    }

    @Test("The escape of random texts is that of each scalar by itself")
    func oracle() {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<500 {
            let text = generator.nastyText(upTo: 40) + "«éص\u{61C}😀—"
            #expect(Array(PageText.escaped(text).utf8) == Array(Self.spelled(text, .prose).utf8))
            #expect(Array(PageText.name(text).utf8) == Array(Self.spelled(text, .name).utf8))
        }
    }

    private static func spelled(_ text: String, _ use: VisibleText.Use) -> String {
        let entities: [Unicode.Scalar: String] = [
            "<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;",
        ]
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.map { place in
            let previous = VisibleText.before(scalars[place].value, in: scalars[..<place].reversed().map(\.value))
            let next = place + 1 < scalars.count ? scalars[place + 1].value : 0
            switch VisibleText.stand(for: scalars[place].value, after: previous, before: next, in: use) {
            case .space: return " "
            case .picture(let scalar): return spans("[\(scalar)]")
            case .code(let code): return spans("[\(code)]")
            case nil: return entities[scalars[place]] ?? String(scalars[place])
            }
        }.joined()
    }

    /// `[x]` as the span of a hidden character.
    private static func spans(_ text: String) -> String {
        text.replacing("[", with: "<span class=\"unseen\" dir=\"ltr\">").replacing("]", with: "</span>")
    }
}
