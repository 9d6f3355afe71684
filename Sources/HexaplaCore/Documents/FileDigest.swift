/// A file as its bytes say it is.
public struct FileDigest: Sendable, Hashable, Codable {
    /// The SHA-256 as 64 hexadecimal digits.
    public let sha256: String
    /// The size in bytes.
    public let size: Int

    /// Creates a digest.
    ///
    /// - Parameters:
    ///   - sha256: The SHA-256 as 64 hexadecimal digits.
    ///   - size: The size in bytes.
    public init(sha256: String, size: Int) {
        self.sha256 = sha256
        self.size = size
    }
}
