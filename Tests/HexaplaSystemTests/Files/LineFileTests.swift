import HexaplaTesting
import Testing

@testable import HexaplaSystem

@Suite struct LineFileTests {
    private func lines(_ text: String, range: Range<Int>? = nil) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "x.jsonl")
        var lines: [String] = []
        try LineFile.forEachLine(in: folder.location("x.jsonl"), range: range) {
            lines.append(String(decoding: $0, as: UTF8.self))
        }
        return lines
    }

    @Test(arguments: [("", []), ("1\n2\n", ["1", "2"]), ("1\n\n2", ["1", "", "2"])])
    func readsEachLine(text: String, values: [String]) throws {
        #expect(try lines(text) == values)
    }

    @Test(arguments: [(0..<2, ["1"]), (2..<7, ["22", "3"]), (2..<2, []), (5..<900, ["3", "4"]), (90..<99, [])])
    func readsARange(range: Range<Int>, values: [String]) throws {
        #expect(try lines("1\n22\n3\n4\n", range: range) == values)
    }

    @Test func readsMoreThanOnePiece() throws {
        let numbers = try lines((0..<300_000).map { "\($0)\n" }.joined()).compactMap { Int($0) }
        #expect(numbers.reduce(0, +) == 300_000 * 299_999 / 2)
    }

    @Test func aFileThatIsNotThereIsNamed() {
        #expect(throws: PipelineError.self) { try LineFile.forEachLine(in: "/no/such/file") { _ in } }
    }
}
