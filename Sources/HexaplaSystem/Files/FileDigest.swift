package import HexaplaCore

extension FileDigest {
    /// Digests some bytes.
    ///
    /// - Parameter bytes: The whole content of a file.
    /// - Throws: `PipelineError` when the digest cannot be computed.
    package init(of bytes: [UInt8]) throws(PipelineError) {
        self.init(sha256: try SHA256.hex(of: bytes), size: bytes.count)
    }

    /// Digests a file as it lies on disk, a piece at a time.
    ///
    /// - Throws: `PipelineError` when it cannot be read.
    package init(ofFile path: String) throws(PipelineError) {
        var digest = try RunningDigest()
        try Files.forEachPiece(of: path) { (piece) throws(PipelineError) in try digest.add(piece) }
        self = try digest.close()
    }
}
