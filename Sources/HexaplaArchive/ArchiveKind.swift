/// The kinds of archive that are opened, told by content, never by name.
package enum ArchiveKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A zip file.
    case zip
    /// A tar file.
    case tar
    /// A single file or a tar file, compressed by gzip (RFC 1952).
    case gzip
    /// The same by xz.
    case xz
    /// The same by Zstandard (RFC 8878).
    case zstandard
    /// The same by bzip2.
    case bzip2

    /// Looks at the first bytes of a file.
    ///
    /// - Parameter bytes: The whole file; the result is `nil` when it is no archive. An empty file is none.
    package init?(_ bytes: [UInt8]) {
        if let found = Self.signatures.first(where: { bytes.starts(with: $0.magic) }) {
            self = found.kind
        } else if Self.isBzip2(bytes) {
            self = .bzip2
        } else if Self.isTar(bytes) {
            self = .tar
        } else {
            return nil
        }
    }

    private static let signatures: [(magic: [UInt8], kind: ArchiveKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip), ([0x1F, 0x8B, 0x08], .gzip),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz), ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
    ]

    /// `BZh`, the block size, and the mark of a block or of an empty end.
    private static func isBzip2(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 10, bytes.starts(with: Array("BZh".utf8)), (0x31...0x39).contains(bytes[3]) else {
            return false
        }
        let mark = Array(bytes[4..<10])
        return mark == [0x31, 0x41, 0x59, 0x26, 0x53, 0x59] || mark == [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]
    }

    /// A tar header is known by its checksum (POSIX.1-2017, pax, "ustar Interchange Format").
    private static func isTar(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 512, bytes[0] != 0 else { return false }
        var sum = 0
        for index in 0..<512 { sum += (148..<156).contains(index) ? 0x20 : Int(bytes[index]) }
        var told = 0
        var digits = 0
        for byte in bytes[148..<156] {
            if byte >= 0x30, byte <= 0x37 {
                told = told * 8 + Int(byte - 0x30)
                digits += 1
            } else if digits > 0 {
                break
            }
        }
        return digits > 0 && told == sum
    }
}
