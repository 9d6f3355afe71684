/// Character references of HTML, named and numeric (WHATWG HTML Standard, 13.2.5.72 to 13.2.5.80).
enum HTMLReferences {
    /// Reads a reference.
    ///
    /// - Parameters:
    ///   - utf8: The text.
    ///   - start: The place of the `&`.
    ///   - end: The end of the text around.
    /// - Returns: What it stands for and where it ends; `nil` when the `&` is text.
    static func read(_ utf8: [UInt8], at start: Int, end: Int) -> (scalars: [UInt32], end: Int)? {
        guard start + 2 < end else { return nil }
        return utf8[start + 1] == 0x23 ? number(utf8, start + 2, end) : name(utf8, start + 1, end)
    }

    private static func number(_ utf8: [UInt8], _ start: Int, _ end: Int) -> (scalars: [UInt32], end: Int)? {
        let isHex = utf8[start] | 0x20 == 0x78
        var place = isHex ? start + 1 : start
        let first = place
        var value: UInt32 = 0
        while place < end, let digit = digit(utf8[place], isHex: isHex) {
            value = min(0x11_0000, value * (isHex ? 16 : 10) + digit)
            place += 1
        }
        guard place > first else { return nil }
        if place < end, utf8[place] == 0x3B { place += 1 }
        return ([scalar(value)], place)
    }

    private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46 where isHex: UInt32(byte) - 0x37
        case 0x61...0x66 where isHex: UInt32(byte) - 0x57
        default: nil
        }
    }

    /// NUL, surrogates and values beyond Unicode give U+FFFD; 0x80 to 0x9F mean windows-1252.
    private static func scalar(_ value: UInt32) -> UInt32 {
        if (0x80...0x9F).contains(value) { return windows[Int(value) - 0x80] }
        return value == 0 || Unicode.Scalar(value) == nil ? 0xFFFD : value
    }

    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    /// The longest known name that stands here; without a semicolon only the names of old HTML count.
    private static func name(_ utf8: [UInt8], _ start: Int, _ end: Int) -> (scalars: [UInt32], end: Int)? {
        var limit = start
        while limit < end, limit - start < longest, isNameByte(utf8[limit]) { limit += 1 }
        if limit < end, limit > start, utf8[limit] == 0x3B {
            let text = String(decoding: utf8[start...limit], as: UTF8.self)
            if let scalars = table[text] { return (scalars, limit + 1) }
        }
        var stop = min(limit, start + longestBare)
        while stop > start + 1 {
            if let scalars = table[String(decoding: utf8[start..<stop], as: UTF8.self)] { return (scalars, stop) }
            stop -= 1
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private static let longest = 32
    private static let longestBare = 6

    private static let table: [String: [UInt32]] = {
        var result: [String: [UInt32]] = [:]
        for line in PackageResources.entities_txt.split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09)
            guard fields.count == 2 else { continue }
            let scalars = fields[1].split(separator: 0x20).compactMap {
                UInt32(String(decoding: $0, as: UTF8.self), radix: 16)
            }
            result[String(decoding: fields[0], as: UTF8.self)] = scalars
        }
        return result
    }()
}
