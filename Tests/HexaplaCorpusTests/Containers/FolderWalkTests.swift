import Foundation
import HexaplaTesting
import Testing

@testable import HexaplaCorpus

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
        #expect(walk.files.map(\.path) == ["real/a.txt"])
        #expect(walk.setAside.map(\.path) == ["again"])
        #expect(walk.failures.map(\.path) == ["nowhere", "one", "real/loop", "two"])
        #expect(walk.failures.allSatisfy { $0.reason.contains("symbolic link") })
    }

    @Test func linksToFilesOfTheCorpusAreFollowed() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a1/en.txt")
        try folder.write("x", to: ".shared/fr.txt")
        try folder.link("a1/fr.txt", to: "../.shared/fr.txt")
        try folder.link("more", to: ".shared")
        let walk = FolderWalk(root: folder.path, followingLinks: false)
        #expect(walk.files.map(\.path) == ["a1/en.txt", "a1/fr.txt", "more/fr.txt"])
        #expect(walk.setAside.map(\.path) == [".shared"] && walk.failures.isEmpty)
    }

    @Test func linksOutOfTheCorpusAreFollowedOnlyWhenAsked() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "corpus/a/en.txt")
        try folder.write("secret", to: "corpus2/passwd")
        try folder.link("corpus/a/zh.txt", to: "../../corpus2/passwd")
        try folder.link("corpus/b", to: folder.location("corpus2"))
        try folder.link("corpus/up", to: "..")
        let root = folder.location("corpus")
        let plain = FolderWalk(root: root, followingLinks: false)
        #expect(plain.files.map(\.path) == ["a/en.txt"])
        #expect(plain.setAside.map(\.path) == ["a/zh.txt", "b", "up"])
        #expect(plain.setAside.allSatisfy { $0.reason.contains("--follow-links") })
        #expect(plain.setAside[0].reason.contains(folder.location("corpus2/passwd")))
        #expect(plain.failures.isEmpty)
        let all = FolderWalk(root: root, followingLinks: true)
        #expect(all.files.map(\.path) == ["a/en.txt", "a/zh.txt", "b/passwd"])
        #expect(all.failures.map(\.path) == ["up"])
    }

    /// The names of a path together are longer than what the system resolves at once.
    @Test func deepFoldersAreEntered() throws {
        let folder = try TemporaryFolder()
        let deep = Array(repeating: "d", count: 900).joined(separator: "/")
        try folder.write("x", to: deep + "/en.txt")
        try folder.write("x", to: "e/en.txt")
        try folder.link("again", to: "e")
        let walk = FolderWalk(root: folder.path, followingLinks: false)
        #expect(walk.files.map(\.path) == [deep + "/en.txt", "e/en.txt"])
        #expect(walk.setAside.map(\.path) == ["again"] && walk.failures.isEmpty)
    }

    @Test func theRootMayBeALink() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "real/a/en.txt")
        try folder.link("corpus", to: "real")
        let walk = FolderWalk(root: folder.location("corpus"), followingLinks: false)
        #expect(walk.files.map(\.path) == ["a/en.txt"] && walk.setAside.isEmpty)
    }

    /// Twenty levels with two links each are a million paths; every folder is entered once.
    @Test(arguments: [true, false])
    func aFarmOfLinksIsLinear(isInside: Bool) throws {
        let folder = try TemporaryFolder()
        let maze = isInside ? "corpus/maze" : "maze"
        for level in 0..<20 {
            try folder.write("x", to: "\(maze)/d\(level)/en.txt")
            for name in ["l", "r"] { try folder.link("\(maze)/d\(level)/\(name)", to: "../d\(level + 1)") }
        }
        try folder.write("x", to: "\(maze)/d20/en.txt")
        try folder.write("x", to: "corpus/a/en.txt")
        if !isInside { try folder.link("corpus/out", to: "../maze/d0") }
        let walk = FolderWalk(root: folder.location("corpus"), followingLinks: true)
        #expect(walk.files.count == 22)
        #expect(walk.setAside.count == (isInside ? 40 : 20))
        #expect(walk.failures.isEmpty)
        let again = FolderWalk(root: folder.location("corpus"), followingLinks: true)
        #expect(again.files == walk.files)
    }

    @Test func theOutputOfARunIsOneLine() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a/en.txt")
        try folder.write("{\"signature\":{\"hexapla\":\"1.0\"},\"articles\":[]}", to: "out/run.json")
        try folder.write("x", to: "out/articles/a.html")
        try folder.write("x", to: "killed/.hexapla-partial/lock")
        try folder.write("x", to: "killed/articles/a.html")
        try folder.write("{\"signature\":\"of a person\"}", to: "b/run.json")
        try folder.write("[[[", to: "c/run.json")
        try folder.write("x", to: "d/run.json/en.txt")
        let walk = FolderWalk(root: folder.path)
        #expect(walk.files.map(\.path) == ["a/en.txt", "b/run.json", "c/run.json", "d/run.json/en.txt"])
        #expect(walk.setAside.map(\.path) == ["killed", "out"])
        #expect(walk.setAside.allSatisfy { $0.reason.contains("output of a run of Hexapla") })
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
