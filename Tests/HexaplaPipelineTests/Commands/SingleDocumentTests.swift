import HexaplaCore
import Testing

@testable import HexaplaPipeline

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

    @Test func refusesAnEmptyFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "x.txt")
        let error = #expect(throws: PipelineError.self) { try tool().document(folder.location("x.txt")) }
        #expect(error?.kind == .input)
        #expect(error?.subject == folder.location("x.txt"))
    }
}
