import HexaplaArchive
package import HexaplaCore
package import HexaplaRead
package import HexaplaSystem

/// Fetches the bytes of documents, wherever they lie.
package enum DocumentBytes {
    /// The bytes of a document, unpacked, as the read stage takes them.
    ///
    /// - Parameter file: The document; a packed one is unpacked in memory unless it has a copy.
    /// - Returns: The document with the bytes that hold it; of a file of JSON lines no more than that.
    /// - Throws: `PipelineError` when the file cannot be read, or the member not unpacked.
    package static func source(_ file: CorpusFile) throws(PipelineError) -> SourceFile {
        if let part = file.part?.part, !isStillPacked(file) {
            let extent = part.extent
            let bytes = try Files.read(file.location, in: extent.indices)
            return SourceFile(id: file.id, path: file.path, bytes: bytes, part: part, origin: extent.start)
        }
        return SourceFile(id: file.id, path: file.path, bytes: try read(file), part: file.part?.part)
    }

    /// The whole file or member that holds a document, unpacked.
    package static func read(_ file: CorpusFile) throws(PipelineError) -> [UInt8] {
        try FileBounds.check(path: file.location, name: file.packed == nil ? file.path : file.packed?.file ?? "")
        let bytes = try Files.read(file.location)
        guard let packed = file.packed, isStillPacked(file) else { return bytes }
        return try unpack(CorpusPath(file: packed.file, member: packed.member), from: bytes)
    }

    private static func isStillPacked(_ file: CorpusFile) -> Bool { file.packed?.location == file.location }

    /// The bytes of one member of an archive.
    package static func unpack(_ path: CorpusPath, from bytes: [UInt8]) throws(PipelineError) -> [UInt8] {
        do {
            return try CorpusFileReader().content(of: path, in: bytes)
        } catch {
            throw PipelineError(.input, path.text, "\(error.message) \(error.remedy)")
        }
    }
}
