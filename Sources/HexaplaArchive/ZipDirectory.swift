/// The central directory of a zip file (PKWARE APPNOTE 6.3, 4.3): names and where the packed bytes lie.
///
/// It serves to tell documents that are zip files from archives, and to say which bytes of the file a member fills;
/// unpacking does not rely on it. Zip64 files are not covered.
package struct ZipDirectory: Sendable, Hashable {
    /// A member and its bytes.
    package struct Entry: Sendable, Hashable {
        /// The path as written; bytes that are no UTF-8 become U+FFFD.
        package let path: String
        /// The packed bytes of the member in the file, without its header.
        package let extent: Range<Int>
    }

    /// The members in the directory's order.
    package let entries: [Entry]

    /// Reads the directory.
    ///
    /// - Parameter bytes: The whole file; the result is `nil` when it is no zip file, is cut short, or has extents
    ///   outside the file.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count >= 22, let end = Self.findEnd(bytes) else { return nil }
        let count = Self.number(bytes, end + 10, 2)
        var place = Self.number(bytes, end + 16, 4)
        var entries: [Entry] = []
        for _ in 0..<count {
            guard let entry = Self.entry(bytes, at: &place) else { return nil }
            entries.append(entry)
        }
        self.entries = entries
    }

    /// The bytes a member fills.
    ///
    /// - Parameter path: The member's path.
    /// - Returns: Its packed bytes; `nil` when there is none.
    package func extent(of path: String) -> Range<Int>? { entries.first { $0.path == path }?.extent }

    /// Whether there is a member of a path.
    ///
    /// - Parameter path: The path.
    /// - Returns: `true` when there is one.
    package func contains(_ path: String) -> Bool { entries.contains { $0.path == path } }

    /// The end record lies in the last 22 bytes, or before a comment of up to 65,535.
    static func findEnd<Bytes: RandomAccessCollection>(
        _ bytes: Bytes
    ) -> Int? where Bytes.Element == UInt8, Bytes.Index == Int {
        guard bytes.count >= 22 else { return nil }
        let lowest = max(0, bytes.count - 22 - 65_535)
        return stride(from: bytes.count - 22, through: lowest, by: -1).first { number(bytes, $0, 4) == 0x0605_4B50 }
    }

    private static func entry(_ bytes: [UInt8], at place: inout Int) -> Entry? {
        guard place + 46 <= bytes.count, number(bytes, place, 4) == 0x0201_4B50 else { return nil }
        let packed = number(bytes, place + 20, 4)
        let nameLength = number(bytes, place + 28, 2)
        let rest = number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
        let header = number(bytes, place + 42, 4)
        let nameEnd = place + 46 + nameLength
        guard nameEnd <= bytes.count, header + 30 <= bytes.count, number(bytes, header, 4) == 0x0403_4B50 else {
            return nil
        }
        let start = header + 30 + number(bytes, header + 26, 2) + number(bytes, header + 28, 2)
        guard start + packed <= bytes.count else { return nil }
        let path = String(decoding: bytes[(place + 46)..<nameEnd], as: UTF8.self)
        place = nameEnd + rest
        return Entry(path: path, extent: start..<(start + packed))
    }

    private static func number<Bytes: RandomAccessCollection>(
        _ bytes: Bytes, _ place: Int, _ count: Int
    ) -> Int where Bytes.Element == UInt8, Bytes.Index == Int {
        var value = 0
        for index in (place..<(place + count)).reversed() { value = value << 8 | Int(bytes[index]) }
        return value
    }
}
