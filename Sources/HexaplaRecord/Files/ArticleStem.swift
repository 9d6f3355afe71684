import HexaplaCore

extension OutputNames {
    /// The name of an article in the names of files.
    ///
    /// ASCII letters, digits, `-`, `_` and `.` (not as the first character) stand for themselves, so the usual ids
    /// keep their names; every other byte is written `~` and two hexadecimal digits. `~` needs no escape in a URL
    /// (RFC 3986, section 2.3) and no two ids share a name. A name longer than 180 bytes is cut and
    /// ends with `~~` and a 64-bit FNV-1a digest of the id.
    ///
    /// - Parameter article: An article's id, also an empty one.
    /// - Returns: A name without `%`, `/` or white space.
    package static func stem(ofArticle article: String) -> String {
        guard !article.isEmpty else { return "~~" }
        var name: [UInt8] = []
        for byte in article.utf8.prefix(limit + 1) {
            if isPlain(byte, first: name.isEmpty) {
                name.append(byte)
            } else {
                name.append(contentsOf: "~\(hex(UInt64(byte), digits: 2))".utf8)
            }
        }
        let text = String(decoding: name, as: UTF8.self)
        guard name.count > limit else { return isReserved(text) ? "~~" + text : text }
        return String(decoding: name.prefix(limit - 18), as: UTF8.self) + "~~"
            + hex(FNV1a.hash(article.utf8), digits: 16)
    }

    private static let limit = 180

    private static func isPlain(_ byte: UInt8, first: Bool) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
        case 0x2D, 0x2E: !first
        default: false
        }
    }

    /// Names that some systems keep for devices.
    private static func isReserved(_ name: String) -> Bool {
        ["con", "prn", "aux", "nul"].contains(name.lowercased())
    }

    private static func hex(_ value: UInt64, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
