import HexaplaArchive
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaSystem
@testable import HexaplaTools

@Suite struct SingleDocumentTests {
    private func tool() throws -> SingleDocument { SingleDocument(resources: try Sample.resources()) }

    @Test(arguments: [LanguageTag.arabic, .russian, .chinese])
    func filesUnderTheLanguageOfTheContent(language: LanguageTag) throws {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text(language, 1), to: "x.txt")
        let document = try tool().document(folder.location("x.txt"))
        #expect(document.id.language == language)
        #expect(document.paragraphCount == 3)
        #expect(document.sentences.count == 5)
    }

    @Test func theLanguageGivenWins() throws {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text(.spanish, 1), to: "x.txt")
        let language = try #require(LanguageTag("fr"))
        #expect(try tool().document(folder.location("x.txt"), language: language).id.language == .french)
    }

    @Test(arguments: [StageID.read, .detect, .clean, .normalize, .segment])
    func endsWhereItIsTold(stage: StageID) throws {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text(.russian, 1), to: "x.txt")
        let document = try tool().document(folder.location("x.txt"), language: .russian, until: stage)
        #expect(document.sentences.isEmpty == (stage != .segment))
        #expect((document.detected.language == .unknown) == (stage == .read))
    }

    @Test func tellsTheEncoding() throws {
        let folder = try TemporaryFolder()
        try folder.write(Sample.text(.french, 1), to: "x.txt")
        #expect(try tool().encoding(of: folder.location("x.txt")).name == "UTF-8")
        #expect(throws: PipelineError.self) { try tool().encoding(of: folder.location("none")) }
    }

    @Test(
        arguments: [
            ("ls", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], "a program"),
            ("p.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "a PNG picture"),
            ("d.pdf", Array("%PDF-1.7\n%\u{E2}\n".utf8), "pdftotext"), ("z.docx", Array("PK".utf8), "DOCX or ODT"),
            ("n.bin", SingleDocumentTests.noise, "no text"),
            ("empty.txt", [], "no bytes"),
        ] as [(String, [UInt8], String)])
    func refusesWhatARunRefuses(name: String, bytes: [UInt8], told: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: name)
        let path = folder.location(name)
        let error = #expect(throws: PipelineError.self) { try tool().form(of: path) }
        #expect(error?.kind == .input && error?.subject == path)
        #expect(error?.reason.contains(told) == true, "\(error?.reason ?? "")")
        #expect(throws: PipelineError.self) { try tool().encoding(of: path) }
        let run = #expect(throws: PipelineError.self) { try tool().document(path) }
        #expect(run?.reason == error?.reason)
    }

    private static let noise = (0..<600).reduce(into: [UInt8]()) { bytes, step in
        bytes.append(UInt8(truncatingIfNeeded: (UInt64(step) &+ 1) &* 0x9E37_79B9_7F4A_7C15 >> 53))
    }

    @Test func namesTheFormatOfADocument() throws {
        let folder = try TemporaryFolder()
        let body = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Bonjour.</w:t></w:r></w:p></w:body></w:document>"
        let members: [ArchiveWriter.Item] = [
            .file("[Content_Types].xml", Array("<Types/>".utf8)), .file("word/document.xml", Array(body.utf8)),
        ]
        try folder.write(try #require(ArchiveWriter.pack(members, as: .zip)), to: "x.docx")
        try folder.write("Bonjour à tous.\n", to: "x.txt")
        #expect(try tool().form(of: folder.location("x.docx")).name == "DOCX")
        #expect(try tool().form(of: folder.location("x.txt")).name == "UTF-8")
    }

    @Test func saysThatAFolderIsOne() throws {
        let folder = try TemporaryFolder()
        for error in [
            #expect(throws: PipelineError.self) { try tool().form(of: folder.path) },
            #expect(throws: PipelineError.self) { try tool().document(folder.path, until: .detect) },
        ] {
            #expect(error?.reason.hasPrefix("It is a folder;") == true && error?.kind == .input)
        }
    }

    @Test func refusesAnEmptyFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "x.txt")
        let error = #expect(throws: PipelineError.self) { try tool().document(folder.location("x.txt")) }
        #expect(error?.kind == .input)
        #expect(error?.subject == folder.location("x.txt"))
    }
}
