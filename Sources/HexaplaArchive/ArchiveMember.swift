/// Why a member of an archive is not given.
package enum MemberRefusal: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its path is empty, absolute, holds `..`, or is longer than 4,096 bytes.
    case unsafePath
    /// It is a symbolic or hard link.
    case link
    /// It is a device, a pipe or a socket.
    case special
    /// It is encrypted.
    case encrypted
    /// It unpacks to more than the largest member allowed.
    case tooLarge
    /// It is an archive itself; a DOCX or ODT document is none.
    case nestedArchive
    /// Its own data are damaged; the archive goes on after it.
    case damaged

    /// What is wrong, as the end of a sentence that starts with the member.
    package var reason: String {
        switch self {
        case .unsafePath: "has a path that leads out of the archive"
        case .link: "is a link to another place"
        case .special: "is a device, a pipe or a socket, not a file"
        case .encrypted: "is encrypted"
        case .tooLarge: "is larger than the limit for a member when unpacked"
        case .nestedArchive: "is an archive within the archive"
        case .damaged: "is damaged"
        }
    }

    /// A full sentence that says what to do.
    package var remedy: String {
        switch self {
        case .unsafePath: "Pack the file again under a plain relative path."
        case .link: "Pack the file itself in place of the link."
        case .special: "Take it out of the archive."
        case .encrypted: "Pack the file again without a password."
        case .tooLarge: "Look whether it is text at all; if so, raise the limit largestMember."
        case .nestedArchive: "Unpack the inner archive and pack its files into the outer one."
        case .damaged: "Pack the file again from the original."
        }
    }
}

/// One file of an archive.
package struct ArchiveMember: Sendable, Hashable {
    /// What there is of a member.
    package enum Content: Sendable, Hashable {
        /// All its bytes.
        case bytes([UInt8])
        /// Nothing, for a reason.
        case refused(MemberRefusal)
    }

    /// The path within the archive, with `/`, without `./` in front.
    ///
    /// Bytes of a name that are no UTF-8 are written `%NN`. The member of a single compressed file has the file's name
    /// without its last suffix.
    package let path: String
    /// The place among all entries of the archive, from 0, directories included.
    package let index: Int
    /// The bytes, or why there are none.
    package let content: Content

    /// Creates a member.
    ///
    /// - Parameters:
    ///   - path: The path within the archive.
    ///   - index: The place among all entries.
    ///   - content: The bytes, or why there are none.
    package init(path: String, index: Int, content: Content) {
        self.path = path
        self.index = index
        self.content = content
    }

    /// The bytes; `nil` for a refused member.
    package var bytes: [UInt8]? {
        if case .bytes(let bytes) = content { bytes } else { nil }
    }

    /// The reason of a refused member.
    package var refusal: MemberRefusal? {
        if case .refused(let refusal) = content { refusal } else { nil }
    }
}
