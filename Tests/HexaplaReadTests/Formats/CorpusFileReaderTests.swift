import HexaplaArchive
import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct CorpusFileReaderTests {
    private func walk(_ bytes: [UInt8], _ path: String) -> (found: [FoundDocument], summary: CorpusFileSummary) {
        var found: [FoundDocument] = []
        let summary = CorpusFileReader().forEachDocument(in: bytes, path: path) { found.append($0) }
        return (found, summary)
    }

    private let line = "{\"id\":\"a1\",\"lang\":\"en\",\"text\":\"Hello.\"}\n"

    @Test func plainFilesAreDocuments() {
        let (found, summary) = walk(Array("Text.".utf8), "a1/en.txt")
        #expect(found.map(\.path.text) == ["a1/en.txt"] && summary.kind == .document && summary.documents == 1)
        #expect(found.first?.part == nil && found.first?.line == nil)
    }

    @Test func archivesGiveTheirMembers() throws {
        let docx = try WordSamples.document("<w:p><w:r><w:t>Hi</w:t></w:r></w:p>")
        let items: [ArchiveWriter.Item] = [
            .directory("a1/"), .file("a1/en.txt", Array("Text.".utf8)), .file("../x", [65]),
            .file("rows.jsonl", Array((line + "bad\n").utf8)), .file("a1/fr.docx", docx),
        ]
        let bytes = try #require(ArchiveWriter.pack(items, as: .tar(.zstandard)))
        let (found, summary) = walk(bytes, "deep/c.tar.zst")
        #expect(
            found.map(\.path.text) == [
                "deep/c.tar.zst!/a1/en.txt", "deep/c.tar.zst!/rows.jsonl", "deep/c.tar.zst!/a1/fr.docx",
            ])
        #expect(found.map(\.article) == [nil, "a1", nil] && found.map(\.line) == [nil, 1, nil])
        #expect(summary.kind == .container(.zstandard) && summary.documents == 3 && summary.directories == 1)
        #expect(summary.problems.map(\.code) == [.readMemberRefused, .readBadJSON])
        #expect(summary.problems[0].path == "deep/c.tar.zst!/../x")
        for document in found {
            let id = DocumentID(article: "a1", language: .english)
            #expect(try !Samples.stage().run(document.source(id: id)).value.paragraphs.isEmpty)
            let content = try CorpusFileReader().content(of: document.path, in: bytes)
            #expect(content == document.bytes)
        }
    }

    @Test func compressedJSONLinesAreScanned() throws {
        let bytes = try #require(ArchiveWriter.pack([.file("x", Array((line + line).utf8))], as: .single(.gzip)))
        let (found, summary) = walk(bytes, "c.jsonl.gz")
        #expect(found.map(\.path.text) == ["c.jsonl.gz!/c.jsonl", "c.jsonl.gz!/c.jsonl"])
        #expect(summary.documents == 2 && summary.problems.isEmpty)
    }

    @Test func kindsAreToldByContent() throws {
        #expect(CorpusFileKind(Array(line.utf8), name: "c.json") == .jsonLines)
        #expect(CorpusFileKind(Array("{\"a\":1}".utf8), name: "c.json") == .document)
        #expect(CorpusFileKind(Array(line.utf8), name: "c.txt") == .document)
        #expect(CorpusFileKind(try FormatSamples.zip([("a", "b")]), name: "c.txt") == .container(.zip))
        #expect(CorpusFileKind([], name: "c.jsonl") == .jsonLines)
        let docx = try WordSamples.document("<w:p/>")
        #expect(CorpusFileKind(docx, name: "c") == .document)
        #expect(CorpusFileKind(Array(docx.dropLast(30)), name: "c.DOCX") == .document)
    }

    @Test func cutArchivesAreNamed() throws {
        let bytes = try #require(ArchiveWriter.pack([.file("a", Array(line.utf8))], as: .single(.gzip)))
        let (found, summary) = walk(Array(bytes.dropLast(12)), "c.txt.gz")
        #expect(found.isEmpty)
        let problem = try #require(summary.problems.first)
        #expect(problem.code == .readArchiveDamaged && problem.path == "c.txt.gz")
        #expect(problem.message.contains("'c.txt'") && problem.remedy.hasSuffix("."))
    }

    @Test func missingMembersAreNamed() throws {
        let bytes = try FormatSamples.zip([("a", "b")])
        let error = #expect(throws: ReadError.self) {
            try CorpusFileReader().content(of: CorpusPath("c.zip!/z"), in: bytes)
        }
        #expect(error?.code == .readMemberMissing && error?.path == "c.zip!/z")
    }

    @Test(arguments: [
        ("a/b.txt", "a/b.txt", nil), ("a.zip!/b!/c", "a.zip", "b!/c"), ("!/x", "", "x"), ("a!", "a!", nil),
    ])
    func pathsComeApart(text: String, file: String, member: String?) {
        let path = CorpusPath(text)
        #expect(path.file == file && path.member == member && path.text == text)
    }
}
