import Testing

@testable import HexaplaPipeline

@Suite struct LineFilterTests {
    @Test(arguments: 1...8)
    func oneLineOutForEachLineIn(size: Int) {
        let input = Array("один\n\nдва\nlast".utf8)
        var filter = LineFilter { $0 + Array("!".utf8) }
        var output: [UInt8] = []
        for start in stride(from: 0, to: input.count, by: size) {
            output += filter.feed(Array(input[start..<min(start + size, input.count)]))
        }
        output += filter.finish()
        #expect(String(decoding: output, as: UTF8.self) == "один!\n!\nдва!\nlast!\n")
    }

    @Test func nothingGivesNothing() {
        var filter = LineFilter { $0 }
        #expect(filter.feed([]).isEmpty)
        #expect(filter.finish().isEmpty)
    }
}
