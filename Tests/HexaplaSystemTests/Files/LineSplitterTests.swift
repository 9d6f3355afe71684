import Testing

@testable import HexaplaSystem

@Suite struct LineSplitterTests {
    @Test(arguments: 1...9)
    func piecesDoNotMatter(size: Int) {
        let bytes = Array("a\n\nпривет\r\n中文\nlast".utf8)
        var splitter = LineSplitter()
        var lines: [[UInt8]] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            lines += splitter.feed(Array(bytes[start..<min(bytes.count, start + size)]))
        }
        if let last = splitter.finish() { lines.append(last) }
        #expect(lines.map { String(decoding: $0, as: UTF8.self) } == ["a", "", "привет\r", "中文", "last"])
        #expect(splitter.finish() == nil)
    }
}
