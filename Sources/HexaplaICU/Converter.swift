internal import CICU

/// A decoder for one character set, by ICU's tables.
///
/// It owns an ICU converter: open it once, use it from one task, and it is closed with the value. Only stateless
/// character sets of one to four bytes a code are offered; the UTF-16 and UTF-32 forms and those with shifts
/// (ISO-2022, HZ, UTF-7) are not.
package struct Converter: ~Copyable {
    private let handle: OpaquePointer
    /// The name in the IANA registry, or ICU's own where the registry has none.
    package let name: String
    /// Whether every code of the character set is one byte.
    package let isSingleByte: Bool

    /// Opens the converter of a character set.
    ///
    /// - Parameter alias: Any name ICU knows, such as `cp1251` or `GB18030`.
    /// - Throws: `ICUError` when the name is not known or the character set is not stateless.
    package init(_ alias: String) throws(ICUError) {
        var status: Int32 = 0
        guard let handle = hx_convert_open(alias, &status) else {
            throw ICUError(operation: "open the character set '\(alias)'", status: status)
        }
        self.handle = handle
        name = Self.registeredName(alias) ?? alias
        isSingleByte = hx_convert_is_single_byte(handle) == 1
    }

    deinit { hx_convert_close(handle) }

    /// The name under which a character set is registered.
    ///
    /// - Parameter alias: Any name.
    /// - Returns: The name in the IANA registry, or ICU's own; `nil` for a name ICU does not know.
    package static func registeredName(_ alias: String) -> String? {
        var name = [CChar](repeating: 0, count: 128)
        guard hx_convert_name(alias, &name, 128) <= 0 else { return nil }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Decodes bytes to UTF-8.
    ///
    /// Each run of bytes that cannot be decoded, also an incomplete code at the end, becomes one U+FFFD. Takes linear
    /// time.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of a file.
    ///   - range: The bytes to decode, inside the array; also empty.
    /// - Returns: The text with the width of each scalar.
    /// - Throws: `ICUError` when ICU gives up, which no input is known to cause.
    package mutating func decode(_ bytes: [UInt8], in range: Range<Int>) throws(ICUError) -> ConvertedText {
        var result = ConvertedText()
        var position = range.lowerBound
        while true {
            let piece = decodePiece(bytes, from: position, to: range.upperBound, into: &result)
            guard piece.status <= 0 else {
                throw ICUError(operation: "decode byte \(position) as \(name)", status: piece.status)
            }
            if piece.consumed == 0 { return result }
            position += piece.consumed
        }
    }

    private func decodePiece(
        _ bytes: [UInt8], from start: Int, to end: Int, into result: inout ConvertedText
    ) -> (status: Int32, consumed: Int) {
        let limit = min(1 << 16, end - start + 16)
        return bytes.withUnsafeBufferPointer { source in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 5 * limit) { buffer in
                guard let text = buffer.baseAddress, let from = source.baseAddress else { return (0, 0) }
                var done = hx_convert_result()
                let status = hx_convert_decode(
                    handle, from + start, Int64(end - start), text, Int64(4 * limit), text + 4 * limit, Int64(limit),
                    &done)
                result.utf8.append(contentsOf: buffer[..<Int(done.produced)])
                result.widths.append(contentsOf: buffer[(4 * limit)..<(4 * limit + Int(done.scalars))])
                result.invalidRuns += Int(done.invalid_runs)
                result.invalidBytes += Int(done.invalid_bytes)
                if result.firstInvalid == nil, done.first_invalid >= 0 {
                    result.firstInvalid = start + Int(done.first_invalid)
                }
                return (status, Int(done.consumed))
            }
        }
    }
}

/// What a converter made of some bytes.
package struct ConvertedText: Sendable, Hashable {
    /// The text in UTF-8; always valid.
    package var utf8: [UInt8] = []
    /// The number of source bytes of each scalar, in order; 0 where one code stands for several scalars.
    package var widths: [UInt8] = []
    /// Places that could not be decoded; one U+FFFD each.
    package var invalidRuns = 0
    /// Bytes at those places.
    package var invalidBytes = 0
    /// Where the first such place lies in the array decoded.
    package var firstInvalid: Int?

    /// Creates an empty result.
    package init() {}
}
