import HexaplaCore

/// Paths of members as they are written in archives.
enum MemberPath {
    private static let longest = 4096

    /// A path as text: UTF-8 as it is, any other byte as `%NN`; leading `./` is dropped.
    static func text(_ bytes: [UInt8]) -> String {
        var plain = bytes[...]
        while plain.starts(with: [0x2E, 0x2F]) { plain = plain.dropFirst(2) }
        if let text = String(validating: plain, as: UTF8.self) { return text }
        var result: [UInt8] = []
        var place = plain.startIndex
        while place < plain.endIndex {
            let (length, isValid) = UTF8Bytes.check(plain, at: place)
            for byte in plain[place..<place + length] {
                if isValid { result.append(byte) } else { result.append(contentsOf: escaped(byte)) }
            }
            place += length
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func escaped(_ byte: UInt8) -> String.UTF8View {
        "%\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
    }

    /// Whether a path stays within its archive: relative, without `..`, not empty and of a usual length.
    static func isSafe(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count <= longest, bytes[0] != 0x2F, bytes[0] != 0x5C else { return false }
        if bytes.count > 1, bytes[1] == 0x3A, bytes[0] < 0x80 { return false }
        return !bytes.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }).contains { Array($0) == [0x2E, 0x2E] }
    }

    /// The name of the file within a single compressed file: its own name without the last suffix.
    static func unpackedName(_ name: String) -> String {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
        return String(last[..<dot])
    }
}
