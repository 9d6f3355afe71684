import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaSystem

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

    private func refusal(_ names: [String], _ options: CorpusOptions) -> PipelineError? {
        #expect(throws: PipelineError.self) { try corpus(names, options) }
    }

    private static let four = ["a/en.txt", "a/fr.txt", "b/en.txt", "b/fr.txt"]

    @Test(arguments: ["{language}/{article}.txt", "{article}/{lang}", "x/{article}/{language}.txt"])
    func aLayoutThatExplainsNothingIsAnError(layout: String) {
        var options = CorpusOptions()
        options.layout = layout
        let error = refusal(Self.four, options)
        #expect(error?.kind == .input)
        #expect(error?.reason.contains("none of 4 files, such as 'a/en.txt', 'a/fr.txt' and 'b/en.txt'") == true)
        #expect(error?.reason.contains("'\(layout)'") == true && error?.reason.contains("'*'") == true)
    }

    @Test func aFolderWithoutAnythingIsAnError() throws {
        for layout in ["auto", "{article}/{language}.txt"] {
            var options = CorpusOptions()
            options.layout = layout
            #expect(refusal([], options)?.reason.contains("no file") == true)
            #expect(refusal([".hidden"], options)?.reason.contains("'.hidden': The name begins with a dot.") == true)
            let broken = refusal(["n.zip", "o.tar", "p.gz", "q.xz"], options)
            #expect(broken?.reason.contains("'n.zip': The name ends in '.zip'") == true)
            #expect(broken?.reason.hasSuffix("And 1 more.") == true)
        }
    }

    @Test func aShardMayBeEmpty() throws {
        var options = CorpusOptions()
        let shards = try (1...9).map { index in
            options.shard = Shard("\(index)/9")
            return try corpus(["a/en.txt", "a/fr.txt"], options).articles.count
        }
        #expect(shards.reduce(0, +) == 1)
    }

    @Test(arguments: [
        ("", "names no document"), ("\n \n", "names no document"), ("article\tlanguage\tpath\n", "names no document"),
        ("a\tfr\n", "'list.tsv:1': The line has 2 columns"),
        ("a\ten\ttexts/x\na\tfr\ttexts/y\n", "'texts/x' and 'texts/y'"),
    ])
    func aManifestOfNothingIsAnError(text: String, told: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/en.txt")
        try folder.write(text, to: "list.tsv")
        var options = CorpusOptions()
        options.manifest = folder.location("list.tsv")
        let error = #expect(throws: PipelineError.self) { try Corpus.find(in: folder.path, options: options) }
        #expect(error?.kind == .input)
        #expect(error?.reason.contains(told) == true, "\(error?.reason ?? "")")
    }

    @Test func aManifestFollowsNoLinkOutOfTheCorpus() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "corpus/en.txt")
        try folder.write("secret", to: "passwd")
        try folder.link("corpus/zh.txt", to: "../passwd")
        try folder.link("corpus/up", to: "..")
        try folder.write("a\ten\ten.txt\na\tzh\tzh.txt\na\tru\tup/passwd\n", to: "list.tsv")
        var options = CorpusOptions()
        options.manifest = folder.location("list.tsv")
        let found = try Corpus.find(in: folder.location("corpus"), options: options)
        #expect(found.articles.first?.files.map(\.path) == ["en.txt"])
        #expect(found.failures.map(\.path) == ["up/passwd", "zh.txt"])
        #expect(found.failures.allSatisfy { $0.reason.contains(folder.location("passwd")) && $0.article == "a" })
        options.followLinks = true
        let all = try Corpus.find(in: folder.location("corpus"), options: options)
        #expect(all.articles.first?.files.count == 3 && all.failures.isEmpty)
    }

    /// However long the way to it is written: the system resolves no path of more than about a thousand bytes.
    @Test func aLongPathLeadsNowhereElse() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "corpus/en.txt")
        try folder.write("secret", to: "outside/passwd")
        try folder.link("corpus/up", to: "../outside")
        for padding in ["./", "/"] {
            let path = "up/" + String(repeating: padding, count: 700) + "passwd"
            try folder.write("a\ten\ten.txt\na\tzh\t\(path)\n", to: "list.tsv")
            var options = CorpusOptions()
            options.manifest = folder.location("list.tsv")
            let found = try Corpus.find(in: folder.location("corpus"), options: options)
            #expect(found.articles.first?.files.map(\.path) == ["en.txt"])
            #expect(found.failures.count == 1)
        }
        let deep = "corpus/" + Array(repeating: "dddddddd", count: 130).joined(separator: "/")
        try folder.write("x", to: deep + "/notes.md")
        try folder.link(deep + "/fr.txt", to: folder.location("outside/passwd"))
        try folder.link("corpus/zh.txt", to: folder.location(deep) + "/fr.txt")
        let walk = FolderWalk(root: folder.location("corpus"), followingLinks: false)
        #expect(walk.files.count == 2 && walk.setAside.count == 3 && walk.failures.isEmpty)
    }

    @Test func linksOutOfTheCorpusAreSetAsideAndCounted() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "corpus/a/en.txt")
        try folder.write("secret", to: "passwd")
        try folder.link("corpus/a/zh.txt", to: "../../passwd")
        var options = CorpusOptions()
        let found = try Corpus.find(in: folder.location("corpus"), options: options)
        #expect(found.fileCount == 1 && found.setAside.map(\.path) == ["a/zh.txt"])
        options.followLinks = true
        #expect(try Corpus.find(in: folder.location("corpus"), options: options).fileCount == 2)
    }

    @Test func aRefusedIDNamesItsLine() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "{\"article\":\"ok\",\"language\":\"en\",\"text\":\"One.\"}\n"
                + "{\"article\":\"a/b\",\"language\":\"en\",\"text\":\"Two.\"}\n"
                + "{\"article\":\"..\",\"language\":\"fr\",\"text\":\"Trois.\"}\n", to: "n.jsonl")
        let found = try Corpus.find(in: folder.path)
        #expect(found.articles.map(\.id) == ["ok"])
        #expect(found.failures.map(\.path) == ["n.jsonl", "n.jsonl"])
        #expect(found.failures.map { $0.reason.prefix(8) } == ["Line 2: ", "Line 3: "])
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
