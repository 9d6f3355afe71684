import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import HexaplaRecord
import HexaplaSystem

/// What a run came to, as a value: what `run.json` and the summary are made from.
struct RunTotals: Sendable {
    /// How much there was.
    var counts = RunManifest.Totals()
    /// Whether a file of this run could be read.
    private(set) var hasReadAny = false
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
    mutating func take(_ run: ArticleRun, _ entry: ArticleEntry) {
        counts.articles += 1
        counts.aligned += entry.aligned.isEmpty ? 0 : 1
        counts.inputs += run.inputs.count
        hasReadAny = hasReadAny || !entry.languages.isEmpty
        failures += run.failures
        findings.add(run.findings)
        tally += run.tally
    }
}

extension RunManifest {
    /// What `run.json` says.
    init(_ plan: RunPlan, _ totals: RunTotals, signature: Signature) throws(PipelineError) {
        self.init(
            signature: signature, layout: plan.corpus.layout, shard: plan.shard?.description,
            options: try plan.stages.options.tree(), totals: totals.counts, counts: totals.tally.counts,
            findings: totals.findings.codes, failures: totals.failures,
            matches: try Self.tree(plan.corpus.matches.isEmpty ? nil : plan.corpus.matches),
            review: try Self.tree(totals.review), passes: try Self.tree(totals.passes), files: totals.files)
    }

    private static func tree(_ value: (some Encodable)?) throws(PipelineError) -> JSONValue? {
        guard let value else { return nil }
        do {
            return try CanonicalJSON.tree(value)
        } catch {
            throw PipelineError(.input, OutputNames.record, "The record cannot be written as JSON: \(error)")
        }
    }
}

extension RunSummary {
    /// The totals for people.
    init(_ plan: RunPlan, _ totals: RunTotals, output: String, seconds: Double) {
        let options = plan.stages.options
        let hasPages = options.runs(.report) && options.formats.contains(.html)
        self.init(
            output: output, alignedArticles: totals.counts.aligned,
            articles: plan.articles.count, files: plan.corpus.fileCount, bytes: plan.corpus.byteCount,
            seconds: seconds, severities: totals.findings.severities,
            codes: totals.findings.ranked(plan.resources.findings), failures: totals.failures,
            setAside: plan.corpus.setAside.count, report: hasPages ? Files.join(output, OutputNames.indexPage) : nil,
            review: totals.review, unmetVerdicts: totals.tally.counts[.align]?.reasons["review not obeyed"] ?? 0,
            passes: totals.passes?.lines ?? [])
    }
}
