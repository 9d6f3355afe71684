import Foundation
import HexaplaTesting
import Testing

@testable import HexaplaSystem

@Suite struct RealPathTests {
    @Test func followsEveryStep() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/b/c.txt")
        try folder.link("a/l", to: "b")
        try folder.link("m", to: "a/l/../l")
        try folder.link("n", to: folder.location("m"))
        #expect(RealPath.of(folder.location("n/c.txt")) == folder.location("a/b/c.txt"))
        #expect(RealPath.of("n//./c.txt", in: folder.path) == folder.location("a/b/c.txt"))
        #expect(RealPath.of("missing/x", in: folder.path) == folder.location("missing/x"))
        #expect(RealPath.of("../../../../../../../../../..") == "/")
        #expect(RealPath.of(".") == RealPath.of(FileManager.default.currentDirectoryPath))
    }

    @Test func circlesHaveNone() throws {
        let folder = try TemporaryFolder()
        try folder.link("one", to: "two")
        try folder.link("two", to: "one")
        #expect(RealPath.of(folder.location("one")) == nil)
    }

    @Test func tellsWhatLiesInside() {
        #expect(RealPath.lies("/a/b", in: "/a") && RealPath.lies("/a", in: "/a") && RealPath.lies("/a", in: "/"))
        #expect(!RealPath.lies("/ab", in: "/a") && !RealPath.lies("/", in: "/a"))
    }
}
