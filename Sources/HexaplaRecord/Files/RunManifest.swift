public import HexaplaCore

/// What `run.json` says of a run: enough to make it again and to prove it.
///
/// The files of the corpus are in `inputs.jsonl`, the articles in `articles.jsonl`.
public struct RunManifest: Sendable, Hashable, Codable {
    /// How much a run came to.
    public struct Totals: Sendable, Hashable, Codable {
        /// The articles.
        public var articles = 0
        /// The articles of which at least one version was aligned.
        public var aligned = 0
        /// The files that were filed under an article, read or not.
        public var inputs = 0
        /// The files that were set aside; those that could not be used are in `failures`.
        public var setAside = 0

        /// Creates empty totals.
        public init() {}
    }

    /// What the result was made with.
    public let signature: Signature
    /// The layout that explains the files: a pattern, or `manifest`.
    public let layout: String
    /// The part of the corpus that was run, such as `1/3`; `nil` for the whole.
    public let shard: String?
    /// The resolved settings.
    package let options: JSONValue
    /// How much the run came to.
    public let totals: Totals
    /// What each stage counted, by its name.
    public let counts: [String: StageCounts]
    /// The findings by code.
    public let findings: [String: Int]
    /// What could not be done.
    public let failures: [InputFailure]
    /// Files placed by their content; `nil` when there are none.
    package let matches: JSONValue?
    /// A person's verdicts; `nil` when there were none.
    package let review: JSONValue?
    /// How often the corpus was aligned, and why; `nil` when nothing was aligned.
    package let passes: JSONValue?
    /// Every other file of the result with its digest; those in `log` are no part of it.
    public let files: [String: FileDigest]
    /// The digest of this file, taken with zeros in its place.
    public let sha256: String

    /// Creates a manifest that is not sealed yet.
    package init(
        signature: Signature, layout: String, shard: String?, options: JSONValue, totals: Totals,
        counts: [StageID: StageCounts], findings: [FindingCode: Int], failures: [InputFailure],
        matches: JSONValue?, review: JSONValue?, passes: JSONValue?, files: [String: FileDigest]
    ) {
        self.signature = signature
        self.layout = layout
        self.shard = shard
        self.options = options
        self.totals = totals
        self.counts = Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
        self.findings = Dictionary(uniqueKeysWithValues: findings.map { ($0.key.rawValue, $0.value) })
        self.failures = failures
        self.matches = matches
        self.review = review
        self.passes = passes
        self.files = files
        sha256 = Self.blankDigest
    }

    /// What stands in place of the digest while it is taken.
    package static let blankDigest = String(repeating: "0", count: 64)
}
