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
        try folder.write("a", to: "languages/en/x.txt")
        try folder.write("b", to: "weights/y.json")
        let store = ResourceStore(folder: folder.path)
        let first = try store.digest()
        try folder.write("not counted", to: "samples/z.txt")
        try folder.write("not counted", to: "languages/README.md")
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
        #expect(resources.digest.count == 64)
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

    @Test func namesADamagedLine() throws {
        let folder = try copy()
        try folder.write("# months\njanvier\tone\n", to: "r/languages/fr/months.txt")
        let error = #expect(throws: PipelineError.self) { try StageResources(folder: folder.location("r")) }
        #expect(error?.subject.hasSuffix("languages/fr/months.txt:2") == true)
    }
}
