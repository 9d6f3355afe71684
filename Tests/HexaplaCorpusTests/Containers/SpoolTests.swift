import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaSystem

@Suite struct SpoolTests {
    @Test func keepsBytesUnderNumbers() throws {
        let folder = try TemporaryFolder()
        var spool = Spool(folder: folder.location("deep/spool"))
        let paths = try (0..<3).map { try spool.keep([UInt8($0)]) }
        #expect(paths == ["1", "2", "3"].map { folder.location("deep/spool/\($0)") })
        #expect(try paths.map { try Files.read($0) } == [[0], [1], [2]])
        spool.remove()
        #expect(!folder.exists("deep/spool"))
    }

    @Test func saysWhereItCannotWrite() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "file")
        var spool = Spool(folder: folder.location("file/spool"))
        let error = #expect(throws: PipelineError.self) { try spool.keep([1]) }
        #expect(error?.kind == .input)
    }
}
