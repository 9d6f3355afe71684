internal import CICU

/// Puts text into Normalization Form C (UAX #15) and says exactly what changed.
package enum Normalizer {
    /// A stretch of text that normalization changed.
    package struct Edit: Sendable, Hashable {
        /// Where the stretch starts in the text given, in bytes.
        package let start: Int
        /// Its length there.
        package let oldCount: Int
        /// Its length in the result.
        package let newCount: Int
    }

    /// A text in NFC with the stretches that differ from the text given.
    package struct Result: Sendable, Hashable {
        /// The text in NFC.
        package let text: [UInt8]
        /// What changed, in order.
        package let edits: [Edit]
        /// How many runs of combining marks were longer than 1,024 UTF-16 units and were normalized in pieces.
        package let cutRuns: Int
    }

    /// Normalizes a text, in time linear in its length.
    ///
    /// - Parameter text: Valid UTF-8, also empty.
    /// - Returns: The result, or `nil` when the text is in NFC already.
    /// - Throws: `ICUError` when ICU has no memory.
    package static func normalize(_ text: [UInt8]) throws(ICUError) -> Result? {
        guard text.contains(where: { $0 >= 0xCC }) else { return nil }
        var edits: [Int32] = []
        var editCount: Int32 = 0
        var cut: Int32 = 0
        var status: Int32 = 0
        var length: Int32 = 0
        var room = 64
        var output: [UInt8] = []
        repeat {
            room = edits.isEmpty ? 64 : text.count / 2 + 1
            edits = [Int32](repeating: 0, count: 3 * room)
            output = [UInt8](unsafeUninitializedCapacity: 3 * text.count + 64) { out, count in
                length = call(text, out: out, edits: &edits, editCount: &editCount, cut: &cut, status: &status)
                count = max(0, Int(length))
            }
        } while status == bufferOverflow && room == 64 && text.count > 128
        guard status <= 0 else { throw ICUError(operation: "normalize a text", status: status) }
        guard length >= 0 else { return nil }
        return Result(text: output, edits: read(edits, count: Int(editCount)), cutRuns: Int(cut))
    }

    /// Tells whether a text is in NFC.
    ///
    /// - Parameter text: Valid UTF-8, also empty.
    /// - Returns: `true` when normalizing it changes nothing.
    /// - Throws: `ICUError` when ICU has no memory.
    package static func isNormalized(_ text: [UInt8]) throws(ICUError) -> Bool {
        var status: Int32 = 0
        let answer = text.withUnsafeBufferPointer { bytes -> Int32 in
            guard let base = bytes.baseAddress else { return 1 }
            return hx_text_is_nfc(base, Int32(bytes.count), &status)
        }
        guard status <= 0 else { throw ICUError(operation: "check a text for NFC", status: status) }
        return answer == 1
    }

    /// Tells whether a scalar is in NFC by itself and beside any other.
    ///
    /// - Parameter scalar: A Unicode scalar value.
    /// - Returns: `true` when its NFC quick check says yes and its combining class is 0: text of nothing but such scalars
    ///   is in NFC.
    package static func isPlain(_ scalar: UInt32) -> Bool { hx_text_is_plain(scalar) == 1 }

    /// Tells whether a scalar is a combining mark that composes with nothing.
    ///
    /// - Parameter scalar: A Unicode scalar value.
    /// - Returns: `true` when its NFC quick check says yes and its combining class is not 0: it is in NFC wherever no
    ///   other mark stands beside it.
    package static func isPlainMark(_ scalar: UInt32) -> Bool { hx_text_is_plain(scalar) == 2 }

    /// `U_BUFFER_OVERFLOW_ERROR`.
    private static let bufferOverflow: Int32 = 15

    private static func call(
        _ text: [UInt8], out: UnsafeMutableBufferPointer<UInt8>, edits: inout [Int32], editCount: inout Int32,
        cut: inout Int32, status: inout Int32
    ) -> Int32 {
        text.withUnsafeBufferPointer { bytes in
            edits.withUnsafeMutableBufferPointer { edits in
                guard let base = bytes.baseAddress, let out0 = out.baseAddress, let edit0 = edits.baseAddress else {
                    return -1
                }
                return hx_text_nfc(
                    base, Int32(bytes.count), out0, Int32(clamping: out.count), edit0, Int32(edits.count / 3),
                    &editCount, &cut, &status)
            }
        }
    }

    private static func read(_ numbers: [Int32], count: Int) -> [Edit] {
        var result: [Edit] = []
        result.reserveCapacity(count)
        for index in 0..<count {
            let start = Int(numbers[3 * index])
            let old = Int(numbers[3 * index + 1])
            let new = Int(numbers[3 * index + 2])
            result.append(Edit(start: start, oldCount: old, newCount: new))
        }
        return result
    }
}
