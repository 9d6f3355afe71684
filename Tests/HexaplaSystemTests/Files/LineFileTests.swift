import HexaplaTesting
import Testing

@testable import HexaplaSystem

@Suite struct LineFileTests {
    private func numbers(_ text: String) throws -> [Int] {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "x.jsonl")
        var numbers: [Int] = []
        try LineFile.forEach(Int.self, in: folder.location("x.jsonl")) { numbers.append($0) }
        return numbers
    }

    @Test(arguments: [("", []), ("1\n2\n", [1, 2]), ("1\n\n2", [1, 2])])
    func readsEachLine(text: String, values: [Int]) throws {
        #expect(try numbers(text) == values)
    }

    @Test func readsMoreThanOnePiece() throws {
        #expect(try numbers((0..<300_000).map { "\($0)\n" }.joined()).reduce(0, +) == 300_000 * 299_999 / 2)
    }

    @Test func namesTheLine() {
        let error = #expect(throws: PipelineError.self) { try numbers("1\n\nx\n") }
        #expect(error?.subject.hasSuffix("x.jsonl:3") == true)
        #expect(throws: PipelineError.self) {
            try LineFile.forEach(Int.self, in: "/no/such/file") { (_: Int) throws(PipelineError) in }
        }
    }
}
