import HexaplaArchive
import HexaplaCore

/// Files whose names say that they are packed, while their content says that they are not.
package enum PackedName {
    private static let opened: Set<String> = [
        "zip", "tar", "gz", "tgz", "xz", "txz", "zst", "tzst", "bz2", "tbz", "tbz2",
    ]
    private static let others: Set<String> = ["7z", "rar", "lz", "lz4", "lzma", "cab"]

    /// Whether a name ends like that of an archive or a compressed file, of a kind that is opened or of another.
    ///
    /// - Parameter name: The path or name of a file.
    /// - Returns: `true` when what the file holds is packed, if the name is right.
    package static func isPacked(_ name: String) -> Bool {
        ending(name).map { opened.contains($0) || others.contains($0) } ?? false
    }

    /// What is wrong with a file that is packed by its name only.
    ///
    /// - Parameters:
    ///   - bytes: The file, or its first bytes.
    ///   - path: Where it lies.
    /// - Returns: The error; `nil` for any other file.
    package static func problem(_ bytes: [UInt8], _ path: String) -> ReadError? {
        guard let ending = ending(path), isPacked(path), ArchiveKind(bytes) == nil else { return nil }
        if let kind = BinarySignature(bytes), others.contains(ending) {
            return ReadError(
                .readBinary, path: path, message: "The file is \(kind.name), which is not opened.",
                remedy: "Unpack it, and give the files or pack them as zip or tar.")
        }
        guard opened.contains(ending) else {
            return ReadError(
                .readBinary, path: path,
                message:
                    "The name ends in '.\(ending)', a kind of archive that is not opened; it holds \(content(bytes)).",
                remedy: "Unpack it, and give the files or pack them as zip or tar.")
        }
        return ReadError(
            .readMisnamed, path: path,
            message: "The name ends in '.\(ending)', but the file is not packed so: it holds \(content(bytes)).",
            remedy: "Fetch or pack it again; if it is a text, give it the ending of one.")
    }

    private static func ending(_ path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        return name[name.index(after: dot)...].lowercased()
    }

    /// What the bytes look like, with its article.
    private static func content(_ bytes: [UInt8]) -> String {
        if bytes.isEmpty { return "nothing" }
        if let kind = BinarySignature(bytes) { return kind.name }
        if let kind = ConvertibleFormat(bytes) { return kind.name }
        let start = bytes.prefix(512)
        if start.allSatisfy({ $0 == 0 }) { return "zeros" }
        let isPlain = start.allSatisfy { $0 >= 0x20 && $0 != 0x7F || HTMLTagReader.isSpace($0) }
        guard isPlain, let text = String(validating: Self.withoutTail(start), as: UTF8.self) else {
            return "other bytes, or its first ones are damaged"
        }
        let head = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(9).lowercased()
        return head.hasPrefix("<!doctype") || head.hasPrefix("<html") ? "a web page" : "plain text"
    }

    /// The bytes without a character that the limit cuts.
    private static func withoutTail(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.count == 512, let lead = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else {
            return bytes
        }
        return bytes[lead] < 0x80 ? bytes : bytes[..<lead]
    }
}
