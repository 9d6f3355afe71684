internal import CArchive

/// Whether to go on after a member.
package enum ArchiveStep: Sendable, Hashable {
    /// Give the next member.
    case next
    /// Leave the rest unread.
    case stop
}

/// What was met in an archive.
package struct ArchiveSummary: Sendable, Hashable {
    /// Members given with their bytes.
    package internal(set) var members = 0
    /// Members refused.
    package internal(set) var refused = 0
    /// Directories, which are passed over.
    package internal(set) var directories = 0
    /// Bytes unpacked, those of refused members included as far as they were unpacked.
    package internal(set) var unpackedBytes = 0
    /// What ended the reading before the last member.
    package internal(set) var error: ArchiveError?
}

/// Gives the members of an archive in memory, one at a time and in archive order.
///
/// Nothing is written to disk, and no more than one member is held. Kinds are told by content: zip, tar, and what gzip,
/// xz, Zstandard or bzip2 have compressed, which is a tar file or a single file. Work is linear in what is unpacked.
package struct ArchiveReader: Sendable {
    /// How much may be unpacked.
    package let limits: ArchiveLimits

    /// Creates a reader.
    ///
    /// - Parameter limits: How much may be unpacked.
    package init(limits: ArchiveLimits = ArchiveLimits()) {
        self.limits = limits
    }

    /// Gives each member to a closure.
    ///
    /// - Parameters:
    ///   - bytes: The whole archive.
    ///   - name: The archive's file name, for messages and for the name of a single compressed file.
    ///   - wanted: Whether the bytes of a member are wanted, by its path; the others are passed over without a call
    ///     of `body` where that costs nothing.
    ///   - body: Takes a member and says whether to go on.
    /// - Returns: What was met; with `error` when the archive ended too early.
    /// - Throws: What `body` throws.
    package func forEachMember<Failure: Error>(
        in bytes: [UInt8], name: String, where wanted: (String) -> Bool = { _ in true },
        _ body: (ArchiveMember) throws(Failure) -> ArchiveStep
    ) throws(Failure) -> ArchiveSummary {
        guard let kind = ArchiveKind(bytes) else {
            var summary = ArchiveSummary()
            summary.error = .unknown(name)
            return summary
        }
        return try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) -> ArchiveSummary in
            var walk = ArchiveWalk(kind: kind, buffer: buffer, name: name, limits: limits)
            while let member = walk.next(where: wanted) {
                if try body(member) == .stop { break }
            }
            return walk.summary
        }
    }

    /// Opens one member by its path.
    ///
    /// Of several members with one path the first counts.
    ///
    /// - Parameters:
    ///   - path: The member's path as `ArchiveMember.path` gives it.
    ///   - bytes: The whole archive.
    ///   - name: The archive's file name.
    /// - Returns: The bytes of the member.
    /// - Throws: `ArchiveError` when there is no such member, it is refused, or the archive breaks off before it.
    package func member(_ path: String, in bytes: [UInt8], name: String) throws(ArchiveError) -> [UInt8] {
        var found: ArchiveMember?
        let summary = forEachMember(in: bytes, name: name, where: { $0 == path }) { member in
            found = member
            return .stop
        }
        switch found?.content {
        case .bytes(let bytes): return bytes
        case .refused(let refusal): throw .refused(name, member: path, refusal)
        case nil: throw summary.error ?? .missing(name, member: path)
        }
    }
}
