/// The byte-order mark at the start of a file (Unicode Standard, 23.8).
struct ByteOrderMark: Sendable, Hashable {
    /// What the mark says.
    let scheme: NamedScheme
    /// Its length in bytes.
    let length: Int

    /// Looks for a mark.
    ///
    /// - Parameter bytes: The bytes of a file; the result is `nil` when they start with no mark. `FF FE 00 00` is the
    ///   mark of UTF-32 in little endian.
    init?(_ bytes: [UInt8]) {
        guard let found = Self.all.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
        scheme = found.scheme
        length = found.mark.count
    }

    private static let all: [(mark: [UInt8], scheme: NamedScheme)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32LE), ([0, 0, 0xFE, 0xFF], .utf32BE),
        ([0xFF, 0xFE], .utf16LE), ([0xFE, 0xFF], .utf16BE),
    ]
}
