/// What ends the reading of an archive before its last member.
package struct ArchiveError: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    /// The kinds of trouble.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The bytes are no archive of a known kind.
        case unknown
        /// The archive is damaged or cut short.
        case damaged
        /// The archive unpacks to more than is allowed.
        case overLimit
        /// There is no member of the path asked for.
        case missing
        /// The member asked for is there but refused.
        case refused
    }

    /// What kind of trouble it is.
    package let kind: Kind
    /// The archive's file name as given.
    package let file: String
    /// The member concerned, or the last one before; `nil` when there is none.
    package let member: String?
    /// A full sentence that says what is wrong.
    package let message: String
    /// A full sentence that says what to do.
    package let remedy: String

    /// File, what is wrong and what to do, in one line.
    package var description: String { "\(file): \(message) \(remedy)" }
}

extension ArchiveError {
    static func unknown(_ file: String) -> ArchiveError {
        ArchiveError(
            kind: .unknown, file: file, member: nil, message: "The file is no archive that can be opened.",
            remedy: "Use zip, tar, gzip, xz, Zstandard or bzip2.")
    }

    static func damaged(_ file: String, member: String?, detail: String) -> ArchiveError {
        let place = member.map { "in or after the member '\($0)'" } ?? "before its first member"
        let told = detail.isEmpty ? "" : " (\(detail))"
        return ArchiveError(
            kind: .damaged, file: file, member: member,
            message: "The archive is damaged or cut short \(place)\(told).",
            remedy: "Fetch or pack it again\(member == nil ? "." : "; the members before the place were read.")")
    }

    static func overLimit(_ file: String, member: String?, _ what: String, option: String) -> ArchiveError {
        let place = member.map { ", reached at the member '\($0)'" } ?? ""
        return ArchiveError(
            kind: .overLimit, file: file, member: member, message: "The archive \(what)\(place).",
            remedy: "It may be made to fill the memory; if it is not, raise the limit \(option).")
    }

    static func missing(_ file: String, member: String) -> ArchiveError {
        ArchiveError(
            kind: .missing, file: file, member: member, message: "The archive has no member '\(member)'.",
            remedy: "Check the path; capital and small letters count.")
    }

    static func refused(_ file: String, member: String, _ refusal: MemberRefusal) -> ArchiveError {
        ArchiveError(
            kind: .refused, file: file, member: member, message: "The member '\(member)' \(refusal.reason).",
            remedy: refusal.remedy)
    }
}
