import CHash

/// The SHA-256 (FIPS 180-4) that a lexicon has in its head.
enum LexiconDigest {
    /// The digest of some bytes, 32 bytes; `nil` when the library refuses to compute it.
    static func of(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = bytes.withMemoryRebound(to: UInt8.self) { bytes in
            hx_sha256(bytes.baseAddress, bytes.count, &digest)
        }
        return isDone == 1 ? digest : nil
    }

    /// The digest of the content of a file that is to be written.
    static func of(_ bytes: [UInt8]) throws(LexiconError) -> [UInt8] {
        guard let digest = bytes.withUnsafeBytes({ of($0) }) else { throw .noDigest }
        return digest
    }
}
