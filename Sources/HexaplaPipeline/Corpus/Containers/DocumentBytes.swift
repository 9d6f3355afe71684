import HexaplaArchive

/// Fetches the bytes of documents, wherever they lie.
enum DocumentBytes {
    /// The bytes of a document, unpacked.
    ///
    /// - Parameter file: The document; a packed one is unpacked in memory unless it has a copy.
    /// - Returns: The bytes that spans count.
    /// - Throws: `PipelineError` when the file cannot be read, or the member not unpacked.
    static func read(_ file: CorpusFile) throws(PipelineError) -> [UInt8] {
        let bytes = try Files.read(file.location)
        guard let packed = file.packed, packed.location == file.location else { return bytes }
        return try unpack(packed.member, from: bytes, file: packed.file)
    }

    /// The bytes of one member of an archive.
    static func unpack(_ member: String, from bytes: [UInt8], file: String) throws(PipelineError) -> [UInt8] {
        do {
            return try ArchiveReader().member(member, in: bytes, name: Files.name(of: file))
        } catch {
            throw PipelineError(.input, file, "\(error.message) \(error.remedy)")
        }
    }
}
