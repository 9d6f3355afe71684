import HexaplaArchive
import Testing

@Suite struct ZipDirectoryTests {
    private func office(_ paths: [String]) throws -> [UInt8] {
        try #require(ArchiveWriter.pack(paths.map { .file($0, Array("<x/>".utf8)) }, as: .zip))
    }

    @Test func namesMembersAndTheirBytes() throws {
        let text = [UInt8](repeating: 65, count: 5000)
        let bytes = try #require(ArchiveWriter.pack([.file("a", text), .file("b/ж", [66])], as: .zip))
        let directory = try #require(ZipDirectory(bytes))
        #expect(directory.entries.map(\.path) == ["a", "b/ж"])
        let extents = directory.entries.map(\.extent)
        #expect(extents[0].upperBound <= extents[1].lowerBound && extents[1].upperBound < bytes.count)
        #expect(!extents[0].isEmpty && extents[0].count < 100)
        #expect(directory.extent(of: "c") == nil)
    }

    @Test func isNilForWhatIsCut() throws {
        let bytes = try office(["a"])
        for cut in 0..<bytes.count { #expect(ZipDirectory(Array(bytes[..<cut])) == nil) }
    }

    @Test func tellsDocumentsFromArchives() throws {
        #expect(OfficeArchive(try office(["[Content_Types].xml", "word/document.xml"])) == .docx)
        #expect(OfficeArchive(try office(["[Content_Types].xml", "xl/workbook.xml"])) == .other)
        #expect(OfficeArchive(try office(["a1/en.txt"])) == nil)
        #expect(OfficeArchive([]) == nil)
    }
}
