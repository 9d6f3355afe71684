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
    /// A mark that never composes: what two in a row make is for the normalizer to say.
    private static let mark: UInt8 = 4

    /// For each scalar of the Basic Multilingual Plane what it makes of a paragraph.
    private let flags: [UInt8]

    private init() {
        var flags = [UInt8](repeating: 0, count: 0x10000)
        for block in [0..<0x3400, 0xA000..<0xAC00, 0xD7A4..<0xD800, 0xF900..<0x10000] as [Range<UInt32>] {
            for scalar in block {
                if Self.isOdd(scalar) { flags[Int(scalar)] |= Self.odd }
                if !Normalizer.isPlain(scalar) {
                    flags[Int(scalar)] |= Normalizer.isPlainMark(scalar) ? Self.mark : Self.composing
                }
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
        var seen: UInt8 = 0
        _ = walk(text, from: 0) { flags in
            seen |= flags
            return false
        }
        return Findings(hasOddities: seen & Self.odd != 0, mayCompose: seen & Self.composing != 0)
    }

    /// The first scalar from a position that a rule other than composition may have something to say about.
    func nextOddity(_ text: [UInt8], from start: Int) -> Int? {
        walk(text, from: start) { $0 & Self.odd != 0 }
    }

    /// Shows the flags of each scalar that has some, until told to stop; returns where that was.
    @inline(__always)
    private func walk(_ text: [UInt8], from start: Int, stop: (UInt8) -> Bool) -> Int? {
        text.withUnsafeBufferPointer { text in
            flags.withUnsafeBufferPointer { flags in
                var index = start
                var last = start > 0 ? text[start - 1] : 0
                var previous: UInt8 = 0
                while index < text.count {
                    let byte = text[index]
                    if byte < 0x80, last != 0x20, index + 8 <= text.count, Self.isPlainASCII(text, index) {
                        index += 8
                        last = text[index - 1]
                        previous = 0
                        continue
                    }
                    var (found, width) = Self.flags(at: index, text, flags)
                    if byte == 0x20, last == 0x20 { found |= Self.odd }
                    if found & Self.mark != 0, previous & Self.mark != 0 { found |= Self.composing }
                    if found != 0, stop(found) { return index }
                    previous = found
                    last = byte
                    index += width
                }
                return nil
            }
        }
    }

    @inline(__always)
    private static func flags(
        at index: Int, _ text: UnsafeBufferPointer<UInt8>, _ flags: UnsafeBufferPointer<UInt8>
    ) -> (UInt8, Int) {
        let byte = text[index]
        if byte < 0x80 { return (flags[Int(byte)], 1) }
        if byte < 0xE0 { return (flags[Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)], 2) }
        if byte < 0xF0 {
            let scalar = Int(byte & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
            return (flags[scalar], 3)
        }
        return (isPlainFour(byte, text[index + 1], text[index + 2], text[index + 3]) ? 0 : odd | composing, 4)
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
