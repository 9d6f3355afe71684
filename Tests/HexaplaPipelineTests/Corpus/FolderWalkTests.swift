import Foundation
import Testing

@testable import HexaplaPipeline

@Suite struct FolderWalkTests {
    @Test func listsInTheOrderOfBytes() throws {
        let folder = try TemporaryFolder()
        for name in ["b/2.txt", "a.txt", "b/10.txt", "ä.txt", "B.txt"] { try folder.write("x", to: name) }
        #expect(FolderWalk(root: folder.path).files.map(\.path) == ["B.txt", "a.txt", "b/10.txt", "b/2.txt", "ä.txt"])
        #expect(FolderWalk(root: folder.path).files.map(\.size) == [1, 1, 1, 1, 1])
    }

    @Test func leavesHiddenFilesAndTheOutputAlone() throws {
        let folder = try TemporaryFolder()
        for name in [".git/x", "a.txt", "out/b.txt"] { try folder.write("x", to: name) }
        let walk = FolderWalk(root: folder.path, excluding: folder.location("out"))
        #expect(walk.files.map(\.path) == ["a.txt"])
        #expect(walk.setAside.map(\.path) == [".git"])
    }

    @Test func followsLinksButNotInCircles() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "real/a.txt")
        try folder.link("real/loop", to: "..")
        try folder.link("again", to: "real")
        try folder.link("one", to: "two")
        try folder.link("two", to: "one")
        try folder.link("nowhere", to: "missing")
        let walk = FolderWalk(root: folder.path)
        #expect(walk.files.map(\.path) == ["again/a.txt", "real/a.txt"])
        #expect(walk.failures.map(\.path) == ["again/loop", "nowhere", "one", "real/loop", "two"])
        #expect(walk.failures.allSatisfy { $0.reason.contains("symbolic link") })
    }

    @Test func setsOtherThingsAside() throws {
        let folder = try TemporaryFolder()
        try folder.link("device", to: "/dev/null")
        #expect(FolderWalk(root: folder.path).setAside.map(\.path) == ["device"])
    }

    @Test func namesAMissingFolder() {
        #expect(FolderWalk(root: "/no/such/folder").failures.map(\.path) == ["."])
    }

    @Test func namesAFileWhoseNameIsNotUTF8() throws {
        let folder = try TemporaryFolder()
        let script = "touch \"$(printf '%s/a\\377.txt' '\(folder.path)')\""
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        try process.run()
        process.waitUntilExit()
        let walk = FolderWalk(root: folder.path)
        #expect(walk.files.isEmpty)
        #expect(walk.failures.count == 1)
        #expect(walk.failures.first?.reason.contains("UTF-8") == true)
    }
}
