package import HexaplaCore
import HexaplaRead

/// A document of the corpus folder: a file, a member of an archive, or a text in a file of JSON lines.
package struct ListedDocument: Sendable, Hashable {
    /// What a file of JSON lines says of a text.
    package struct Statement: Sendable, Hashable {
        let article: String
        let language: String
        /// The line, from 1.
        let line: Int
    }

    /// The path that is shown and recorded: that of the file, or of the archive with the member's behind `!/`.
    package let path: String
    /// What a layout may read, the likeliest first.
    package let names: [String]
    /// The path to open.
    package let location: String
    /// The size in bytes, unpacked.
    package let size: Int
    /// Where it is packed, if it is.
    package private(set) var packed: PackedPlace?
    /// The part of the file that is the document; `nil` for the whole.
    package private(set) var part: PartPlace?
    /// What the file says of the document; then its name says nothing.
    private(set) var statement: Statement?

    /// A file that is no archive.
    package init(_ file: FolderWalk.File) {
        path = file.path
        names = [file.path]
        location = file.location
        size = file.size
    }

    /// A packed document.
    ///
    /// - Parameters:
    ///   - packed: Where it is packed.
    ///   - isAlone: Whether the file is one compressed document, not an archive of several.
    ///   - location: The path to open: a copy of the member, or the archive itself.
    ///   - size: The size in bytes, unpacked.
    package init(_ packed: PackedPlace, isAlone: Bool, location: String, size: Int) {
        path = isAlone ? packed.file : CorpusPath(file: packed.file, member: packed.member).text
        names = isAlone ? [DocumentName.withoutPacking(packed.file)] : Self.names(packed)
        self.location = location
        self.size = size
        self.packed = packed
    }

    /// The document in a part of this file.
    package func part(_ part: PartPlace, _ statement: Statement) -> ListedDocument {
        var document = self
        document.part = part
        document.statement = statement
        return document
    }

    /// The document as a file of the corpus.
    package func file(_ id: DocumentID, spelling: String) -> CorpusFile {
        CorpusFile(id: id, spelling: spelling, path: path, location: location, size: size, packed: packed, part: part)
    }

    /// The paths a member may be known by: the archive counts as a folder of its name, and folders in front may be left
    /// out, so that `news.zip` may hold `a1/en.txt` as well as `news/a1/en.txt`, and `a1.zip` just `en.txt`.
    private static func names(_ packed: PackedPlace) -> [String] {
        let folder = packed.file.split(separator: "/").dropLast().map(String.init)
        let member = packed.member.split(separator: "/").map(String.init)
        let steps = folder + [DocumentName.archiveStem(packed.file)] + member
        let starts = steps.count > mostNames ? [0] + Array(steps.indices.suffix(mostNames - 1)) : Array(steps.indices)
        return starts.map { steps[$0...].joined(separator: "/") }
    }

    /// Of a path with very many folders the whole and the last ones will do: a member's names together are no longer
    /// than a few times its path.
    private static let mostNames = 16
}
