import HexaplaCore

/// Words and values in vertical text.
enum VerticalText {
    /// A word without white space around it.
    static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var word = word
        while let last = word.last, last == 0x20 || last >= 0x80 {
            let start = UTF8Bytes.start(word, before: word.endIndex)
            guard isSpace(UTF8Bytes.scalar(word, at: start)) else { break }
            word = word[..<start]
        }
        while let first = word.first, first == 0x20 || first >= 0x80 {
            var next = word.startIndex
            guard isSpace(UTF8Bytes.next(word, &next)) else { break }
            word = word[next...]
        }
        return word
    }

    /// The spaces of Unicode (White_Space) that texts as shown have.
    private static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Adds a word: marks of XML are escaped, and what would break the line becomes a space.
    static func append(_ word: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        let isPlain = word.allSatisfy {
            $0 > 0x20 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0xC2 && $0 != 0xE2
        }
        if isPlain { return bytes.append(contentsOf: word) }
        append(String(decoding: word, as: UTF8.self), isValue: false, to: &bytes)
    }

    /// Adds a text or the value of an attribute.
    static func append(_ text: String, isValue: Bool, to bytes: inout [UInt8]) {
        var line: [UInt8] = []
        TableText.appendUnbroken(text, to: &line)
        for byte in line {
            switch byte {
            case 0x26: bytes += Array("&amp;".utf8)
            case 0x3C: bytes += Array("&lt;".utf8)
            case 0x3E: bytes += Array("&gt;".utf8)
            case 0x22 where isValue: bytes += Array("&quot;".utf8)
            case 0..<0x20: bytes += [0xEF, 0xBF, 0xBD]
            default: bytes.append(byte)
            }
        }
    }
}
