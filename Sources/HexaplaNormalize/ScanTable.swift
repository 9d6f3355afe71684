import HexaplaICU

/// Tells in one pass over a paragraph whether any rule of the normalized layer has to look at it.
struct ScanTable: Sendable {
    /// What a paragraph holds.
    struct Findings: Sendable, Hashable {
        /// Whether a rule other than composition may have something to say.
        var hasOddities = false
        /// Whether it may not be in NFC.
        var mayCompose = false
    }

    /// The one table of this process, made at first use.
    static let shared = ScanTable()

    private static let odd: UInt8 = 1
    private static let composing: UInt8 = 2

    /// For each scalar of the Basic Multilingual Plane what it makes of a paragraph.
    private let flags: [UInt8]

    private init() {
        var flags = [UInt8](repeating: 0, count: 0x10000)
        for block in [0..<0x3400, 0xA000..<0xAC00, 0xD7A4..<0xD800, 0xF900..<0x10000] as [Range<UInt32>] {
            for scalar in block {
                if Self.isOdd(scalar) { flags[Int(scalar)] |= Self.odd }
                if !Normalizer.isPlain(scalar) { flags[Int(scalar)] |= Self.composing }
            }
        }
        for scalar in 0xD800..<0xF900 { flags[scalar] |= Self.odd }
        self.flags = flags
    }

    private static func isOdd(_ scalar: UInt32) -> Bool {
        if LineEndRule.matches(scalar) || SpaceRunRule.isNoBreak(scalar) { return true }
        return CharacterRules.characters.contains { $0.edit(scalar, between: 0x61, and: 0x61) != nil }
    }

    /// Looks at a paragraph.
    ///
    /// - Parameter text: Valid UTF-8, also empty.
    /// - Returns: What it holds; at worst more than is there.
    func scan(_ text: [UInt8]) -> Findings {
        let seen = text.withUnsafeBufferPointer { text in
            flags.withUnsafeBufferPointer { Self.scan(text, $0) }
        }
        return Findings(hasOddities: seen & Self.odd != 0, mayCompose: seen & Self.composing != 0)
    }

    private static func scan(_ text: UnsafeBufferPointer<UInt8>, _ flags: UnsafeBufferPointer<UInt8>) -> UInt8 {
        var seen: UInt8 = 0
        var index = 0
        var last: UInt8 = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if last != 0x20, index + 8 <= text.count, isPlainASCII(text, index) {
                    last = text[index + 7]
                    index += 8
                    continue
                }
                seen |= byte == 0x20 && last == 0x20 ? odd : flags[Int(byte)]
                last = byte
                index += 1
                continue
            }
            last = 0
            if byte < 0xE0 {
                seen |= flags[Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)]
                index += 2
            } else if byte < 0xF0 {
                seen |= flags[Int(byte & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)]
                index += 3
            } else {
                seen |= isPlainFour(byte, text[index + 1], text[index + 2], text[index + 3]) ? 0 : odd | composing
                index += 4
            }
        }
        return seen
    }

    /// Whether eight bytes are printable ASCII without two spaces in a row; `false` when in doubt.
    @inline(__always)
    private static func isPlainASCII(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let high: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        let odd = word | (word &- ones &* 0x20) | (word &+ ones)
        let spaces = ((word ^ ones &* 0x20) &- ones) & high
        return odd & high == 0 && spaces & (spaces << 8) == 0
    }

    /// Emoji and supplementary ideographs, noncharacters and compatibility ideographs excepted.
    private static func isPlainFour(_ lead: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Bool {
        guard lead == 0xF0, second == 0x9F || second >= 0xA0 && second < 0xAF else { return false }
        return !(third == 0xBF && fourth >= 0xBE)
    }
}
