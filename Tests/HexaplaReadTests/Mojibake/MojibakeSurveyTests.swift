import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct MojibakeSurveyTests {
    private func read(_ text: String, repair: Bool, as encoding: String = "UTF-8") throws -> Staged<ReadDocument> {
        let options = ReadOptions(paragraphs: .line, repair: repair)
        return try Samples.stage(options).run(Samples.file(Samples.encode(text, as: encoding)))
    }

    @Test func namesWhatItFinds() throws {
        let bad = try Misread.text(Samples.french, written: "UTF-8", read: "windows-1252")
        let result = try read([Samples.french, bad, "Plain.", bad].joined(separator: "\n"), repair: false)
        #expect(result.findings.map(\.code) == [.readMojibake])
        let finding = try #require(result.findings.first)
        #expect(finding.message.hasPrefix("Paragraphs 2, 4 are UTF-8 read as windows-1252: “inaugurÃ© lundi"))
        #expect(finding.message.contains("for “inauguré lundi"))
        #expect(finding.index == 1 && finding.span == result.value.paragraphs[1].span)
        #expect(result.value.paragraphs[1].text.string == bad)
        #expect(result.value.encoding.repairs == nil)
        #expect(result.counts.reasons["misreadParagraphs"] == 2)
    }

    @Test(arguments: [Samples.french, Samples.russian, Samples.arabic, Samples.chinese])
    func repairsWithExactSpans(text: String) throws {
        let bad = try Misread.text(text, written: "UTF-8", read: "windows-1252")
        let result = try read("One.\n\(bad)\nTwo.", repair: true)
        #expect(result.value.paragraphs.map(\.text.string) == ["One.", text, "Two."])
        #expect(result.findings.map(\.code) == [.readRepaired] && result.findings.first?.severity == .info)
        #expect(result.value.encoding.repairs == [TextRepair(chain: ["UTF-8 read as windows-1252"], paragraphs: 1)])
        #expect(result.counts.reasons["repairedParagraphs"] == 1)
        let file = Array("One.\n\(bad)\nTwo.".utf8)
        let paragraph = result.value.paragraphs[1]
        var position = 0
        while position < paragraph.text.count {
            let start = position
            let scalar = UTF8Bytes.next(paragraph.text.utf8, &position)
            let span = paragraph.map.map(ByteRange(start, position))
            let character = String(try #require(Unicode.Scalar(scalar)))
            let written = try Misread.text(character, written: "UTF-8", read: "windows-1252")
            #expect(String(decoding: file[span.indices], as: UTF8.self) == written)
        }
        #expect(paragraph.span == ByteRange(5, 5 + bad.utf8.count))
    }

    @Test func sentencesMoveAlong() throws {
        let bad = try Misread.text(Samples.russian, written: "UTF-8", read: "windows-1252")
        let file = Samples.file(Array("\(bad)\n\(bad)\n".utf8))
        let result = try Samples.stage(ReadOptions(presegmented: true, repair: true)).run(file)
        let paragraph = try #require(result.value.paragraphs.first)
        #expect(paragraph.givenSentences?.map { paragraph.text[$0] } == [Samples.russian, Samples.russian])
    }

    @Test func ordinaryDocumentsHaveNone() throws {
        let result = try read(Samples.all.joined(separator: "\n"), repair: true)
        #expect(result.findings.isEmpty && result.value.encoding.repairs == nil)
        #expect(result.value.paragraphs.map(\.text.string) == Samples.all)
    }

    /// A quadratic step would take minutes here.
    @Test(.timeLimit(.minutes(1)), arguments: ["Ã©", "Ã© ", "Ã", "РјР", "鈥", "\u{FFFD}Ã", "Ã\n"])
    func staysLinear(piece: String) throws {
        let text = "a" + String(repeating: piece, count: 20_000) + "\nend"
        #expect(try !read(text, repair: true).value.paragraphs.isEmpty)
    }
}
