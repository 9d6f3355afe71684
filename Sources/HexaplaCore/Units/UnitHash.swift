/// A digest of a unit's text, by which a review finds the unit again wherever it has gone.
///
/// It is the 64-bit FNV-1a hash (Fowler, Noll and Vo, 1991) of the text as shown, in UTF-8 and with white space left
/// out, so that neither an article's name, nor the place of a unit, nor the wrapping of its lines matters.
package struct UnitHash: Sendable, Hashable, CustomStringConvertible {
    /// The 64 bits.
    package let value: UInt64

    /// Hashes a text.
    ///
    /// - Parameter utf8: The text as shown, in UTF-8; an empty one has a hash too.
    package init(_ utf8: [UInt8]) {
        self.init(utf8[...])
    }

    /// Hashes a part of a text.
    ///
    /// - Parameter utf8: Whole characters of the text as shown, in UTF-8.
    package init(_ utf8: ArraySlice<UInt8>) {
        value = Self.hash(utf8, after: FNV1a())
    }

    /// Hashes a text that follows another one: the hash of both together.
    ///
    /// - Parameters:
    ///   - utf8: The further text.
    ///   - before: The hash of what stands before it.
    package init(_ utf8: ArraySlice<UInt8>, after before: UnitHash) {
        value = Self.hash(utf8, after: FNV1a(after: before.value))
    }

    private static func hash(_ utf8: ArraySlice<UInt8>, after start: FNV1a) -> UInt64 {
        var hash = start
        var place = utf8.startIndex
        while place < utf8.endIndex {
            let space = spaceLength(utf8, at: place)
            if space == 0 { hash.add(utf8[place]) }
            place += max(1, space)
        }
        return hash.value
    }

    /// Reads a hash as it is written.
    ///
    /// - Parameter text: Sixteen hexadecimal digits, in any case; `nil` for anything else.
    package init?(written text: some StringProtocol) {
        guard text.utf8.count == 16, let value = UInt64(text, radix: 16), text.utf8.first != 0x2B else { return nil }
        self.value = value
    }

    /// Sixteen hexadecimal digits, in lower case.
    package var description: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The bytes of the white-space character at a place (Unicode's White_Space); 0 where there is none.
    private static func spaceLength(_ utf8: ArraySlice<UInt8>, at place: Int) -> Int {
        let lead = utf8[place]
        if lead == 0x20 || (0x09...0x0D).contains(lead) { return 1 }
        guard lead == 0xC2 || (0xE1...0xE3).contains(lead), place + 1 < utf8.endIndex else { return 0 }
        let second = utf8[place + 1]
        if lead == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
        guard place + 2 < utf8.endIndex else { return 0 }
        switch (lead, second, utf8[place + 2]) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
            (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80):
            return 3
        default: return 0
        }
    }
}
