/// The constants and the checksum of the profile file.
///
/// All numbers are little-endian: `HXLP`, version (4 bytes), checksum (8 bytes), then what the checksum covers: the
/// count of the description (4 bytes), the description, zeros up to a multiple of 64, 65,536 character entries of 4
/// bytes, and the rows of each model. The description: count of models (1 byte), and for each its script, row bits,
/// scale (8 bytes), calibration factor (8) and quarters (1), count of outputs (1), and for each output its threshold
/// (8), the count of bytes of its tag (1) and the tag.
enum ProfileFormat {
    static let magic: [UInt8] = [0x48, 0x58, 0x4C, 0x50]
    static let version: UInt32 = 1
    static let headerCount = 16
    static let alignment = 64
    static let maximumCount = 64 << 20

    /// The languages that a profile of this version tells with a lead of their own; all others take from their lead.
    static let targets = ["en", "ar", "es", "ru", "fr", "zh"]

    /// The checksum as the header states it; 0 for fewer bytes than a header.
    static func checksum(_ bytes: [UInt8]) -> UInt64 {
        guard bytes.count >= headerCount else { return 0 }
        return bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    }

    /// The checksum of the bytes after the header: four interleaved multiply–xor chains over words of 8 bytes.
    static func computeChecksum(_ bytes: [UInt8]) -> UInt64 {
        let span = bytes.span.bytes
        var lanes = SIMD4<UInt64>(1, 2, 3, 4)
        var place = headerCount
        while place + 32 <= bytes.count {
            let words = span.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: SIMD4<UInt64>.self)
            for lane in 0..<4 { lanes[lane] = mix(lanes[lane] ^ words[lane].littleEndian) }
            place += 32
        }
        var sum = UInt64(bytes.count)
        for lane in 0..<4 { sum = mix(sum ^ lanes[lane]) }
        while place < bytes.count {
            sum = mix(sum ^ UInt64(bytes[place]))
            place += 1
        }
        return sum
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
