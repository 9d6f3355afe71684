import HexaplaCore
import HexaplaRead
import HexaplaTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct PipelineCatalogueTests {
    private func catalogue() throws -> PipelineCatalogue {
        let locator = ResourceLocator(given: nil)
        return PipelineCatalogue(folders: locator.pipelineFolders(resources: try locator.folder()))
    }

    @Test func listsThePipelines() throws {
        let entries = try catalogue().entries()
        #expect(entries.map(\.name) == ["news", "official-document", "presegmented"])
        #expect(entries.allSatisfy { !$0.description.isEmpty })
    }

    @Test func newsIsTheDefaults() throws {
        #expect(try catalogue().options(named: "news").digest() == PipelineOptions().digest())
        #expect(try PipelineCatalogue(folders: []).options(named: "news").digest() == PipelineOptions().digest())
    }

    @Test func presegmentedCutsNothing() throws {
        #expect(try catalogue().options(named: "presegmented").read.presegmented)
    }

    @Test(arguments: ["news", "official-document", "presegmented"])
    func everyKeyIsListed(name: String) throws {
        let path = try #require(try catalogue().path(of: name))
        let text = try Files.readText(path)
        let options = try catalogue().options(named: name)
        guard case .object(let root) = try options.tree() else { return }
        for (key, value) in root.members.map({ ($0.key, $0.value) }) {
            #expect(text.contains("\n\(key):"), "\(name) lacks \(key)")
            guard case .object(let object) = value else { continue }
            for inner in object.members.map(\.key) {
                #expect(text.contains("\n  \(inner): "), "\(name) lacks \(key).\(inner)")
            }
        }
    }

    @Test(arguments: ["news", "official-document", "presegmented"])
    func whatIsShownReadsBack(name: String) throws {
        let options = try catalogue().options(named: name)
        let file = try PipelineFile(text: try options.yaml(), file: "p.yaml")
        #expect(try file.options?.digest() == options.digest())
        #expect(file.options?.description == options.description)
    }

    @Test func namesWhatIsClose() throws {
        let error = #expect(throws: PipelineError.self) { try catalogue().options(named: "newz") }
        #expect(error?.reason.contains("'news'") == true)
        #expect(error?.kind == .usage)
    }

    @Test func readsAFileByItsPath() throws {
        let folder = try TemporaryFolder()
        try folder.write("level: sentence\n", to: "mine.yaml")
        try folder.write("levle: sentence\n", to: "bad.yaml")
        #expect(try catalogue().options(named: folder.location("mine.yaml")).level == .sentence)
        let error = #expect(throws: PipelineError.self) {
            try catalogue().options(named: folder.location("bad.yaml"))
        }
        #expect(error?.subject == folder.location("bad.yaml") + ":1:1")
        #expect(throws: PipelineError.self) { try catalogue().options(named: folder.location("none.yaml")) }
    }
}
