import HexaplaTesting
import Testing

@testable import HexaplaSystem

@Suite struct FilesTests {
    @Test(arguments: [
        ("/a/b", "/a", "b"), ("/a", "/a", "."), ("/a/c", "/a/b", "../c"), ("/x", "/a/b", "../../x"),
        ("/a/bc", "/a/b", "../bc"),
    ])
    func relative(path: String, folder: String, way: String) {
        #expect(Files.relative(path, to: folder) == way)
    }

    @Test func join() {
        #expect(Files.join("a", "b") == "a/b")
        #expect(Files.join("a/", "b") == "a/b")
        #expect(Files.join("a", "/b") == "/b")
    }

    @Test func writesAndReads() throws {
        let folder = try TemporaryFolder()
        try Files.write([0, 255], to: folder.location("new/x"))
        #expect(try Files.read(folder.location("new/x")) == [0, 255])
    }

    @Test func readTextDropsTheMarkAndRefusesOtherEncodings() throws {
        let folder = try TemporaryFolder()
        try folder.write("\u{FEFF}a", to: "a")
        try folder.write([0xFF, 0xFE], to: "b")
        #expect(try Files.readText(folder.location("a")) == "a")
        #expect(throws: PipelineError.self) { try Files.readText(folder.location("b")) }
    }

    @Test func reasonsAreSentences() throws {
        let folder = try TemporaryFolder()
        for path in [folder.location("none"), folder.path, "/proc/self/mem"] {
            let error = #expect(throws: PipelineError.self) { try Files.read(path) }
            #expect(error?.subject == path)
            #expect(error?.reason.hasSuffix(".") == true)
        }
    }
}
