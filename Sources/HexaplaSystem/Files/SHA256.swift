import CHash

/// SHA-256 digests (FIPS 180-4), written as 64 lower-case hexadecimal digits.
package enum SHA256 {
    /// The digest of some bytes, also of none.
    package static func hex(of bytes: [UInt8]) throws(PipelineError) -> String {
        text(of: try Self.bytes(of: bytes))
    }

    /// The digest as 32 bytes.
    package static func bytes(of bytes: [UInt8]) throws(PipelineError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: length)
        guard hx_sha256(bytes, bytes.count, &digest) == 1 else { throw refusal }
        return digest
    }

    /// Bytes as hexadecimal digits.
    package static func text(of digest: [UInt8]) -> String {
        String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    fileprivate static let length = 32
    fileprivate static let refusal = PipelineError(
        .input, "libcrypto", "The library refused to compute a SHA-256 digest.")
    private static let digits = Array("0123456789abcdef".utf8)
}

/// A SHA-256 digest made piece by piece, with the number of bytes.
package struct RunningDigest: ~Copyable {
    private let context: UnsafeMutableRawPointer
    private var size = 0

    /// Starts with no bytes.
    package init() throws(PipelineError) {
        guard let context = hx_sha256_open() else { throw SHA256.refusal }
        self.context = context
    }

    deinit {
        var unused = [UInt8](repeating: 0, count: SHA256.length)
        _ = hx_sha256_close(context, &unused)
    }

    /// Adds bytes at the end.
    package mutating func add(_ bytes: [UInt8]) throws(PipelineError) {
        guard hx_sha256_add(context, bytes, bytes.count) == 1 else { throw SHA256.refusal }
        size += bytes.count
    }

    /// Ends the digest.
    package consuming func close() throws(PipelineError) -> FileDigest {
        var digest = [UInt8](repeating: 0, count: SHA256.length)
        let (isDone, size) = (hx_sha256_close(context, &digest) == 1, size)
        discard self
        guard isDone else { throw SHA256.refusal }
        return FileDigest(sha256: SHA256.text(of: digest), size: size)
    }
}

extension FileDigest {
    /// Digests a file as it lies on disk, a piece at a time.
    ///
    /// - Throws: `PipelineError` when it cannot be read.
    package init(ofFile path: String) throws(PipelineError) {
        var digest = try RunningDigest()
        try Files.forEachPiece(of: path) { (piece) throws(PipelineError) in try digest.add(piece) }
        self = try digest.close()
    }
}
