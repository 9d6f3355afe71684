import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Article page") struct ArticlePageTests {
    static func html(_ checked: CheckedArticle, options: ReportOptions = ReportOptions()) throws -> String {
        try ArticlePage(templates: Templates.load(), options: options, languages: .six).html(
            checked, signature: SampleArticle.signature)
    }

    @Test("Well-formed, links alive, headings in order, nothing from outside")
    func sound() throws {
        let page = ParsedPage(try Self.html(SampleArticle.make()))
        #expect(page.violations == [])
    }

    @Test("Two renderings are the same bytes")
    func deterministic() throws {
        #expect(try Self.html(SampleArticle.make()) == Self.html(SampleArticle.make()))
    }

    @Test("Cells carry language and direction", arguments: LanguageTag.six)
    func directions(language: LanguageTag) throws {
        let page = ParsedPage(try Self.html(SampleArticle.make()))
        let texts = page.elements.filter { $0.attributes["id"]?.hasPrefix("\(language.code).p") == true }
        #expect(
            texts.count == SampleArticle.english("a").paragraphCount
                + [.spanish: 1, .russian: -1][language, default: 0])
        for text in texts {
            #expect(text.attributes["dir"] == (language == .arabic ? "rtl" : "ltr"))
            #expect(text.attributes["lang"] == (language == .chinese ? "zh-Hans" : language.code))
        }
    }

    @Test("Missing versions are named, also when the page's own switcher knows them")
    func missing() throws {
        let english = SampleArticle.english("a")
        let french = SampleArticle.french_("a")
        let beads = Array(repeating: (shape: "1-1", score: 0.9), count: 10)
        let html = try Self.html(SampleAligned.checked(english, [.init(document: french, beads: beads)]))
        #expect(html.contains("Not in the corpus: Arabic, Spanish, Russian and Chinese."))
        #expect(html.contains("The English page names Arabic, Spanish, Russian and Chinese among its versions."))
        #expect(!html.contains("class=\"col-ru"))
        let alone = try Self.html(SampleAligned.checked(english, []))
        #expect(ParsedPage(alone).violations == [] && alone.contains("no version"))
    }

    @Test("Neighbours are linked by their page names")
    func neighbours() throws {
        let html = try ArticlePage(templates: Templates.load(), languages: .six).html(
            SampleArticle.make(), signature: SampleArticle.signature, previous: "a b", next: "<z>")
        #expect(ParsedPage(html).violations == [])
        #expect(html.contains("href=\"a~20b.html\"") && html.contains("href=\"~3cz~3e.html\""))
    }

    @Test("Nasty texts stay texts")
    func nasty() throws {
        let attack = "</p><script>alert(1)</script>\"onload=\"x\u{0}\u{202E}{{styleMarkup}}"
        let english = SampleDocument.make(attack, .english, [.title(attack), .body(attack, attack)])
        let arabic = SampleDocument.make(attack, .arabic, [.title(attack), .body(attack, attack)])
        let finding = Finding(
            FindingCode(rawValue: attack), .error, attack, article: attack, language: .arabic, level: .paragraph,
            index: 1)
        let checked = try SampleAligned.checked(
            english, [.init(document: arabic, beads: [("1-1", 1), ("1-1", .nan)])], findings: [finding])
        let html = try Self.html(checked)
        let page = ParsedPage(html)
        #expect(page.violations == [])
        #expect(page.element(id: "p1.ar")?.text.contains("</p><script>alert(1)</script>") == true)
        #expect(!html.unicodeScalars.contains("\u{0}"))
    }

    @Test("Random texts always give a well-formed page")
    func random() throws {
        var generator = SeededGenerator(seed: 23)
        for _ in 0..<15 {
            let id = generator.nastyText(upTo: 12)
            let texts = (0..<4).map { _ in generator.nastyText(upTo: 60) }
            let english = SampleDocument.make(id, .english, [.title(texts[0]), .body(texts[1])])
            let chinese = SampleDocument.make(id, .chinese, [.body(texts[2]), .body(texts[3])])
            let checked = try SampleAligned.checked(
                english, [.init(document: chinese, beads: [("1-1", 0.5), ("1-0", 0.2), ("0-1", 0.1)])])
            #expect(ParsedPage(try Self.html(checked)).violations == [])
        }
    }

    @Test("An empty canonical text")
    func empty() throws {
        let checked = try SampleAligned.checked(SampleDocument.make("a", .english, []), [])
        #expect(ParsedPage(try Self.html(checked)).violations == [])
    }
}
