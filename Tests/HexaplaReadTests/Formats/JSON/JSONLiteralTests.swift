import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct JSONLiteralTests {
    @Test func escapesKeepTheirWidths() {
        let source = Array("xx a\\n\\u00e9\\ud83d\\uDE00\\\"中".utf8)
        let literal = JSONLiteral.decode(source, 3..<source.count)
        #expect(String(decoding: literal.decoded.utf8, as: UTF8.self) == "a\né😀\"中")
        guard case .each(let widths) = literal.decoded.widths else {
            Issue.record("An escaped literal must have widths.")
            return
        }
        #expect(widths == [1, 2, 6, 12, 2, 3])
        #expect(literal.decoded.markLength == 3 && literal.loneSurrogates == 0)
    }

    @Test(arguments: ["\\ud83d", "\\ude00", "\\ud83d\\ud83d", "\\ud83dx", "\\ud83d\\n"])
    func loneSurrogatesAreNamed(text: String) throws {
        let bytes = Array("{\"id\":1,\"lang\":\"en\",\"text\":\"A \(text) b\"}".utf8)
        var result: Staged<ReadDocument>?
        _ = JSONLinesScanner.forEachDocument(in: bytes, path: "c.jsonl") { document in
            let id = DocumentID(article: "1", language: .english)
            result = try? Samples.stage().run(SourceFile(id: id, path: "c.jsonl", bytes: bytes, part: document.part))
        }
        let found = try #require(result)
        #expect(found.value.paragraphs.first?.text.string.contains("\u{FFFD}") == true)
        #expect(found.findings.map(\.code) == [.readLoneSurrogate])
        #expect(found.findings.first?.span == ByteRange(30, 36))
        FormatSamples.checkBytes(found, size: bytes.count)
    }

    @Test func badBytesBecomeAFinding() throws {
        let bytes = Array("\"".utf8) + [0x41, 0xFF, 0x42] + Array("\\n\"".utf8)
        let id = DocumentID(article: "1", language: .english)
        let file = SourceFile(id: id, path: "c.jsonl", bytes: bytes, part: SourcePart(text: ByteRange(1, 6)))
        let result = try Samples.stage().run(file)
        #expect(result.value.paragraphs.first?.text.string == "A\u{FFFD}B")
        #expect(result.findings.map(\.code) == [.readInvalidBytes])
    }

    @Test func spansReachIntoTheFile() throws {
        let bytes = Array("{\"text\":\"One.\\n\\nTw\\u00f6.\"}".utf8)
        let id = DocumentID(article: "1", language: .english)
        let file = SourceFile(id: id, path: "c.jsonl", bytes: bytes, part: SourcePart(text: ByteRange(9, 26)))
        let paragraphs = try Samples.stage().run(file).value.paragraphs
        #expect(paragraphs.map(\.text.string) == ["One.", "Twö."])
        #expect(paragraphs.map(\.span) == [ByteRange(9, 13), ByteRange(17, 26)])
        #expect(paragraphs[1].map.map(ByteRange(2, 4)) == ByteRange(19, 25))
    }

    @Test func partsOutsideTheFileAreEmpty() throws {
        let file = SourceFile(
            id: DocumentID(article: "1", language: .english), path: "c", bytes: [65],
            part: SourcePart(text: ByteRange(5, 9)))
        #expect(throws: ReadError.self) { try Samples.stage().run(file) }
    }
}
