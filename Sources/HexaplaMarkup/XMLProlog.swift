/// What stands before the first element of an XML document (XML 1.0, 2.8).
enum XMLProlog {
    /// Tells whether there is a document type declaration, without parsing it: the declaration itself can be a bomb.
    ///
    /// Bytes 0 are passed over, so that UTF-16 and UTF-32 are seen through as well.
    ///
    /// - Parameter bytes: The whole document.
    /// - Returns: `true` when one starts before the first element.
    static func hasDoctype(_ bytes: [UInt8]) -> Bool {
        var scan = Scan(bytes: bytes)
        while scan.skip(to: 0x3C) {
            if scan.take("?") {
                guard scan.skip(past: "?>") else { return false }
            } else if scan.take("!--") {
                guard scan.skip(past: "-->") else { return false }
            } else {
                return scan.take("!DOCTYPE")
            }
        }
        return false
    }

    private struct Scan {
        let bytes: [UInt8]
        var place = 0

        /// Moves past the next byte of a value.
        mutating func skip(to byte: UInt8) -> Bool {
            while place < bytes.count {
                place += 1
                if bytes[place - 1] == byte { return true }
            }
            return false
        }

        /// Moves past a text when it stands here.
        mutating func take(_ text: StaticString) -> Bool {
            var here = place
            let matches = text.withUTF8Buffer { wanted in
                wanted.allSatisfy { byte in
                    while here < bytes.count, bytes[here] == 0 { here += 1 }
                    guard here < bytes.count, bytes[here] == byte else { return false }
                    here += 1
                    return true
                }
            }
            if matches { place = here }
            return matches
        }

        /// Moves past the next place where a text stands.
        mutating func skip(past text: StaticString) -> Bool {
            while place < bytes.count {
                if take(text) { return true }
                place += 1
            }
            return false
        }
    }
}
