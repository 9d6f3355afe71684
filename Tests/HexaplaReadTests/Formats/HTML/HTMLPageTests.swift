import HexaplaCore
import Testing

@testable import HexaplaRead

/// Pages of the kinds the corpus is made of: a ministry's and a wire story's.
@Suite struct HTMLPageTests {
    private static let long = String(
        repeating: "The harbour council of Port Merrow met again this week, and agreed to widen the channel. ", count: 3
    )

    private func lines(_ page: String) throws -> [String] {
        let result = try FormatSamples.read(page)
        FormatSamples.checkBytes(result, size: page.utf8.count)
        return zip(FormatSamples.texts(result.value), FormatSamples.roles(result.value)).map {
            "\($1)|\($0.prefix(24))"
        }
    }

    /// Old markup: tables and divs, no main, no heading.
    @Test func ministryPage() throws {
        let page = """
            <html><head><title>Talks on the Northern Channel_Ministry of Harbours</title></head><body>
            <div class="lang"><a href="/ar">عربي</a> <a href="/es">Español</a> <a href="/ru">Русский</a></div>
            <div class="top"><ul><li><a href=1>Home</a></li><li><a href=2>Policy</a></li></ul></div>
            <table><tr><td><div class="title">Talks on the Northern Channel</div>
            <div class="date">2018/04/05</div>
            <div id="content"><p>\(Self.long)</p><p>\(Self.long)</p><p>He said: "Yes."</p></div>
            <div><a href="mailto:x">Suggest to a friend</a></div><div><a href="#">Print</a></div></td></tr></table>
            <div class="foot">Copyright Ministry of Harbours</div></body></html>
            """
        #expect(
            try lines(page) == [
                "furniture:links|عربي Español Русский", "furniture:links|Home", "furniture:links|Policy",
                "title:page-title|Talks on the Northern Ch", "|2018/04/05", "|The harbour council of P",
                "|The harbour council of P", "|He said: \"Yes.\"", "furniture:outside|Suggest to a friend",
                "furniture:outside|Print", "|Copyright Ministry of Ha",
            ])
    }

    /// Today's markup: header, article, aside, share block, cookie notice.
    @Test func wireStory() throws {
        let page = """
            <!doctype html><html><head><meta property="og:title" content="Merrow &amp; Ravensholm agree">
            <title>Agency</title></head><body>
            <header><h1>Harbour Wire</h1><form role=search><input><button>Find</button></form></header>
            <div class="cookie-notice">We use cookies. <button>Accept</button></div>
            <a href="/all">All news</a>
            <article><header><h1>Merrow &amp; Ravensholm agree</h1><p>Lead of the story</p></header>
            <div class="share-buttons"><a>One</a><a>Two</a></div>
            <p>PORT MERROW, May 26. /HW/. \(Self.long)</p><h2>Next steps</h2><p>\(Self.long)</p>
            <blockquote><p>\(Self.long)</p></blockquote><footer>Tags: <a>ports</a></footer></article>
            <aside><h3>More</h3><p>\(Self.long)</p></aside>
            <div role="contentinfo">© Harbour Wire</div></body></html>
            """
        #expect(
            try lines(page) == [
                "furniture:page-header|Harbour Wire", "furniture:page-header|Find", "furniture:notice|We use cookies.",
                "furniture:notice|Accept", "furniture:outside|All news", "title:h1|Merrow & Ravensholm agre",
                "|Lead of the story", "furniture:share|One Two", "|PORT MERROW, May 26. /HW", "heading:h2|Next steps",
                "|The harbour council of P", "|The harbour council of P", "|Tags: ports", "furniture:aside|More",
                "furniture:aside|The harbour council of P", "furniture:page-footer|© Harbour Wire",
            ])
    }

    /// A mark that holds most of the text is a wrapper.
    @Test func wrappersAreNoFurniture() throws {
        let page = """
            <body class="page sidebar"><header><form><div class="related social"><p>\(Self.long)</p><p>\(Self.long)</p>
            </div></form></header></body>
            """
        #expect(try lines(page) == ["|The harbour council of P", "|The harbour council of P"])
    }

    /// A main element with a sentence in it is not believed against the text beside it.
    @Test func emptyMainIsNotBelieved() throws {
        let page = "<main><p>Loading, please wait.</p></main><div><p>\(Self.long)</p><p>\(Self.long)</p></div>"
        #expect(try lines(page).map { $0.hasPrefix("furniture") } == [false, false, false])
    }

    @Test func pagesWithoutRunningTextHaveNoMain() throws {
        #expect(try lines("<p>One</p><p>Two</p>") == ["|One", "|Two"])
    }
}
