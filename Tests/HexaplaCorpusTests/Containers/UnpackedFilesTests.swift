import HexaplaArchive
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaSystem

@Suite struct UnpackedFilesTests {
    private static let text = Array("a\tb\n".utf8)

    @Test(arguments: [nil, ArchiveKind.gzip, .xz, .zstandard, .bzip2])
    func readsPlainAndCompressed(kind: ArchiveKind?) throws {
        let folder = try TemporaryFolder()
        let item = ArchiveWriter.Item.file("x", Self.text)
        let packed = try kind.map { try #require(ArchiveWriter.pack([item], as: .single($0))) }
        try folder.write(packed ?? Self.text, to: "x")
        #expect(try UnpackedFiles.load(folder.location("x")) == Self.text)
    }

    @Test func refusesArchivesAndDamage() throws {
        let folder = try TemporaryFolder()
        let items = ["a", "b"].map { ArchiveWriter.Item.file($0, Self.text) }
        try folder.write(try #require(ArchiveWriter.pack(items, as: .zip)), to: "two.zip")
        let packed = try #require(ArchiveWriter.pack([items[0]], as: .single(.gzip)))
        try folder.write(Array(packed.dropLast(9)), to: "cut.gz")
        for name in ["two.zip", "cut.gz", "none"] {
            let error = #expect(throws: PipelineError.self) { try UnpackedFiles.load(folder.location(name)) }
            #expect(error?.subject == folder.location(name))
        }
    }
}
