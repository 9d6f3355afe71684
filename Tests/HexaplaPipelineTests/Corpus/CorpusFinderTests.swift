import HexaplaCore
import Testing

@testable import HexaplaPipeline

@Suite struct CorpusFinderTests {
    private func corpus(_ names: [String], _ options: CorpusOptions = CorpusOptions()) throws -> Corpus {
        let folder = try TemporaryFolder()
        for name in names { try folder.write("text of \(name)", to: name) }
        return try Corpus.find(in: folder.path, options: options)
    }

    @Test(arguments: ["%/@.txt", "@/%.txt", "%.@.txt", "%_@.txt", "%-@.txt"])
    func findsTheSameCorpusInEveryLayout(form: String) throws {
        var names: [String] = []
        for article in ["b", "a", "c.1"] {
            for language in LanguageTag.six {
                names.append(form.replacing("%", with: article).replacing("@", with: language.code))
            }
        }
        let found = try corpus(names)
        #expect(found.articles.map(\.id) == ["a", "b", "c.1"])
        #expect(found.articles.allSatisfy { $0.files.map(\.id.language) == LanguageTag.six })
        #expect(found.fileCount == 18)
        #expect(found.setAside.isEmpty && found.failures.isEmpty)
    }

    @Test func takesOneFolderAsOneArticle() throws {
        let folder = try TemporaryFolder()
        for name in ["en.txt", "ru.txt"] { try folder.write("x", to: "visit/\(name)") }
        let found = try Corpus.find(in: folder.location("visit"))
        #expect(found.articles.map(\.id) == ["visit"])
        #expect(found.layout == "{language}.txt")
    }

    @Test func setsAsideWhatIsNotAskedFor() throws {
        var options = CorpusOptions()
        options.languages = [.russian]
        let found = try corpus(["a/en.txt", "a/ru.txt", "a/fr.txt", "a/gold.json", "a/de.txt"], options)
        #expect(found.articles.first?.files.map(\.id.language) == [.english, .russian])
        #expect(found.setAside.map(\.path) == ["a/de.txt", "a/fr.txt", "a/gold.json"])
        #expect(found.setAside.allSatisfy { !$0.reason.isEmpty })
    }

    @Test(arguments: [["a/EN.txt", "a/en.txt"], ["a/zh-CN.txt", "a/zh.txt"], ["a/zh-Hans.txt", "a/zh-Hant.txt"]])
    func takesTheFirstOfTwoFilesForOneLanguage(names: [String]) throws {
        for order in [names, names.reversed()] {
            let found = try corpus(order + ["a/ru.txt", "b/ru.txt"])
            #expect(found.articles.first?.files.map(\.path).contains(names[0]) == true)
            #expect(found.failures.map(\.path) == [names[1]])
            #expect(found.failures.first?.code == .doubledLanguage)
            #expect(names.allSatisfy { found.failures.first?.reason.contains("'\($0)'") == true })
        }
    }

    @Test func readsAManifest() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "texts/one")
        try folder.write("article\tlanguage\tpath\nk\tEN\ttexts/one\nk\tara\ttexts/missing\n", to: "list.tsv")
        var options = CorpusOptions()
        options.manifest = folder.location("list.tsv")
        let found = try Corpus.find(in: folder.path, options: options)
        #expect(found.layout == "manifest")
        #expect(found.articles.first?.files.map(\.path) == ["texts/one", "texts/missing"])
        #expect(found.articles.first?.files.map(\.spelling) == ["EN", "ara"])
    }

    @Test func refusesWhatIsNoFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "file")
        for path in [folder.location("file"), folder.location("none")] {
            let error = #expect(throws: PipelineError.self) { try Corpus.find(in: path) }
            #expect(error?.subject == path)
            #expect(error?.kind == .input)
        }
    }
}
