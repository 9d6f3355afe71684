/// A whole file as UTF-8, with what is needed to find the bytes each scalar came from.
struct DecodedText: Sendable {
    /// How many bytes of the file a scalar was made from.
    enum Widths: Sendable {
        /// The text is the file, byte for byte.
        case same
        /// Every scalar was one byte.
        case one
        /// Each scalar has its own width, in order.
        case each([UInt8])
    }

    /// Valid UTF-8; with `Widths.same` the whole file, byte-order mark and all.
    var utf8: [UInt8]
    /// Where the text starts in `utf8`.
    var start = 0
    /// The bytes of the byte-order mark, where the text starts in the file.
    var markLength = 0
    var widths: Widths
    /// Bytes replaced by U+FFFD.
    var invalidBytes = 0
    /// Places where bytes were replaced.
    var invalidRuns = 0
    /// The bytes of the file that the first U+FFFD stands for.
    var firstInvalid: Range<Int>?

    mutating func noteInvalid(at place: Int, count: Int) {
        if firstInvalid == nil { firstInvalid = place..<(place + count) }
        invalidBytes += count
        invalidRuns += 1
    }
}
