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
}

/// One article of a run.
struct ArticleRecord: Sendable, Codable {
    let id: String
    /// The versions that were aligned to English.
    let aligned: [LanguageTag]
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

    let path: String
    let article: String
    let language: LanguageTag
    /// How the file's name or the manifest spells the language.
    let spelling: String
    let sha256: String
    let size: Int
    var encoding: TextEncoding?
    var paragraphStyle: ParagraphStyle?
    var detected: Detected?
    var paragraphs: Int?
    var sentences: Int?
}
