public import HexaplaCore
public import HexaplaSystem

/// Where a packed document lies: a member of an archive, or the one file that a compressed file holds.
public struct PackedPlace: Sendable, Hashable {
    /// The path of the archive, relative to the corpus folder.
    public let file: String
    /// The path of the archive, to open.
    public let location: String
    /// The path of the member within the archive.
    public let member: String
    /// The archive as it lies on disk.
    public let digest: FileDigest

    /// Creates a place.
    ///
    /// - Parameters:
    ///   - file: The path of the archive, relative to the corpus folder.
    ///   - location: The path of the archive, to open.
    ///   - member: The path of the member within the archive.
    ///   - digest: The archive as it lies on disk.
    public init(file: String, location: String, member: String, digest: FileDigest) {
        self.file = file
        self.location = location
        self.member = member
        self.digest = digest
    }
}

/// Where a document lies in a file that holds several.
public struct PartPlace: Sendable, Hashable {
    /// The bytes of the file that hold its text.
    public let part: SourcePart
    /// The whole file, unpacked.
    public let file: FileDigest

    /// Creates a place.
    ///
    /// - Parameters:
    ///   - part: The bytes of the file that hold its text.
    ///   - file: The whole file, unpacked.
    public init(part: SourcePart, file: FileDigest) {
        self.part = part
        self.file = file
    }
}
