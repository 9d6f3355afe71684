import HexaplaTesting
import Testing

@testable import HexaplaRun
@testable import HexaplaSystem

@Suite struct ResourceLocatorTests {
    private func make(_ folder: TemporaryFolder, _ names: [String]) throws {
        for name in names { try folder.write("", to: name + "/languages/x") }
    }

    private func locate(
        _ folder: TemporaryFolder, given: String? = nil, environment: String? = nil
    ) throws -> String {
        let locator = ResourceLocator(
            given: given.map(folder.location), environment: environment.map(folder.location),
            executable: folder.location("bin/hexapla"))
        return String(try locator.folder().dropFirst(folder.path.count + 1))
    }

    @Test func theOrderOfPlaces() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "Package.swift")
        try make(folder, ["given", "environment", "Resources"])
        #expect(try locate(folder) == "Resources")
        try make(folder, ["bin/hexapla_HexaplaResources.resources"])
        #expect(try locate(folder) == "bin/hexapla_HexaplaResources.resources")
        try make(folder, ["share/hexapla"])
        #expect(try locate(folder) == "share/hexapla")
        try make(folder, ["bin/share/hexapla"])
        #expect(try locate(folder) == "bin/share/hexapla")
        #expect(try locate(folder, environment: "environment") == "environment")
        #expect(try locate(folder, given: "given", environment: "environment") == "given")
    }

    @Test func aWrongFolderIsNotPassedOver() throws {
        let folder = try TemporaryFolder()
        try make(folder, ["bin/share/hexapla"])
        let given = #expect(throws: PipelineError.self) { try locate(folder, given: "none") }
        #expect(given?.subject == "--resources")
        let environment = #expect(throws: PipelineError.self) { try locate(folder, environment: "none") }
        #expect(environment?.subject == "HEXAPLA_RESOURCES")
    }

    @Test func namesThePlacesItLookedIn() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: PipelineError.self) { try locate(folder) }
        #expect(error?.reason.contains(folder.location("bin/share/hexapla")) == true)
        #expect(error?.kind == .usage)
    }
}
