import Foundation
import HexaplaCore
import HexaplaLanguage
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct ResourceStoreTests {
    @Test func theDigestFollowsNamesAndContents() throws {
        let folder = try TemporaryFolder()
        try folder.write("a", to: "languages/en/months.txt")
        try folder.write("b", to: "weights/y.json")
        let store = ResourceStore(folder: folder.path)
        let first = try store.digest()
        try folder.write("not counted", to: "samples/z.txt")
        try folder.write("not counted", to: "languages/README.md")
        try folder.write("not counted", to: "languages/en/x.txt")
        try folder.write("not counted", to: "languages/en/old/months.txt")
        #expect(try store.digest() == first)
        try folder.write("c", to: "weights/y.json")
        let second = try store.digest()
        #expect(second != first)
        try FileManager.default.moveItem(
            atPath: folder.location("weights/y.json"), toPath: folder.location("weights/w.json"))
        #expect(try store.digest() != second)
    }

    @Test func namesAMissingFile() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: PipelineError.self) { try ResourceStore(folder: folder.path).text("weights/x") }
        #expect(error?.subject == folder.location("weights/x"))
        #expect(error?.reason.contains("--resources") == true)
    }
}

@Suite struct StageResourcesTests {
    private func copy() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: try ResourceLocator(given: nil).folder(), toPath: folder.location("r"))
        return folder
    }

    @Test func loadsAllOfTheBuild() throws {
        let resources = try Sample.resources()
        #expect(resources.languages.known.prefix(6) == LanguageTag.six[...])
        let lists = resources.languages.known.map { resources.languages[$0]?.lists }
        #expect(lists.allSatisfy { $0?.months.isEmpty == false && $0?.switcherNames.isEmpty == false })
        #expect(!resources.agencies.isEmpty && !resources.otherSwitcherNames.isEmpty)
        #expect(try resources.digest.count == 64)
    }

    @Test(arguments: [
        "languages/agencies.txt", "languages/skeleton.txt", "profiles/languages.hxlp", "weights/align.json",
        "findings.tsv",
    ])
    func namesAMissingFile(name: String) throws {
        let folder = try copy()
        try FileManager.default.removeItem(atPath: folder.location("r/" + name))
        let error = #expect(throws: PipelineError.self) { try StageResources(folder: folder.location("r")) }
        #expect(error?.subject == folder.location("r/" + name))
    }

    @Test func aListThatIsMissingIsThatOfCLDR() throws {
        let folder = try copy()
        try FileManager.default.removeItem(atPath: folder.location("r/languages/fr/months.txt"))
        let months = try StageResources(folder: folder.location("r")).languages[.french]?.lists.months
        #expect(months?.map(\.form).prefix(2) == ["janvier", "février"])
    }

    @Test(arguments: [
        ("pt-BR", "'pt'"), ("DE", "'de'"), ("deu", "'de'"), ("zh-Hant", "'zh'"), ("sr_Latn", "'sr'"), ("und", "'de'"),
        ("x", "'de'"), ("my notes", "'de'"),
    ])
    func aFolderThatIsNoLanguageIsNamed(name: String, remedy: String) throws {
        let folder = try copy()
        let path = folder.location("r/languages/" + name)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let error = #expect(throws: PipelineError.self) { try StageResources(folder: folder.location("r")) }
        #expect(error?.subject == path)
        #expect(error?.reason.contains("'\(name)'") == true && error?.reason.contains(remedy) == true)
        #expect(throws: PipelineError.self) { try StageResources.versions(in: folder.location("r")) }
    }

    @Test func aLinkThatLeadsNowhereIsNamed() throws {
        let folder = try copy()
        let path = folder.location("r/languages/sv")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.location("none"))
        let error = #expect(throws: PipelineError.self) { try StageResources(folder: folder.location("r")) }
        #expect(error?.subject == path)
    }

    @Test func theFolderOfTheCanonicalLanguageIsNeeded() throws {
        let folder = try copy()
        try FileManager.default.removeItem(atPath: folder.location("r/languages/en"))
        let error = #expect(throws: PipelineError.self) { try StageResources(folder: folder.location("r")) }
        #expect(error?.subject == folder.location("r/languages/en"))
    }

    @Test func otherFilesInTheFoldersDoNoHarm() throws {
        let folder = try copy()
        let digest = try StageResources(folder: folder.location("r")).digest
        try folder.write("", to: "r/languages/fr/README")
        try folder.write([0xFF], to: "r/languages/fr/months.txt.orig")
        try folder.write("", to: "r/languages/.git/config")
        try FileManager.default.createSymbolicLink(
            atPath: folder.location("r/languages/fr/zero"), withDestinationPath: "/dev/zero")
        #expect(try StageResources(folder: folder.location("r")).digest == digest)
    }

    @Test func versionsAreInTheOrderOfTheirColumns() throws {
        let folder = try copy()
        try folder.write("column\t1\n", to: "r/languages/sv/language.tsv")
        try folder.write("column\t9\n", to: "r/languages/ar/language.tsv")
        let versions = try StageResources.versions(in: folder.location("r"))
        #expect(versions.map(\.code) == ["sv", "es", "ru", "fr", "zh", "ar", "de", "pt"])
        let resources = try StageResources(folder: folder.location("r"))
        #expect(resources.languages.versions == versions)
    }

    @Test func namesADamagedLine() throws {
        let folder = try copy()
        try folder.write("# months\njanvier\tone\n", to: "r/languages/fr/months.txt")
        let error = #expect(throws: PipelineError.self) { try StageResources(folder: folder.location("r")) }
        #expect(error?.subject.hasSuffix("languages/fr/months.txt:2") == true)
    }
}
