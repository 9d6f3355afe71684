import HexaplaCore
import HexaplaRead
import Testing

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
