package import HexaplaArchive
package import HexaplaCore

/// What a file of a corpus is.
package enum CorpusFileKind: Sendable, Hashable {
    /// One document: text, HTML, DOCX, ODT, or something the read stage will refuse.
    case document
    /// An archive with documents, or a single compressed file.
    case container(ArchiveKind)
    /// A JSON file with documents.
    case jsonLines

    /// Tells what a file is, by content first.
    ///
    /// A damaged DOCX or ODT document is told by its name, so that its parts are not taken for documents. A JSON file is
    /// known by the name `.jsonl` or `.ndjson`, or by `.json` when it holds a document.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - name: Its path or name.
    package init(_ bytes: [UInt8], name: String) {
        if OfficeArchive(bytes) != nil || OfficeFile.isNamed(name) {
            self = .document
        } else if let kind = ArchiveKind(bytes) {
            self = .container(kind)
        } else if Self.isJSONLines(bytes, name: name) {
            self = .jsonLines
        } else {
            self = .document
        }
    }

    private static func isJSONLines(_ bytes: [UInt8], name: String) -> Bool {
        let lower = name.suffix(7).lowercased()
        if lower.hasSuffix(".jsonl") || lower.hasSuffix(".ndjson") { return true }
        return lower.hasSuffix(".json") && JSONLinesScanner.recognizes(bytes)
    }
}

/// A document found in a file of a corpus.
package struct FoundDocument: Sendable {
    /// Where it lies.
    package let path: CorpusPath
    /// The article's id and the language as a JSON line gives them; `nil` when only the path tells.
    package let article: String?
    /// The language code as a JSON line gives it.
    package let language: String?
    /// The line of a JSON file, from 1.
    package let line: Int?
    /// Where in `bytes` the text lies; `nil` for all of them.
    package let part: SourcePart?
    /// The bytes of the file or of the member; spans count in them.
    package let bytes: [UInt8]

    /// What the read stage takes.
    ///
    /// - Parameter id: Which document it is.
    /// - Returns: The document as a source file.
    package func source(id: DocumentID) -> SourceFile {
        SourceFile(id: id, path: path.text, bytes: bytes, part: part)
    }
}

/// What was met in a file of a corpus.
package struct CorpusFileSummary: Sendable, Hashable {
    /// What the file is.
    package var kind = CorpusFileKind.document
    /// Documents given.
    package var documents = 0
    /// Members of an archive given or refused, and directories in it.
    package var members = 0
    /// Directories in an archive.
    package var directories = 0
    /// What could not be given, in file order.
    package var problems: [ReadError] = []
}

/// Walks through the documents of one file of a corpus: the file itself, the members of an archive, the lines of a
/// JSON file, or the lines of JSON files in an archive.
package struct CorpusFileReader: Sendable {
    private let archive: ArchiveReader

    /// Creates a reader.
    ///
    /// - Parameter limits: How much archives may unpack to.
    package init(limits: ArchiveLimits = ArchiveLimits()) {
        archive = ArchiveReader(limits: limits)
    }

    /// Gives each document to a closure, in file order, holding one member at a time.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - path: The file, relative to the corpus folder.
    ///   - body: Takes a document.
    /// - Returns: What was met, and what could not be given.
    /// - Throws: What `body` throws.
    package func forEachDocument<Failure: Error>(
        in bytes: [UInt8], path: String, _ body: (FoundDocument) throws(Failure) -> Void
    ) throws(Failure) -> CorpusFileSummary {
        var summary = CorpusFileSummary()
        summary.kind = CorpusFileKind(bytes, name: path)
        guard case .container = summary.kind else {
            try give(bytes, CorpusPath(file: path), summary.kind, &summary, body)
            return summary
        }
        let met = try archive.forEachMember(in: bytes, name: path) { (member) throws(Failure) -> ArchiveStep in
            switch member.content {
            case .refused(let refusal):
                summary.problems.append(.refused(refusal, member: member.path, path: path))
            case .bytes(let content):
                let place = CorpusPath(file: path, member: member.path)
                try give(content, place, CorpusFileKind(content, name: member.path), &summary, body)
            }
            return .next
        }
        summary.members = met.members + met.refused
        summary.directories = met.directories
        if let error = met.error { summary.problems.append(.archive(error, path: path)) }
        return summary
    }

    private func give<Failure: Error>(
        _ bytes: [UInt8], _ path: CorpusPath, _ kind: CorpusFileKind, _ summary: inout CorpusFileSummary,
        _ body: (FoundDocument) throws(Failure) -> Void
    ) throws(Failure) {
        if kind == .document, let problem = PackedName.problem(bytes, path.text) {
            summary.problems.append(problem)
            return
        }
        guard kind == .jsonLines else {
            summary.documents += 1
            return try body(
                FoundDocument(path: path, article: nil, language: nil, line: nil, part: nil, bytes: bytes))
        }
        var count = 0
        let problems = try JSONLinesScanner.forEachDocument(in: bytes, path: path.text) {
            (found) throws(Failure) in
            count += 1
            if count > archive.limits.mostMembers { return }
            try body(
                FoundDocument(
                    path: path, article: found.article, language: found.language, line: found.line, part: found.part,
                    bytes: bytes))
        }
        let most = max(0, archive.limits.mostMembers)
        summary.documents += min(count, most)
        summary.problems += problems
        if count > most {
            summary.problems.append(
                ReadError(
                    .readArchiveLimit, path: path.text,
                    message: "The file holds \(count) documents; the first \(most) were taken.",
                    remedy: "Cut it into parts, or raise the limit mostMembers."))
        }
    }

    /// The bytes a document's spans count in: the member's, or the whole file's.
    ///
    /// - Parameters:
    ///   - path: The document.
    ///   - bytes: The whole file.
    /// - Returns: The bytes of the member, or `bytes` when the path names none.
    /// - Throws: `ReadError` when the member is missing, refused, or behind damage.
    package func content(of path: CorpusPath, in bytes: [UInt8]) throws(ReadError) -> [UInt8] {
        guard let member = path.member else { return bytes }
        do throws(ArchiveError) {
            return try archive.member(member, in: bytes, name: path.file)
        } catch {
            throw .archive(error, path: path.text)
        }
    }
}
