import Foundation
import HexaplaArchive
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaSystem

@Suite struct UnpackerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(
        _ items: [ArchiveWriter.Item], _ format: ArchiveWriter.Format, to name: String
    ) throws {
        try folder.write(try #require(ArchiveWriter.pack(items, as: format)), to: name)
    }

    private func unpacked(_ name: String, spool: Bool = true, limits: ArchiveLimits = ArchiveLimits()) -> Unpacker {
        var unpacker = Unpacker(limits: limits, spool: spool ? Spool(folder: folder.location("spool")) : nil)
        unpacker.take(FolderWalk.File(path: name, location: folder.location(name), size: 1))
        return unpacker
    }

    private static let two: [ArchiveWriter.Item] = [
        .directory("a1"), .file("a1/en.txt", Array("One.".utf8)), .file("a1/fr.txt", Array("Un.".utf8)),
    ]

    @Test(arguments: [
        ("b.zip", ArchiveWriter.Format.zip), ("b.tar", .tar(nil)), ("b.tar.gz", .tar(.gzip)), ("b.tgz", .tar(.gzip)),
        ("b.tar.xz", .tar(.xz)), ("b.tar.zst", .tar(.zstandard)), ("b.tar.bz2", .tar(.bzip2)), ("b.dat", .zip),
    ])
    func archivesAreFolders(name: String, format: ArchiveWriter.Format) throws {
        try write(Self.two, format, to: name)
        let unpacker = unpacked(name)
        #expect(unpacker.documents.map(\.path) == [name + "!/a1/en.txt", name + "!/a1/fr.txt"])
        #expect(unpacker.failures.isEmpty)
        for document in unpacker.documents {
            #expect(document.names.contains(document.packed?.member ?? ""))
            #expect(try Files.read(document.location).count == document.size)
        }
    }

    @Test func aZipFileNamedAsADocumentIsLeftToTheReader() throws {
        try write(Self.two, .zip, to: "fr.docx")
        #expect(unpacked("fr.docx").documents.map(\.path) == ["fr.docx"])
    }

    @Test(arguments: [false, true])
    func eachLineOfAJSONFileIsADocument(isPacked: Bool) throws {
        let lines = """
            {"article":"a1","language":"en","text":"One.\\nTwo."}
            {"article":"a1","language":"fr","title":"T","text":"Un."}
            nonsense
            """
        let name = isPacked ? "n.jsonl.gz" : "n.jsonl"
        if isPacked {
            try write([.file("n.jsonl", Array(lines.utf8))], .single(.gzip), to: name)
        } else {
            try folder.write(lines, to: name)
        }
        let unpacker = unpacked(name)
        #expect(unpacker.documents.map(\.path) == [name, name])
        #expect(unpacker.documents.map { $0.statement?.language } == ["en", "fr"])
        #expect(unpacker.failures.map(\.code.rawValue) == ["HX-READ-028"])
        let part = try #require(unpacker.documents.first?.part?.part)
        #expect(Array(lines.utf8)[part.text.indices].elementsEqual("One.\\nTwo.".utf8))
    }

    @Test func aJSONFileOfAnotherKindIsLeftAlone() throws {
        try folder.write("{\"a\": 1}", to: "gold.json")
        let unpacker = unpacked("gold.json")
        #expect(unpacker.documents.map(\.path) == ["gold.json"])
        #expect(unpacker.failures.isEmpty)
    }

    @Test(arguments: [
        ("fr.txt.gz", ArchiveKind.gzip), ("fr.txt.xz", .xz), ("fr.txt.zst", .zstandard), ("fr.txt.bz2", .bzip2),
    ])
    func aCompressedFileIsOneDocument(name: String, kind: ArchiveKind) throws {
        try write([.file("fr.txt", Array("Un deux.".utf8))], .single(kind), to: name)
        let document = try #require(unpacked(name).documents.first)
        #expect(document.path == name)
        #expect(document.names == ["fr.txt"])
        #expect(document.size == 8)
        #expect(document.packed?.member == "fr.txt")
    }

    @Test func withoutASpoolMembersAreOpenedAgain() throws {
        try write(Self.two, .zip, to: "b.zip")
        let documents = unpacked("b.zip", spool: false).documents
        for (document, text) in zip(documents, ["One.", "Un."]) {
            let id = DocumentID(article: "a1", language: .english)
            let file = CorpusFile(
                id: id, spelling: "en", path: document.path, location: document.location, size: document.size,
                packed: document.packed)
            #expect(try DocumentBytes.source(file).bytes == Array(text.utf8))
        }
        #expect(!folder.exists("spool"))
    }

    @Test func aMemberThatLeadsOutIsRefusedAndTheRestIsDone() throws {
        let items: [ArchiveWriter.Item] = [
            .file("../x.txt", [0x61]), .link("l.txt", target: "/etc/hosts"), .file("a/en.txt", [0x61]),
        ]
        try write(items, .zip, to: "b.zip")
        let unpacker = unpacked("b.zip")
        #expect(unpacker.documents.map(\.path) == ["b.zip!/a/en.txt"])
        #expect(unpacker.failures.map(\.code.rawValue) == ["HX-READ-022", "HX-READ-022"])
        #expect(unpacker.failures.allSatisfy { $0.path?.hasPrefix("b.zip!/") == true && $0.reason.hasSuffix(".") })
        #expect(!folder.exists("x.txt"))
    }

    @Test func aMemberOverTheLimitIsRefused() throws {
        let spaces = [UInt8](repeating: 0x20, count: 3_000_000)
        try write([.file("a/en.txt", [0x61]), .file("a/fr.txt", spaces)], .zip, to: "b.zip")
        let limits = ArchiveLimits(largestMember: 1_000_000, largestTotal: 2_000_000, largestRatio: 10, mostMembers: 9)
        let unpacker = unpacked("b.zip", limits: limits)
        #expect(unpacker.documents.map(\.path) == ["b.zip!/a/en.txt"])
        #expect(!unpacker.failures.isEmpty)
    }

    @Test func aTruncatedFileIsAFailure() throws {
        let text = Array(Sample.text(.english, 1).utf8)
        let packed = try #require(ArchiveWriter.pack([.file("en.txt", text)], as: .single(.gzip)))
        try folder.write(Array(packed.dropLast(30)), to: "en.txt.gz")
        #expect(unpacked("en.txt.gz").failures.contains { $0.path?.hasPrefix("en.txt.gz") == true })
    }

    @Test(arguments: ["n.zip", "n.tar", "a/fr.txt.gz", "n.7z", "n.rar"])
    func aContainerThatIsNoneIsAFailure(name: String) throws {
        for text in ["", "<!DOCTYPE html><title>404</title>", "Plain text.\n"] {
            try folder.write(text, to: name)
            let unpacker = unpacked(name)
            #expect(unpacker.documents.isEmpty && unpacker.setAside.isEmpty)
            #expect(unpacker.failures.map(\.path) == [name])
            #expect(unpacker.failures.first?.reason.hasSuffix(".") == true)
        }
    }

    @Test func anArchiveOfNothingIsSetAside() throws {
        try write([.directory("a")], .tar(nil), to: "n.tar")
        #expect(unpacked("n.tar").setAside.map(\.path) == ["n.tar"])
    }

    @Test func aDamagedGzipFileIsAFailure() throws {
        let text = Array(Sample.text(.english, 1).utf8)
        var packed = try #require(ArchiveWriter.pack([.file("en.txt", text)], as: .single(.gzip)))
        packed[packed.count - 7] ^= 1
        try folder.write(packed, to: "en.txt.gz")
        let unpacker = unpacked("en.txt.gz")
        #expect(unpacker.documents.isEmpty)
        #expect(unpacker.failures.map(\.code.rawValue) == ["HX-READ-020"])
    }

    @Test func aFileOverEveryLimitIsNotOpened() throws {
        try folder.write("x", to: "en.txt")
        for (name, size) in [("en.txt", FileBounds.largestDocument), ("n.zip", FileBounds.largestArchive)] {
            var unpacker = Unpacker(limits: ArchiveLimits(), spool: nil)
            unpacker.take(FolderWalk.File(path: name, location: folder.location("en.txt"), size: size + 1))
            #expect(unpacker.documents.isEmpty && unpacker.failures.first?.reason.contains("bytes; at most") == true)
        }
        let sparse = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.location("en.txt")))
        try sparse.truncate(atOffset: UInt64(FileBounds.largestDocument) + 1)
        try sparse.close()
        let error = #expect(throws: PipelineError.self) {
            try FileBounds.check(path: folder.location("en.txt"), name: "en.txt")
        }
        #expect(error?.reason.contains("Cut it into parts.") == true)
    }

    @Test func filesOfThePackerAreSetAside() throws {
        let items: [ArchiveWriter.Item] = [
            .file("__MACOSX/a/._en.txt", [1]), .file(".DS_Store", [1]), .file("a/en.txt", [0x61]),
        ]
        try write(items, .zip, to: "b.zip")
        let unpacker = unpacked("b.zip")
        #expect(unpacker.documents.count == 1)
        #expect(unpacker.setAside.map(\.path) == ["b.zip!/__MACOSX/a/._en.txt", "b.zip!/.DS_Store"])
    }
}

@Suite struct ListedDocumentTests {
    @Test func aDeepMemberHasFewNames() throws {
        let member = String(repeating: "a/", count: 2_000) + "k/fr.txt"
        let place = PackedPlace(file: "n.tar", location: "/c/n.tar", member: member, digest: try FileDigest(of: []))
        let names = ListedDocument(place, isAlone: false, location: "/s/1", size: 0).names
        #expect(names.count == 16 && names.first == "n/" + member && names.suffix(2) == ["k/fr.txt", "fr.txt"])
    }

    @Test(arguments: [
        ("in/news.zip", "a1/en.txt", ["in/news/a1/en.txt", "news/a1/en.txt", "a1/en.txt", "en.txt"]),
        ("a1.tar.gz", "en.txt", ["a1/en.txt", "en.txt"]),
    ])
    func names(file: String, member: String, names: [String]) throws {
        let place = PackedPlace(file: file, location: "/c/" + file, member: member, digest: try FileDigest(of: []))
        #expect(ListedDocument(place, isAlone: false, location: "/s/1", size: 0).names == names)
    }
}
