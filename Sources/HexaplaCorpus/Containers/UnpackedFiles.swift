import HexaplaArchive
package import HexaplaSystem

/// Reads files that may be compressed, for the commands that train.
package enum UnpackedFiles {
    /// The content of a file.
    ///
    /// - Parameter path: A file as it lies on disk, or one compressed by gzip, xz, Zstandard or bzip2.
    /// - Returns: Its bytes, unpacked.
    /// - Throws: `PipelineError` when it cannot be read or unpacked, or is an archive of several files.
    @Sendable package static func load(_ path: String) throws(PipelineError) -> [UInt8] {
        let bytes = try GivenFile.read(path)
        guard ArchiveKind(bytes) != nil else { return bytes }
        var contents: [[UInt8]] = []
        let summary = ArchiveReader(limits: limits).forEachMember(in: bytes, name: Files.name(of: path)) { member in
            if let bytes = member.bytes { contents.append(bytes) }
            return contents.count > 1 ? .stop : .next
        }
        if let error = summary.error { throw PipelineError(.input, path, "\(error.message) \(error.remedy)") }
        guard contents.count == 1, let content = contents.first else {
            throw PipelineError(.input, path, "It is an archive; a single compressed file is wanted.")
        }
        return content
    }

    /// Training texts are chosen by hand, so that only memory sets a limit.
    private static let limits = ArchiveLimits(
        largestMember: 1 << 34, largestTotal: 1 << 34, largestRatio: 2000, mostMembers: 2)
}
