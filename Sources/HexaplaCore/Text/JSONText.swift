/// Strings as JSON has them.
enum JSONText {
    /// Writes a string between quotation marks behind a text; what is escaped is told by `JSONWriter`.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(0x22)
        text.withUTF8 { source in
            var start = 0
            for (place, byte) in source.enumerated() {
                guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte >= 0x7F,
                    let (value, length) = escaped(source, place)
                else { continue }
                bytes.append(contentsOf: source[start..<place])
                appendEscape(value, to: &bytes)
                start = place + length
            }
            bytes.append(contentsOf: source[start...])
        }
        bytes.append(0x22)
    }

    /// The scalar at a place and its length in bytes, when it has to be escaped.
    private static func escaped(_ source: UnsafeBufferPointer<UInt8>, _ place: Int) -> (value: UInt32, length: Int)? {
        switch source[place] {
        case 0..<0x20, 0x22, 0x5C, 0x7F: return (UInt32(source[place]), 1)
        case 0xC2 where source[place + 1] < 0xA0: return (UInt32(source[place + 1]), 2)
        case 0xE2 where source[place + 1] == 0x80 && source[place + 2] & 0xFE == 0xA8:
            return (0x2000 | UInt32(source[place + 2] & 0x3F), 3)
        default: return nil
        }
    }

    private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
        bytes.append(0x5C)
        switch value {
        case 0x22, 0x5C: bytes.append(UInt8(value))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            bytes.append(UInt8(ascii: "u"))
            for shift: UInt32 in [12, 8, 4, 0] {
                let digit = UInt8(value >> shift & 0xF)
                bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
        }
    }
}
