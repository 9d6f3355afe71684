/// How many bytes of each telling kind there are.
struct ByteCensus: Sendable, Hashable {
    /// Bytes 0.
    private(set) var nuls = 0
    /// C0 controls that text files do not hold, 0 among them; tab to carriage return, Ctrl-Z and escape are not counted.
    private(set) var controls = 0
    /// Bytes that start a sequence of more than one byte in UTF-8.
    private(set) var leads = 0
    /// Bytes that go on with such a sequence.
    private(set) var continuations = 0

    /// Short enough for counters of eight bits, which the compiler turns into vector code.
    private static let block = 192

    init(_ bytes: [UInt8]) {
        let span = bytes.span
        var start = 0
        while start < span.count {
            let end = min(start + Self.block, span.count)
            addBlock(span, start, end)
            start = end
        }
    }

    private mutating func addBlock(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
        var (zero, control, lead, continuation): (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
        for index in start..<end {
            let byte = span[unchecked: index]
            zero &+= byte == 0 ? 1 : 0
            lead &+= byte >= 0xC0 ? 1 : 0
            continuation &+= byte & 0xC0 == 0x80 ? 1 : 0
            control &+= byte < 0x09 ? 1 : 0
            control &+= byte &- 0x0E < 0x0C ? 1 : 0
            control &+= byte &- 0x1C < 0x04 ? 1 : 0
        }
        nuls += Int(zero)
        controls += Int(control)
        leads += Int(lead)
        continuations += Int(continuation)
    }

    /// Tells whether a byte is one of the counted controls.
    static func isControl(_ byte: UInt8) -> Bool { byte < 0x09 || byte &- 0x0E < 0x0C || byte &- 0x1C < 0x04 }
}
