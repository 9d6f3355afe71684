import HexaplaMarkup
import Testing

@Suite struct XMLReaderTests {
    private func events(_ text: String) throws -> [XMLEvent] {
        var events: [XMLEvent] = []
        try XMLReader.forEachEvent(in: Array(text.utf8)) { events.append($0) }
        return events
    }

    private func failure(_ text: String) -> MarkupError? {
        do {
            _ = try events(text)
            return nil
        } catch {
            return error as? MarkupError
        }
    }

    @Test func givesEventsInOrder() throws {
        let found = try events("<a xmlns='urn:n' x:k='v' xmlns:x='urn:x'>Ж&amp;<!-- c --><b/><![CDATA[<]]>&#x4E2D;</a>")
        let a = XMLName(local: "a", namespace: "urn:n")
        let b = XMLName(local: "b", namespace: "urn:n")
        guard case .start(a, let attributes) = found.first else {
            Issue.record("The first event is no start of the element.")
            return
        }
        #expect(attributes.contains { $0.name == XMLName(local: "k", namespace: "urn:x") && $0.value == "v" })
        #expect(found.contains(.start(b, [])))
        let text = found.flatMap { event -> [UInt8] in if case .text(let bytes) = event { bytes } else { [] } }
        #expect(String(decoding: text, as: UTF8.self) == "Ж&<中")
        #expect(found.last == .end(a))
        let starts = found.count { if case .start = $0 { true } else { false } }
        let ends = found.count { if case .end = $0 { true } else { false } }
        #expect(starts == 2 && ends == 2)
    }

    @Test func refusesEntityBombs() {
        var text = "<!DOCTYPE z [<!ENTITY a0 \"ha\">"
        for level in 1..<30 { text += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
        #expect(failure(text + "]><z>&a29;</z>")?.kind == .doctype)
    }

    @Test func refusesExternalEntities() {
        let file = "<!DOCTYPE z [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><z>&e;</z>"
        #expect(failure(file)?.kind == .doctype)
        #expect(failure("<!DOCTYPE z SYSTEM \"http://example.org/z.dtd\"><z/>")?.kind == .doctype)
    }

    @Test(arguments: ["", "text", "<a>", "<a></b>", "<a>&nbsp;</a>", "<a b=1/>", "<a/><a/>", "<a>\u{0}</a>"])
    func refusesWhatIsMalformed(text: String) {
        let error = failure(text)
        #expect(error != nil)
        #expect(error?.message.hasSuffix(".") == true)
    }

    @Test func depthIsLimited() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(failure(deep)?.kind == .malformed)
    }

    @Test func cutsNeverCrash() throws {
        let text = Array("<?xml version=\"1.0\"?><a><b c=\"d\">Texte é 中</b>&lt;</a>".utf8)
        for cut in 0..<text.count {
            #expect(throws: MarkupError.self) {
                try XMLReader.forEachEvent(in: Array(text[..<cut])) { _ in }
            }
        }
    }
}
