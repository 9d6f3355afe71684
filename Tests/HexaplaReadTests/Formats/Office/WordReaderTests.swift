import HexaplaArchive
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaRead

@Suite struct WordReaderTests {
    private func read(_ bytes: [UInt8]) throws -> Staged<ReadDocument> {
        try Samples.stage().run(Samples.file(bytes, path: "a1/fr.docx"))
    }

    private func texts(_ body: String) throws -> [String] {
        FormatSamples.texts(try read(WordSamples.document(body)).value)
    }

    @Test(arguments: LanguageTag.six)
    func readsADocument(language: LanguageTag) throws {
        let text = try #require(FormatSamples.texts[language])
        let body =
            WordSamples.paragraph(text[0], style: "Titre") + WordSamples.paragraph(text[2])
            + WordSamples.paragraph(text[1], style: "Own") + WordSamples.paragraph(text[3]) + "<w:p/>"
        let notes = WordSamples.part(
            "footnotes",
            "<w:footnote w:type=\"separator\"><w:p><w:r><w:t>--</w:t></w:r></w:p></w:footnote>"
                + "<w:footnote>\(WordSamples.paragraph("Note."))</w:footnote>")
        let bytes = try WordSamples.document(
            body,
            others: [
                ("word/footnotes.xml", notes),
                ("word/header1.xml", WordSamples.part("hdr", WordSamples.paragraph("Head"))),
                ("word/footer1.xml", WordSamples.part("ftr", WordSamples.paragraph("Foot"))), ("word/media/x.png", "x"),
            ])
        let result = try read(bytes)
        #expect(FormatSamples.texts(result.value) == ["Head", text[0], text[2], text[1], text[3], "Note.", "Foot"])
        #expect(
            FormatSamples.roles(result.value) == [
                "furniture:header", "title:title-style", "", "heading:heading-2", "", "", "furniture:footer",
            ])
        #expect(result.value.format == .docx && result.findings.isEmpty)
        let extent = try #require(ZipDirectory(bytes)?.extent(of: "word/document.xml"))
        for paragraph in result.value.paragraphs {
            #expect(paragraph.map.fromCount == paragraph.text.count && paragraph.span.end <= bytes.count)
        }
        #expect(result.value.paragraphs[2].span == ByteRange(extent.lowerBound, extent.upperBound))
        let reasons = result.counts.reasons
        #expect((reasons["readMembersBytes"] ?? 0) + (reasons["otherMembersBytes"] ?? 0) == bytes.count)
        #expect(StageContract.violations(of: try Samples.stage(), on: Samples.file(bytes)).isEmpty)
    }

    @Test(arguments: [
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", ["a b c"]),
        ("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r></w:p>", ["a\u{2011}b\u{AD}"]),
        ("<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>", ["a"]),
        (
            "<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>y</w:t></w:r></w:moveTo></w:p>",
            ["y"]
        ),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>", ["b"]),
        ("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r></w:p>", ["a"]),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>", ["7"]),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            ["a", "b"]
        ),
        (
            "<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:r><w:sym w:char=\"F0B7\"/><w:sym w:char=\"2603\"/></w:r></w:p>",
            ["a\u{2603}"]
        ),
        (
            "<w:p><w:r><w:t>out</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p><w:r><w:t>box</w:t>"
                + "</w:r></w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>box</w:t>"
                + "</w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>side</w:t></w:r></w:p>",
            ["outside", "box"]
        ),
        (
            "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>f</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            ["f"]
        ),
        ("<w:p><w:pPr><w:rPr><w:del/><w:vanish/></w:rPr></w:pPr><w:r><w:t> kept </w:t></w:r></w:p>", ["kept"]),
    ])
    func readsRuns(body: String, expected: [String]) throws { #expect(try texts(body) == expected) }

    @Test func deletedAndHiddenTextIsNamed() throws {
        let body =
            "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
        let result = try read(WordSamples.document(body))
        #expect(result.findings.map(\.code) == [.readDeletedText, .readHiddenText])
        #expect(result.counts.reasons["deletedTextUnpacked"] == 4 && result.counts.reasons["hiddenTextUnpacked"] == 6)
    }

    @Test func aSingleTopHeadingIsTheTitle() throws {
        let one = WordSamples.paragraph("T", style: "H1") + WordSamples.paragraph("b")
        #expect(FormatSamples.roles(try read(WordSamples.document(one)).value) == ["title:heading-1", ""])
        let two = one + WordSamples.paragraph("U", style: "H1") + WordSamples.paragraph("l", style: "Loop")
        #expect(
            FormatSamples.roles(try read(WordSamples.document(two)).value)
                == ["heading:heading-1", "", "heading:heading-1", ""])
    }

    private func failure(_ bytes: [UInt8]) -> ReadError? {
        do {
            _ = try read(bytes)
            return nil
        } catch {
            return error as? ReadError
        }
    }

    @Test func bombsAndForeignEntitiesAreRefused() throws {
        var bomb = "<!DOCTYPE z [<!ENTITY a0 \"ha\">"
        for level in 1..<40 { bomb += "<!ENTITY a\(level) \"&a\(level - 1);&a\(level - 1);\">" }
        for text in [bomb + "]><z>&a39;</z>", "<!DOCTYPE z [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><z>&e;</z>"] {
            let bytes = try FormatSamples.zip([("[Content_Types].xml", "<a/>"), ("word/document.xml", text)])
            let error = failure(bytes)
            #expect(error?.code == .readForbiddenXML)
            #expect(error?.message.contains("word/document.xml") == true && error?.path == "a1/fr.docx")
        }
        let huge = String(repeating: " ", count: 60 << 20)
        let bytes = try FormatSamples.zip([("[Content_Types].xml", "<a/>"), ("word/document.xml", huge)])
        #expect(failure(bytes)?.code == .readArchiveLimit)
    }

    @Test func damagedDocumentsAreRefused() throws {
        #expect(failure(Array("no zip".utf8))?.code == .readOfficeDamaged)
        let bytes = try WordSamples.document(WordSamples.paragraph("Text."))
        for cut in stride(from: 8, to: bytes.count, by: 7) { #expect(failure(Array(bytes[..<cut])) != nil) }
        let broken = try FormatSamples.zip([("[Content_Types].xml", "<a/>"), ("word/document.xml", "<w>")])
        #expect(failure(broken)?.code == .readOfficeDamaged)
        let missing = try FormatSamples.zip([("[Content_Types].xml", "<a/>"), ("word/styles.xml", "<w/>")])
        #expect(failure(missing)?.message.contains("word/document.xml") == true)
        #expect(failure(try WordSamples.document("<w:p/>"))?.code == .readEmpty)
    }

    @Test func randomDamageNeverCrashes() throws {
        let bytes = try WordSamples.document(WordSamples.paragraph("Text.") + WordSamples.paragraph("More text."))
        var random = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            var broken = bytes
            for _ in 0..<3 {
                broken[Int.random(in: 0..<broken.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            #expect(failure(broken)?.code == failure(broken)?.code)
        }
    }
}
