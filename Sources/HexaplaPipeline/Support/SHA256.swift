import CHash

/// SHA-256 digests (FIPS 180-4), written as 64 lower-case hexadecimal digits.
enum SHA256 {
    /// The digest of some bytes, also of none.
    static func hex(of bytes: [UInt8]) throws(PipelineError) -> String {
        text(of: try Self.bytes(of: bytes))
    }

    /// The digest as 32 bytes.
    static func bytes(of bytes: [UInt8]) throws(PipelineError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        guard hx_sha256(bytes, bytes.count, &digest) == 1 else {
            throw PipelineError(.input, "libcrypto", "The library refused to compute a SHA-256 digest.")
        }
        return digest
    }

    /// Bytes as hexadecimal digits.
    static func text(of digest: [UInt8]) -> String {
        String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
