import HexaplaArchive
import HexaplaCore
import HexaplaMarkup

extension ReadError {
    /// What went wrong with an archive, at its path.
    static func archive(_ error: ArchiveError, path: String) -> ReadError {
        let code: FindingCode =
            switch error.kind {
            case .unknown: .readBinary
            case .damaged: .readArchiveDamaged
            case .overLimit: .readArchiveLimit
            case .missing: .readMemberMissing
            case .refused: .readMemberRefused
            }
        return ReadError(code, path: path, message: error.message, remedy: error.remedy)
    }

    /// A member that an archive does not give.
    static func refused(_ refusal: MemberRefusal, member: String, path: String) -> ReadError {
        ReadError(
            .readMemberRefused, path: CorpusPath(file: path, member: member).text,
            message: "The member '\(member)' \(refusal.reason).", remedy: refusal.remedy)
    }

    static func converter(_ file: SourceFile, _ kind: ConvertibleFormat) -> ReadError {
        ReadError(
            .readNeedsConverter, path: file.path, message: "The file is \(kind.name), which is not read as it is.",
            remedy: kind.remedy)
    }

    static func office(_ file: SourceFile, _ what: String) -> ReadError {
        ReadError(
            .readOfficeDamaged, path: file.path, message: "The document cannot be read: \(what)",
            remedy: "Open it in a word processor and save it again, or save it as plain text.")
    }

    static func encrypted(_ file: SourceFile) -> ReadError {
        ReadError(
            .readEncrypted, path: file.path, message: "The document is encrypted with a password.",
            remedy: "Open it in a word processor and save it without a password.")
    }

    static func markup(_ file: SourceFile, member: String, _ error: MarkupError) -> ReadError {
        guard error.kind != .malformed else { return office(file, "in the member '\(member)': \(error.message)") }
        return ReadError(
            .readForbiddenXML, path: file.path,
            message: "In the member '\(member)': \(error.message)",
            remedy: "Documents of this kind must not have one, so nothing was loaded; save the document anew.")
    }

    static func json(path: String, line: Int, offset: Int, _ what: String, remedy: String) -> ReadError {
        ReadError(.readBadJSON, path: path, offset: offset, message: "Line \(line): \(what)", remedy: remedy)
    }
}
