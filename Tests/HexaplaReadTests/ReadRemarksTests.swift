import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct ReadRemarksTests {
    private func findings(_ bytes: [UInt8], encoding: String? = nil) throws -> [Finding] {
        try Samples.stage(ReadOptions(encoding: encoding)).run(Samples.file(bytes)).findings
    }

    @Test func namesTheFirstInvalidByte() throws {
        let text = Array(String(repeating: Samples.russian, count: 3).utf8)
        let found = try findings(text[..<100] + [0xFF] + text[100...] + [0xD0])
        #expect(found.map(\.code) == [.readInvalidBytes])
        let finding = try #require(found.first)
        #expect(finding.severity == .warning)
        #expect(finding.span == ByteRange(100, 101))
        #expect(finding.file == "a1/en.txt" && finding.article == "a1" && finding.language == .english)
        #expect(
            finding.message
                == "2 places (2 bytes) could not be decoded as UTF-8, the first at byte 100; U+FFFD stands there.")
    }

    @Test func wrongEncodingIsAnError() throws {
        let found = try findings(Samples.encode(Samples.russian, as: "windows-1251"), encoding: "UTF-8")
        #expect(found.map(\.severity) == [.error])
    }

    @Test func theSpanHoldsAllBytesThatFail() throws {
        let text = Array(String(repeating: Samples.chinese, count: 3).utf8)
        let cut = try #require(try findings(text[..<90] + [0xE6, 0xA1] + text[90...]).first)
        #expect(cut.span == ByteRange(90, 92))
        let half = try Samples.encode(Samples.arabic, as: "UTF-16LE")
        let lone = try #require(try findings(half[..<40] + [0x00, 0xDC] + half[40...], encoding: "UTF-16LE").first)
        #expect(lone.span == ByteRange(40, 42))
        let codes = try Samples.encode(Samples.chinese, as: "GB18030")
        let pair = try #require(
            try findings(codes[..<20] + [0x81, 0x30, 0x20] + codes[20...], encoding: "GB18030").first)
        #expect(pair.span?.start == 20)
        #expect((pair.span?.count ?? 0) >= 1)
        let nul = try #require(try findings(half[..<40] + [0, 0] + half[40...], encoding: "UTF-16LE").first)
        #expect(nul.code == .readNUL && nul.span == ByteRange(40, 42))
    }

    @Test func aContradictedDeclarationIsNamed() throws {
        let page = "<meta charset='windows-1251'>" + Samples.russian
        let found = try findings(Array(page.utf8))
        #expect(found.map(\.code) == [.readDeclarationContradicts])
        #expect(
            found.first?.message
                == "The file says that its encoding is 'windows-1251'; its bytes are UTF-8, and it was read as UTF-8.")
        #expect(found.first?.span == ByteRange(15, 27))
        let unknown = try findings(Array("<meta charset=runes>Text".utf8))
        #expect(unknown.first?.message.contains("'runes', which is not known;") == true)
        #expect(try findings(Array("<meta charset=koi8-r>Plain".utf8)).isEmpty)
    }

    @Test(arguments: [([1], "Paragraph 1"), ([1, 2], "Paragraphs 1, 2"), ([1, 2, 3, 7], "Paragraphs 1–3, 7")])
    func listsOrdinals(numbers: [Int], text: String) {
        #expect(ReadRemarks.list(numbers) == text)
        #expect(ReadRemarks.list((0..<12).map { 2 * $0 }).hasSuffix("18 and 2 more"))
    }

    @Test func countsNULs() throws {
        let found = try findings(Array("One\u{0} two\u{0} three and some more.".utf8))
        #expect(found.map(\.code) == [.readNUL])
        #expect(found.first?.span == ByteRange(3, 4))
        #expect(found.first?.message.contains("(2 bytes)") == true)
    }

    @Test(arguments: ["<?xml version='1.0'?>\n<rss>Text</rss>", "<!DOCTYPE html>\nNo tag."])
    func warnsOfMarkup(text: String) throws {
        #expect(try findings(Array(text.utf8)).map(\.code) == [.readMarkup])
    }

    @Test func ordinaryFilesHaveNone() throws {
        for text in Samples.all + ["a < b", "Plain.\n"] { #expect(try findings(Array(text.utf8)).isEmpty) }
    }

    @Test func doubtIsNamed() throws {
        #expect(try findings([0xE0, 0x20, 0x62]).map(\.code) == [.readUncertainEncoding])
    }
}
