package import HexaplaCore
import HexaplaSystem

/// Where a packed document lies: a member of an archive, or the one file that a compressed file holds.
package struct PackedPlace: Sendable, Hashable {
    /// The path of the archive, relative to the corpus folder.
    package let file: String
    /// The path of the archive, to open.
    package let location: String
    /// The path of the member within the archive.
    package let member: String
    /// The archive as it lies on disk.
    package let digest: FileDigest

    /// Creates a place.
    ///
    /// - Parameters:
    ///   - file: The path of the archive, relative to the corpus folder.
    ///   - location: The path of the archive, to open.
    ///   - member: The path of the member within the archive.
    ///   - digest: The archive as it lies on disk.
    package init(file: String, location: String, member: String, digest: FileDigest) {
        self.file = file
        self.location = location
        self.member = member
        self.digest = digest
    }
}

/// Where a document lies in a file that holds several.
package struct PartPlace: Sendable, Hashable {
    /// The bytes of the file that hold its text.
    package let part: SourcePart
    /// The whole file, unpacked.
    package let file: FileDigest

    /// Creates a place.
    ///
    /// - Parameters:
    ///   - part: The bytes of the file that hold its text.
    ///   - file: The whole file, unpacked.
    package init(part: SourcePart, file: FileDigest) {
        self.part = part
        self.file = file
    }
}
