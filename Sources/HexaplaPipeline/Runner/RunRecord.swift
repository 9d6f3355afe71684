import HexaplaCore

/// What `run.json` says of a run: enough to make it again and to prove it.
struct RunRecord: Sendable, Codable {
    let signature: Signature
    let layout: String
    let shard: String?
    let options: JSONValue
    let articles: [ArticleRecord]
    let inputs: [InputRecord]
    let counts: [String: StageCounts]
    let findings: [String: Int]
    let failures: [InputFailure]
    let setAside: [SetAside]
    /// Files placed by their content; `nil` when there are none.
    let matches: [ContentMatch]?
    /// A person's verdicts; `nil` when there were none.
    let review: ReviewRecord?
    /// How often the corpus was aligned, and why; `nil` when nothing was aligned.
    let passes: PassRecord?
    /// Every other file of the result with its digest; those in `log` are no part of it.
    let files: [String: FileDigest]
    /// The digest of this file, taken with zeros in its place.
    let sha256: String

    /// The file, with its own digest in it.
    func sealed() throws(PipelineError) -> [UInt8] {
        do {
            return try Seal.sealed(CanonicalJSON.file(self))
        } catch {
            throw error as? PipelineError
                ?? PipelineError(.input, OutputNames.record, "The record cannot be written as JSON: \(error)")
        }
    }
}

/// One article of a run.
struct ArticleRecord: Sendable, Codable {
    let id: String
    /// The versions that were aligned to English.
    let aligned: [LanguageTag]
    /// What each version is of the English text; absent in the records of older programs.
    var editions: [LanguageTag: EditionClass]?
    /// The languages whose files were read.
    let languages: [LanguageTag]
}

/// One file of a run.
struct InputRecord: Sendable, Codable {
    /// The language found in the content.
    struct Detected: Sendable, Codable {
        let language: LanguageTag
        let confidence: Double
    }

    /// Where a packed document lies, and what it is unpacked; spans count unpacked bytes.
    struct Packed: Sendable, Codable {
        /// The archive, relative to the corpus folder.
        let file: String
        let member: String
        let sha256: String
        let size: Int
    }

    let path: String
    let article: String
    let language: LanguageTag
    /// How the file's name or the manifest spells the language.
    let spelling: String
    /// The file on disk; for a packed document that is the archive.
    let sha256: String
    let size: Int
    let packed: Packed?
    /// The bytes of the file that hold the document; absent for the whole.
    let part: SourcePart?
    var format: DocumentFormat?
    var encoding: TextEncoding?
    var paragraphStyle: ParagraphStyle?
    var detected: Detected?
    var paragraphs: Int?
    var sentences: Int?

    /// The size in bytes of what spans count in.
    var contentSize: Int { packed?.size ?? size }

    init(_ file: CorpusFile, unpacked: FileDigest) {
        path = file.path
        article = file.id.article
        language = file.id.language
        spelling = file.spelling
        let disk = file.packed?.digest ?? unpacked
        sha256 = disk.sha256
        size = disk.size
        part = file.part?.part
        packed = file.packed.map {
            Packed(file: $0.file, member: $0.member, sha256: unpacked.sha256, size: unpacked.size)
        }
    }
}
