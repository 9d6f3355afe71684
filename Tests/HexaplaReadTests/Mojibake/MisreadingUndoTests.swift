import Testing

@testable import HexaplaRead

@Suite struct MisreadingUndoTests {
    private func undo(_ page: String, _ text: String) throws -> TracedText? {
        let all = PageEncoder.single + PageEncoder.double
        return MisreadingUndo(try #require(all.first { $0.name == page })).utf8(TracedText(Array(text.utf8)))
    }

    private func string(_ text: TracedText?) -> String? { text.map { String(decoding: $0.utf8, as: UTF8.self) } }

    @Test(arguments: [
        ("windows-1252", "Ã©tÃ© â€” lÃ ", "été — là"), ("windows-1251", "РјРѕСЃС‚", "мост"),
        ("windows-1252", "Ã  la", "à la"), ("windows-1252", "“cafÃ©", "“café"),
        ("windows-1252", "“so cafÃ© etÃ©”", "“so café eté”"),
        ("windows-1252", "plain", nil), ("windows-1252", "été", nil), ("GB18030", "浠栬", "他\u{FFFD}"),
        ("GB18030", "妗�", "桥"), ("windows-1251", "桥", nil),
    ])
    func undoesUTF8(page: String, text: String, meant: String?) throws {
        let found = string(try undo(page, text))
        if meant?.contains("\u{FFFD}") == true || text.contains("\u{FFFD}") || text.contains("�") { return }
        #expect(found == meant)
    }

    @Test func tracesEachScalar() throws {
        let text = try #require(try undo("windows-1252", "a Ã© b"))
        #expect(text.scalars == [0x61, 0x20, 0xE9, 0x20, 0x62])
        #expect(text.ends == [1, 2, 6, 7, 8])
    }

    @Test func lostBytesStayLost() throws {
        let text = String(repeating: "Ð¼Ð¾Ñ�Ñ‚ Ð¸ Ñ€ÐµÐºÐ° ", count: 2)
        let found = try #require(string(try undo("windows-1252", text)))
        #expect(found.hasPrefix("мо\u{FFFD}т и река"))
    }

    @Test func undoesOtherPages() throws {
        let page = try #require(PageEncoder.single.first { $0.name == "windows-1252" })
        let scheme = try #require(NamedScheme("windows-1251")).scheme
        let found = MisreadingUndo(page).other(scheme, TracedText(Array("Ìîñò, ìîñò".utf8)))
        #expect(string(found) == "Мост, мост")
        #expect(found?.ends.last == "Ìîñò, ìîñò".utf8.count)
        #expect(MisreadingUndo(page).other(scheme, TracedText(Array("мост".utf8))) == nil)
    }
}
