import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

/// Texts and names that try to be markup change no element of any page.
@Suite("Hostile texts and names") struct HostileTextTests {
    static let attacks = [
        "\u{600}<img src=x onerror=alert(1)>", "</p></td></tr></table><script>alert(1)</script>", "\"><b x='",
        "<\u{301}b>&\u{301}lt;", "क\u{94D}<i>", "\u{202E}\u{2067}\u{2069}\u{2069}", "\u{1B}[31m\u{9B}\u{0}", "]]><!--",
        "{{x}}{{{y}}}",
        "\u{FEFF}\u{200D}\u{E0041}", "javascript:alert(1)", "two\nlines\u{2028}\r", "\u{110BD}&amp;\u{8E2}\"",
    ]

    /// The sample article with another word in every sentence and after every name.
    private static func article(_ word: String, id: String) throws -> CheckedArticle {
        let sides = LanguageTag.six.map { language in
            SampleDocument.make(
                id, language,
                [
                    .page(.print, "Print \(word)"), .title("T \(word)"),
                    .dated("D \(word) ", "A \(word).", "B \(word)."),
                    .body("C \(word)"), .body("\(word) E"),
                ])
        }
        let beads = [("1-1", 0.9), ("1-1", 0.99), ("1-1", 0.4), ("1-0", 0.8), ("0-1", 0.9), ("1-1", 0.9)]
        let findings = LanguageTag.six.map { language in
            Finding(
                FindingCode(rawValue: "HX-CHECK-001"), .error, "The number \(word) stands as \(word).", article: id,
                language: language, level: .paragraph, index: 2, file: "\(id)/\(word).txt")
        }
        return try SampleAligned.checked(
            sides[0], sides.dropFirst().map { .init(document: $0, beads: beads) },
            findings: findings + [Finding(FindingCode(rawValue: "HX-PIPE-001"), .info, word, article: id, file: word)])
    }

    private static func pages(_ word: String, id: String) throws -> [String] {
        let (templates, signature) = (try Templates.load(), SampleArticle.signature)
        let article = try article(word, id: id)
        var overview = CorpusOverview()
        overview.add(article)
        overview.add(InputFailure.of("\(word)/x", "The name \(word) is odd."))
        var reports = LanguageTag.six.map { LanguageReport(language: $0, languages: .six) }
        for place in reports.indices { reports[place].add(article) }
        let guide = FindingGuide()
        return [
            ArticlePage(templates: templates, languages: .six).html(
                article, signature: signature, previous: id, next: word),
            UnalignedPage(templates: templates, languages: .six).html(
                article: id, failures: [InputFailure.of(word, word)],
                documents: [article.aligned.article.canonical], signature: signature, previous: word, next: id),
            IndexPage(templates: templates, guide: guide, languages: .six).html(overview, signature: signature),
        ] + reports.map { $0.html(templates: templates, signature: signature, guide: guide) }
    }

    @Test(arguments: attacks)
    func nothingLeavesItsCell(attack: String) throws {
        let harmless = try Self.pages("mola", id: "plain").map(ParsedPage.init)
        let hostile = try Self.pages(attack, id: attack + "x").map(ParsedPage.init)
        for (page, plain) in zip(hostile, harmless) {
            #expect(page.violations == [])
            let elements = page.elements.filter { $0.attributes["class"] != "unseen" }
            #expect(elements.map(\.name) == plain.elements.map(\.name))
            #expect(elements.map { $0.attributes.keys.sorted() } == plain.elements.map { $0.attributes.keys.sorted() })
            let links = elements.compactMap { $0.attributes["href"] }
            #expect(links.allSatisfy { !$0.contains(":") || $0 == "data:," })
        }
    }
}
