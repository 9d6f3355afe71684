import HexaplaCore

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
                var start = place
                place += 1
                guard byte > 0x20, byte & 0xC0 != 0x80 else { continue }
                characters += 1
                if byte < 0x80 ? Self.isLetterOrDigit(byte) : !Self.mayLeadMark(byte) { continue }
                if let lane = Marks.lane(of: UTF8Bytes.next(bytes, &start)) { marks.counts[lane] += 1 }
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
}
