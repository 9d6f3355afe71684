import CSystem

/// Looks for bytes in bytes, by the system's search.
package enum ByteSearch {
    /// Where some bytes first stand.
    ///
    /// - Parameters:
    ///   - needle: What to look for; not empty.
    ///   - bytes: Where to look.
    ///   - start: From where on, at most the number of bytes.
    /// - Returns: Their place; `nil` when they are not there.
    package static func first(of needle: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, start < buffer.count,
                let found = hx_find(base + start, buffer.count - start, needle, needle.count)
            else { return nil }
            let place = found - base
            return place..<(place + needle.count)
        }
    }
}
