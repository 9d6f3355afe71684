/// Tells HTML from text, by the name of the file or by how its text starts.
enum FormatFinder {
    /// Whether a text is a page.
    ///
    /// It is one when the name ends in `.html`, `.htm`, `.xhtml` or `.shtml`, or when the text starts, white space,
    /// comments and an XML declaration aside, with `<!doctype html` or `<html`.
    ///
    /// - Parameters:
    ///   - text: The decoded file.
    ///   - name: The path or name of the file.
    /// - Returns: `true` for a page.
    static func isHTML(_ text: DecodedText, name: String) -> Bool {
        let lower = name.suffix(6).lowercased()
        if [".html", ".htm", ".xhtml", ".shtml"].contains(where: lower.hasSuffix) { return true }
        return startsAsPage(text.utf8, from: text.start)
    }

    private static func startsAsPage(_ utf8: [UInt8], from start: Int) -> Bool {
        var place = start
        while place < utf8.count {
            let space = WhiteSpace.length(utf8, at: place)
            if space > 0 {
                place += space
            } else if stands("<!--", in: utf8, at: place) {
                guard let end = after("-->", in: utf8, from: place + 4) else { return false }
                place = end
            } else if stands("<?xml", in: utf8, at: place) {
                guard let end = after("?>", in: utf8, from: place + 5) else { return false }
                place = end
            } else {
                return stands("<!doctype html", in: utf8, at: place) || stands("<html", in: utf8, at: place)
            }
        }
        return false
    }

    /// Whether a text in small letters stands at a place, in letters of either case.
    private static func stands(_ text: StaticString, in utf8: [UInt8], at place: Int) -> Bool {
        text.withUTF8Buffer { wanted in
            guard place + wanted.count <= utf8.count else { return false }
            return wanted.indices.allSatisfy { index in
                let byte = utf8[place + index]
                return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == wanted[index]
            }
        }
    }

    private static func after(_ mark: StaticString, in utf8: [UInt8], from start: Int) -> Int? {
        var place = start
        while place < utf8.count {
            if stands(mark, in: utf8, at: place) { return place + mark.utf8CodeUnitCount }
            place += 1
        }
        return nil
    }
}
