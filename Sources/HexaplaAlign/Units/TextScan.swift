/// What one pass over the UTF-8 of a unit counts.
struct TextScan: Sendable, Hashable {
    /// Scalars that are not white space.
    private(set) var characters = 0
    /// The punctuation marks.
    private(set) var marks = Marks(counts: .zero)

    /// Reads a text.
    ///
    /// - Parameter utf8: Valid UTF-8; a scalar that is cut off at the end is no mark.
    init(_ utf8: ArraySlice<UInt8>) {
        utf8.withUnsafeBufferPointer { bytes in
            var place = 0
            while place < bytes.count {
                let byte = bytes[place]
                place += 1
                guard byte > 0x20, byte & 0xC0 != 0x80 else { continue }
                characters += 1
                if byte < 0x80 ? Self.isLetterOrDigit(byte) : !Self.mayLeadMark(byte) { continue }
                if let lane = Marks.lane(of: Self.scalar(bytes, place - 1)) { marks.counts[lane] += 1 }
            }
        }
    }

    @inline(__always)
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte >= 0x61 || byte &- 0x30 < 10 }

    /// The first bytes of the marks that are not ASCII.
    @inline(__always)
    private static func mayLeadMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2, 0xD8, 0xD9, 0xE2, 0xE3, 0xEF: true
        default: false
        }
    }

    /// The scalar of up to three bytes at a place; 0 where the text ends before it does.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt32 {
        let lead = UInt32(bytes[place])
        if lead < 0x80 { return lead }
        guard place + (lead < 0xE0 ? 1 : 2) < bytes.count else { return 0 }
        let second = UInt32(bytes[place + 1] & 0x3F)
        if lead < 0xE0 { return (lead & 0x1F) << 6 | second }
        return (lead & 0x0F) << 12 | second << 6 | UInt32(bytes[place + 2] & 0x3F)
    }
}
