import Testing

@testable import HexaplaTools

@Suite struct LineFilterTests {
    @Test(arguments: 1...8)
    func oneLineOutForEachLineIn(size: Int) {
        let input = Array("один\n\nдва\nlast".utf8)
        var filter = LineFilter { LineAnswer($0 + Array("!".utf8), isFailure: $0.isEmpty) }
        var output: [UInt8] = []
        for start in stride(from: 0, to: input.count, by: size) {
            output += filter.feed(Array(input[start..<min(start + size, input.count)]))
        }
        output += filter.finish()
        #expect(String(decoding: output, as: UTF8.self) == "один!\n!\nдва!\nlast!\n")
        #expect(filter.failures == 1)
    }

    @Test func aByteOrderMarkBeforeTheFirstLineIsDropped() {
        var filter = LineFilter { LineAnswer($0) }
        let output = filter.feed(Array("\u{FEFF}a\n\u{FEFF}b\n".utf8))
        #expect(output == Array("a\n\u{FEFF}b\n".utf8))
    }

    @Test(arguments: 1...5)
    func aLineWithoutEndIsNotKept(size: Int) {
        var filter = LineFilter(longestLine: 8) { LineAnswer(Array("\($0.count)".utf8), isFailure: $0.count > 8) }
        let input = Array("ab\n0123456789012345678901234567890123456789\ncd\n".utf8)
        var output: [UInt8] = []
        for start in stride(from: 0, to: input.count, by: size) {
            output += filter.feed(input[start..<min(start + size, input.count)].map { $0 })
        }
        output += filter.finish()
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
        #expect(lines.count == 3 && lines[0] == 2 && lines[2] == 2)
        #expect((9...13).contains(lines[1]))
        #expect(filter.failures == 1)
    }

    @Test func nothingGivesNothing() {
        var filter = LineFilter { LineAnswer($0) }
        #expect(filter.feed([]).isEmpty)
        #expect(filter.finish().isEmpty)
    }
}
