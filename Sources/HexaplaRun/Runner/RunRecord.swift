package import HexaplaCore
package import HexaplaCorpus
package import HexaplaSystem

/// What `run.json` says of a run: enough to make it again and to prove it.
package struct RunRecord: Sendable, Codable {
    package let signature: Signature
    package let layout: String
    package let shard: String?
    package let options: JSONValue
    package let articles: [ArticleRecord]
    package let inputs: [InputRecord]
    package let counts: [String: StageCounts]
    package let findings: [String: Int]
    package let failures: [InputFailure]
    package let setAside: [SetAside]
    /// Files placed by their content; `nil` when there are none.
    package let matches: [ContentMatch]?
    /// A person's verdicts; `nil` when there were none.
    package let review: ReviewRecord?
    /// How often the corpus was aligned, and why; `nil` when nothing was aligned.
    package let passes: PassRecord?
    /// Every other file of the result with its digest; those in `log` are no part of it.
    package let files: [String: FileDigest]
    /// The digest of this file, taken with zeros in its place.
    package let sha256: String

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
package struct ArticleRecord: Sendable, Codable {
    package let id: String
    /// The versions that were aligned to English.
    package let aligned: [LanguageTag]
    /// What each version is of the English text; absent in the records of older programs.
    package var editions: [LanguageTag: EditionClass]?
    /// The languages whose files were read.
    package let languages: [LanguageTag]
}

/// One file of a run.
package struct InputRecord: Sendable, Codable {
    /// The language found in the content.
    package struct Detected: Sendable, Codable {
        package let language: LanguageTag
        package let confidence: Double
    }

    /// Where a packed document lies, and what it is unpacked; spans count unpacked bytes.
    package struct Packed: Sendable, Codable {
        /// The archive, relative to the corpus folder.
        package let file: String
        package let member: String
        package let sha256: String
        package let size: Int
    }

    package let path: String
    package let article: String
    package let language: LanguageTag
    /// How the file's name or the manifest spells the language.
    package let spelling: String
    /// The file on disk; for a packed document that is the archive.
    package let sha256: String
    package let size: Int
    package let packed: Packed?
    /// The bytes of the file that hold the document; absent for the whole.
    package let part: SourcePart?
    package var format: DocumentFormat?
    package var encoding: TextEncoding?
    package var paragraphStyle: ParagraphStyle?
    package var detected: Detected?
    package var paragraphs: Int?
    package var sentences: Int?

    /// The size in bytes of what spans count in.
    package var contentSize: Int { packed?.size ?? size }

    package init(_ file: CorpusFile, unpacked: FileDigest) {
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
