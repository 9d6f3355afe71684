import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import HexaplaSystem

/// What a run came to, as a value: what `run.json` and the summary are made from.
struct RunTotals: Sendable {
    private(set) var articles: [ArticleRecord] = []
    private(set) var inputs: [InputRecord] = []
    var failures: [InputFailure] = []
    var findings = FindingCounts()
    var tally = Tally()
    /// What became of a person's verdicts.
    var review: ReviewRecord?
    /// How often the corpus is aligned, and why.
    var passes: PassRecord?
    /// What is to be asked when shards are joined.
    var open: [MappedArticle] = []
    /// The files of the result with their digests.
    var files: [String: FileDigest] = [:]

    /// Adds an article.
    mutating func take(_ run: ArticleRun) {
        articles.append(run.record)
        inputs += run.inputs
        failures += run.failures
        findings.add(run.findings)
        tally += run.tally
    }
}

extension RunRecord {
    /// What `run.json` says.
    init(_ plan: RunPlan, _ totals: RunTotals, signature: Signature) throws(PipelineError) {
        self.init(
            signature: signature, layout: plan.corpus.layout, shard: plan.shard?.description,
            options: try plan.stages.options.tree(), articles: totals.articles, inputs: totals.inputs,
            counts: Dictionary(uniqueKeysWithValues: totals.tally.counts.map { ($0.key.rawValue, $0.value) }),
            findings: Dictionary(uniqueKeysWithValues: totals.findings.codes.map { ($0.key.rawValue, $0.value) }),
            failures: totals.failures, setAside: plan.corpus.setAside,
            matches: plan.corpus.matches.isEmpty ? nil : plan.corpus.matches, review: totals.review,
            passes: totals.passes, files: totals.files, sha256: Seal.blank)
    }
}

extension RunSummary {
    /// The totals for people.
    init(_ plan: RunPlan, _ totals: RunTotals, output: String, seconds: Double) {
        let options = plan.stages.options
        let hasPages = options.runs(.report) && options.formats.contains(.html)
        self.init(
            output: output, alignedArticles: totals.articles.count { !$0.aligned.isEmpty },
            articles: plan.articles.count, files: plan.corpus.fileCount, bytes: plan.corpus.byteCount,
            seconds: seconds, severities: totals.findings.severities,
            codes: totals.findings.ranked(plan.resources.findings), failures: totals.failures,
            setAside: plan.corpus.setAside.count, report: hasPages ? Files.join(output, "index.html") : nil,
            review: totals.review, unmetVerdicts: totals.tally.counts[.align]?.reasons["review not obeyed"] ?? 0,
            passes: totals.passes?.lines ?? [])
    }
}
