import HexaplaArchive
import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct PackedNameTests {
    private static let names = [
        "n.zip", "n.tar", "n.tgz", "n.tar.gz", "a/zh.txt.gz", "n.xz", "n.zst", "n.bz2", "N.ZIP", "n.7z", "n.rar",
    ]

    private func problems(_ bytes: [UInt8], _ path: String) -> [ReadError] {
        var found = 0
        let summary = CorpusFileReader().forEachDocument(in: bytes, path: path) { _ in found += 1 }
        #expect(found == summary.documents)
        return summary.problems
    }

    @Test(arguments: names)
    func whatIsNoContainerIsAFailure(name: String) throws {
        let page = Array("<!DOCTYPE html><html><body>404 Not Found</body></html>".utf8)
        let zip = try FormatSamples.zip([("a/en.txt", "Text.")])
        let noise = [UInt8](repeating: 0xF7, count: 600)
        let contents: [[UInt8]] = [
            [], page, Array("Plain text.\n".utf8), [0, 1] + Array(zip.dropFirst(2)), noise,
            [UInt8](repeating: 0, count: 10_240),
        ]
        for bytes in contents {
            let found = problems(bytes, name)
            #expect(found.count == 1 && found.first?.path == name)
            let code: FindingCode = name.hasSuffix("7z") || name.hasSuffix("rar") ? .readBinary : .readMisnamed
            #expect(found.first?.code == code)
            #expect(found.first?.message.hasSuffix(".") == true && found.first?.remedy.hasSuffix(".") == true)
        }
        #expect(problems(page, name).first?.message.contains("a web page") == true)
        #expect(problems([], name).first?.message.contains("nothing") == true)
    }

    @Test func otherKindsOfArchiveAreNamed() {
        let signature: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]
        #expect(problems(signature, "n.7z").first?.message.contains("7z archive") == true)
        #expect(problems(Array("Rar!".utf8) + [0x1A, 0x07, 1, 0], "n.rar").first?.message.contains("RAR") == true)
    }

    @Test func aTarFileWithADamagedHeaderIsAFailure() throws {
        var tar = try #require(ArchiveWriter.pack([.file("a/en.txt", Array("Text.".utf8))], as: .tar(nil)))
        tar[3] ^= 0x55
        #expect(problems(tar, "n.tar").map(\.code) == [.readMisnamed])
    }

    @Test func membersAreLookedAtToo() throws {
        let items: [ArchiveWriter.Item] = [
            .file("a/zh.txt.gz", Array("No gzip.".utf8)), .file("a/en.txt", Array("Text.".utf8)),
        ]
        let bytes = try #require(ArchiveWriter.pack(items, as: .tar(.gzip)))
        let found = problems(bytes, "n.tar.gz")
        #expect(found.map(\.code) == [.readMisnamed] && found.first?.path == "n.tar.gz!/a/zh.txt.gz")
    }

    @Test(arguments: ["a/en.txt", "a/zip", "n.zipper", ".gz", "a.gz/en.txt"])
    func otherNamesAreNoBusinessOfThis(name: String) {
        #expect(problems(Array("Text.".utf8), name).isEmpty)
    }
}
