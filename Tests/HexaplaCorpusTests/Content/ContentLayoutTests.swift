import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct ContentLayoutTests {
    private func find(
        _ folder: TemporaryFolder, jobs: Int = 2, _ change: (inout CorpusOptions) -> Void = { _ in }
    ) throws -> Corpus {
        var options = CorpusOptions()
        change(&options)
        return try Corpus.find(
            in: folder.location("corpus"), options: options, reader: ContentSample.reader(jobs: jobs))
    }

    @Test(arguments: [1, 3])
    func findsEveryVersionOfEveryArticle(jobs: Int) throws {
        let folder = try TemporaryFolder()
        try ContentSample.write(0..<6, to: folder)
        let corpus = try find(folder, jobs: jobs)
        #expect(corpus.layout == "content")
        #expect(corpus.setAside.isEmpty && corpus.failures.isEmpty)
        for number in 0..<6 {
            let id = String(ContentSample.name(.english, number).dropLast(4))
            let article = try #require(corpus.articles.first { $0.id == id })
            #expect(article.files.map(\.id.language) == LanguageTag.six)
            #expect(article.files.map(\.path) == LanguageTag.six.map { ContentSample.name($0, number) })
        }
        #expect(corpus.matches.count == 30)
        #expect(corpus.findings.map(\.code) == Array(repeating: .matchedByContent, count: 30))
        #expect(corpus.matches.allSatisfy { $0.reason.contains("number") && $0.reason.hasSuffix(".") })
    }

    @Test(arguments: LanguageTag.five)
    func whatHasNoCounterpartIsLeftOver(language: LanguageTag) throws {
        let folder = try TemporaryFolder()
        try ContentSample.write(0..<4, to: folder)
        try folder.write(ContentSample.text(language, 7), to: "corpus/lonely.txt")
        let corpus = try find(folder)
        #expect(corpus.setAside.map(\.path) == ["lonely.txt"])
        let finding = try #require(corpus.findings.first { $0.file == "lonely.txt" })
        #expect(finding.code == .noCounterpart || finding.code == .unsureCounterpart)
        #expect(finding.message.contains("'\(language)'") || finding.message.hasPrefix("No English text"))
        #expect(corpus.matches.count == 20)
    }

    @Test func aSecondTextThatFitsAsWellIsNotMatched() throws {
        let folder = try TemporaryFolder()
        try ContentSample.write(0..<3, to: folder)
        let twin = ContentSample.text(.english, 1).replacing("Monday", with: "Tuesday").replacing("About", with: "Some")
        try folder.write(twin, to: "corpus/twin.txt")
        let corpus = try find(folder)
        let english = ContentSample.name(.english, 1)
        let reasons = corpus.matches.filter { $0.article == "twin" || $0.article + ".txt" == english }.map(\.reason)
        let left = corpus.findings.filter { $0.code == .unsureCounterpart }
        #expect(reasons.count + left.count == 5)
        #expect((reasons + left.map(\.message)).allSatisfy { $0.contains("'twin.txt'") && $0.contains("'\(english)'") })
    }

    @Test func theSameTextTwiceIsTakenOnce() throws {
        let folder = try TemporaryFolder()
        try ContentSample.write(0..<2, to: folder)
        try folder.write(ContentSample.text(.french, 1), to: "corpus/zz.txt")
        let corpus = try find(folder)
        #expect(corpus.setAside.map(\.path) == ["zz.txt"])
        #expect(corpus.setAside.first?.reason.contains("the same as that of '") == true)
    }

    @Test func otherFilesAreSetAsideWithTheirReason() throws {
        let folder = try TemporaryFolder()
        try ContentSample.write(0..<2, to: folder)
        try folder.write("古い港は冬の間閉まっていて、船は石の上に置かれていました。", to: "corpus/j.txt")
        try folder.write("{}", to: "corpus/k.json")
        try folder.write("", to: "corpus/l.txt")
        try folder.write([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0], to: "corpus/m")
        try folder.write("Print\n\nShare\n", to: "corpus/n.txt")
        let corpus = try find(folder)
        #expect(corpus.setAside.map(\.path) == ["j.txt", "k.json", "l.txt", "m", "n.txt"])
        #expect(corpus.setAside.first?.reason.contains("'ja'") == true)
        #expect(corpus.setAside.allSatisfy { $0.reason.hasSuffix(".") })
        #expect(corpus.fileCount == 12)
    }

    @Test func languagesNotAskedForAreSetAside() throws {
        let folder = try TemporaryFolder()
        try ContentSample.write(0..<2, to: folder)
        let corpus = try find(folder) { $0.languages = [.french] }
        #expect(corpus.articles.allSatisfy { $0.files.map(\.id.language) == [.english, .french] })
        #expect(corpus.setAside.count == 8)
    }

    @Test func contentCanBeAskedForWhereNamesWouldDo() throws {
        let folder = try TemporaryFolder()
        for (folderName, number) in [("a", 0), ("b", 1)] {
            for language in LanguageTag.six {
                try folder.write(ContentSample.text(language, number), to: "corpus/\(folderName)/\(language).txt")
            }
        }
        let corpus = try find(folder) { $0.layout = "content" }
        #expect(corpus.layout == "content")
        #expect(corpus.articles.map(\.id) == ["a-en", "b-en"])
        #expect(try find(folder).layout == "{article}/{language}.txt")
    }

    @Test func filesThatNoNameExplainsJoinArticlesThatLackThem() throws {
        let folder = try TemporaryFolder()
        for number in 0..<3 {
            for language in LanguageTag.six where language != .russian || number == 0 {
                try folder.write(ContentSample.text(language, number), to: "corpus/a\(number)/\(language).txt")
            }
        }
        try folder.write(ContentSample.text(.russian, 2), to: "corpus/a1/final version.txt")
        try folder.write(ContentSample.text(.english, 5), to: "corpus/new.txt")
        try folder.write(ContentSample.text(.chinese, 5), to: "corpus/other.txt")
        try folder.write("The weather was fine and the boats came in.", to: "corpus/notes.txt")
        try folder.write("{}", to: "corpus/a1/gold.json")
        let corpus = try find(folder)
        #expect(corpus.layout == "{article}/{language}.txt")
        #expect(corpus.articles.map(\.id) == ["a0", "a1", "a2", "new"])
        #expect(corpus.articles[2].files.map(\.id.language) == LanguageTag.six)
        #expect(corpus.articles[2].files[3].path == "a1/final version.txt")
        #expect(corpus.articles[3].files.map(\.id.language) == [.english, .chinese])
        #expect(corpus.setAside.map(\.path) == ["a1/gold.json", "notes.txt"])
    }

    @Test func withoutAnyEnglishTextThereIsNothingToDo() throws {
        let folder = try TemporaryFolder()
        try folder.write(ContentSample.text(.french, 1), to: "corpus/x.txt")
        let error = #expect(throws: PipelineError.self) { try find(folder) }
        #expect(error?.reason.contains("--manifest") == true)
    }

    @Test func aRunTellsItsMatches() async throws {
        let folder = try TemporaryFolder()
        try ContentSample.write(0..<2, to: folder)
        let runner = Runner(
            corpus: try find(folder), options: PipelineOptions(), resources: try Sample.resources(), jobs: 2)
        let summary = try await runner.run(output: folder.location("out"))
        #expect(summary.alignedArticles == 2)
        #expect(try folder.text("out/run.json").contains("\"matches\""))
        #expect(try folder.text("out/findings.jsonl").contains("HX-CONTENT-001"))
    }

    @Test(arguments: [("a.json", true), ("a.TSV", true), ("a.txt", false), ("8f3a", false), (".json", false)])
    func dataFiles(path: String, isData: Bool) {
        #expect(ContentLayout.isDataFile("x/" + path) == isData)
    }
}
