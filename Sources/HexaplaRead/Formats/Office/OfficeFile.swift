import HexaplaArchive
import HexaplaCore
import HexaplaMarkup

/// A DOCX or ODT document, or what looks like one by name.
enum OfficeFile {
    case docx, odt
    /// The name says so, but it is no whole zip file with such a document.
    case notZip
    /// It must be converted first.
    case convertible(ConvertibleFormat)

    /// Whether a name says DOCX or ODT.
    static func isNamed(_ name: String) -> Bool {
        let lower = name.suffix(5).lowercased()
        return lower.hasSuffix(".docx") || lower.hasSuffix(".odt")
    }

    init?(_ file: SourceFile) {
        switch OfficeArchive(file.bytes) {
        case .docx: self = .docx
        case .odt: self = .odt
        default:
            if let kind = ConvertibleFormat(file.bytes) {
                self = .convertible(kind)
            } else if Self.isNamed(file.path) {
                self = .notZip
            } else {
                return nil
            }
        }
    }
}

/// What a document's XML gives: paragraphs in the order of the page, and what was left out.
struct OfficeText {
    var paragraphs: [OfficeParagraph] = []
    /// Letters of deleted text, in UTF-8 bytes.
    var deleted = 0
    /// Letters of hidden text, in UTF-8 bytes.
    var hidden = 0
    /// Symbols of private fonts that have no text.
    var symbols = 0
}

/// A paragraph of a document.
struct OfficeParagraph {
    var text: [UInt8] = []
    /// The style's name, as the program writes it.
    var style: String?
    /// The level of a heading, from 1; `nil` for other paragraphs.
    var level: Int?
    /// Why it is furniture.
    var furniture: String?

    init(furniture: String? = nil) {
        self.furniture = furniture
    }
}

/// The members of a document that are read, with their bytes in the file.
struct OfficeMembers {
    private(set) var contents: [(path: String, bytes: [UInt8])] = []
    /// Where the members read lie in the file, looked up once: a document can have many thousands.
    private let extents: [String: Range<Int>]
    private let fileCount: Int

    /// Unpacks the members wanted.
    ///
    /// - Parameters:
    ///   - file: The document.
    ///   - limits: How much may be unpacked.
    ///   - wanted: Whether a member is wanted.
    /// - Throws: `ReadError` when the file is damaged, or a member wanted is refused.
    init(_ file: SourceFile, limits: ArchiveLimits, where wanted: (String) -> Bool) throws(ReadError) {
        fileCount = file.bytes.count
        var found: [(path: String, bytes: [UInt8])] = []
        var refusal: ReadError?
        let summary = ArchiveReader(limits: limits).forEachMember(in: file.bytes, name: file.path, where: wanted) {
            member in
            switch member.content {
            case .bytes(let bytes): found.append((member.path, bytes))
            case .refused(.encrypted): refusal = .encrypted(file)
            case .refused(let reason): refusal = .refused(reason, member: member.path, path: file.path)
            }
            return refusal == nil ? .next : .stop
        }
        if let refusal { throw refusal }
        if let error = summary.error {
            if error.kind == .overLimit { throw .archive(error, path: file.path) }
            throw .office(file, error.message)
        }
        contents = found
        let read = Set(found.map(\.path))
        let entries = (ZipDirectory(file.bytes)?.entries ?? []).filter { read.contains($0.path) }
        extents = Dictionary(entries.map { ($0.path, $0.extent) }) { first, _ in first }
    }

    /// The content of a member.
    subscript(path: String) -> [UInt8]? { contents.first { $0.path == path }?.bytes }

    /// The bytes of the file that hold a member, packed; the whole file when they are not known.
    func extent(of path: String) -> Range<Int> {
        extents[path].flatMap { $0.isEmpty ? nil : $0 } ?? 0..<fileCount
    }

    /// The packed bytes of all members read.
    var packedBytes: Int {
        contents.reduce(0) { $0 + (extents[$1.path]?.count ?? 0) }
    }
}
