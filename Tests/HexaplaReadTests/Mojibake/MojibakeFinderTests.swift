import Testing

@testable import HexaplaRead

@Suite struct MojibakeFinderTests {
    private func find(_ text: String, known: [MisreadingChain] = []) throws -> MojibakeFinder.Found? {
        MojibakeFinder(model: try Samples.model()).find(Array(text.utf8), known: known)
    }

    private func string(_ found: MojibakeFinder.Found?) -> String? {
        found.map { String(decoding: $0.text.utf8, as: UTF8.self) }
    }

    @Test(arguments: Samples.all, ["windows-1252", "windows-1251", "windows-1256", "macintosh", "IBM866", "KOI8-R"])
    func findsUTF8(text: String, page: String) throws {
        let once = try Misread.text(text, written: "UTF-8", read: page)
        let found = try #require(try find(once))
        #expect(string(found) == text)
        #expect(found.chain.description == "UTF-8 read as \(page)")
    }

    @Test(
        arguments: [Samples.russian, Samples.arabic, Samples.french, Samples.chinese], ["windows-1252", "windows-1251"])
    func findsUTF8Twice(text: String, page: String) throws {
        let once = try Misread.text(text, written: "UTF-8", read: page)
        let found = try #require(try find(Misread.text(once, written: "UTF-8", read: page)))
        #expect(string(found) == text)
        #expect(found.chain.description == "UTF-8 read as \(page), twice")
    }

    @Test(arguments: [
        ("windows-1251", "windows-1252"), ("KOI8-R", "windows-1251"), ("windows-1251", "KOI8-R"),
        ("IBM866", "windows-1251"), ("windows-1251", "IBM866"), ("KOI8-R", "windows-1252"),
    ])
    func findsRussian(written: String, read: String) throws {
        let found = try #require(try find(Misread.text(Samples.russian, written: written, read: read)))
        #expect(string(found) == Samples.russian)
        #expect(found.chain.description == "\(written) read as \(read)")
    }

    @Test func lostBytesAreNoHindrance() throws {
        let once = try Misread.text(Samples.chinese, written: "UTF-8", read: "GB18030")
        #expect(once.contains("\u{FFFD}"))
        let found = try #require(try find(once))
        #expect(found.chain.description == "UTF-8 read as GB18030")
        let right = try #require(string(found)).count { $0 != "\u{FFFD}" && Samples.chinese.contains($0) }
        #expect(right * 2 > Samples.chinese.count)
    }

    @Test func findsArabicAndChinese() throws {
        let arabic = try Misread.text(Samples.arabic, written: "windows-1256", read: "windows-1252")
        #expect(string(try find(arabic)) == Samples.arabic)
        let chinese = try Misread.text(Samples.chinese, written: "GB18030", read: "windows-1252")
        #expect(string(try find(chinese)) == Samples.chinese)
    }

    @Test(
        arguments: Samples.all + [
            "", "Plain text.", "NÃO", "£12 – ½ × 2°", "Ýmir’s Þing", "Zażółć gęślą jaźń", "Їжак і ґава",
        ])
    func leavesOrdinaryText(text: String) throws {
        #expect(try find(text) == nil)
    }

    @Test func lessProofIsAskedForWhatIsKnown() throws {
        let chain = MisreadingChain(steps: [Misreading(written: .utf8, read: "windows-1252")])
        #expect(string(try find("Â«La", known: [chain])) == "«La")
        #expect(try find("La", known: [chain]) == nil)
    }
}
