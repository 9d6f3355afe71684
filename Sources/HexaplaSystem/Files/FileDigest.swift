/// The size of a file with its SHA-256: enough to tell later whether it is still the same.
public struct FileDigest: Sendable, Hashable, Codable {
    /// The SHA-256 as 64 hexadecimal digits.
    public let sha256: String
    /// The size in bytes.
    public let size: Int

    /// Digests some bytes.
    ///
    /// - Parameter bytes: The whole content of a file.
    /// - Throws: `PipelineError` when the digest cannot be computed.
    public init(of bytes: [UInt8]) throws(PipelineError) {
        sha256 = try SHA256.hex(of: bytes)
        size = bytes.count
    }

    package init(sha256: String, size: Int) {
        self.sha256 = sha256
        self.size = size
    }
}
