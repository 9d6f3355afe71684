import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import HexaplaSystem

/// The reduce steps of a run: what can be said only when all articles of the corpus have been mapped.
///
/// A shard of a small corpus maps the articles of the other shards as well when one of its own versions is suspicious,
/// and tells its own findings; else it only reads them, to look for texts that are doubled. A shard of a large one leaves
/// open whether documents are swapped or doubled, and writes down what is to be asked when the shards are joined.
struct Reduction {
    private let plan: RunPlan
    private var swaps: SwapCheck
    private var doubles: DoubleCheck
    private var review: ReviewRun?

    init(_ plan: RunPlan) {
        self.plan = plan
        swaps = SwapCheck(languages: plan.stages.languages)
        doubles = DoubleCheck(languages: plan.stages.languages)
        review = plan.resources.review.map { file in
            ReviewRun(
                file, plan.stages.review ?? file.review(), languages: plan.stages.options.languages,
                here: plan.articles.map(\.id), shard: plan.shard)
        }
    }

    /// Takes an article of this run.
    mutating func take(_ run: ArticleRun, _ mapped: MappedArticle?) {
        review?.take(run.reviewed)
        take(mapped)
    }

    /// Takes what was mapped of an article, also of another shard's.
    mutating func take(_ mapped: MappedArticle?) {
        guard let mapped else { return }
        swaps.take(mapped)
        doubles.take(mapped)
    }

    /// Takes what was read of an article of another shard.
    mutating func take(sketched: MappedArticle?) {
        if let sketched { doubles.take(sketched) }
    }

    /// Whether the articles of the other shards must be mapped, too.
    var needsOthers: Bool { !plan.corpus.others.isEmpty && plan.asksEveryArticle && swaps.isAsked }

    /// Whether the articles of the other shards must at least be read.
    var needsOtherTexts: Bool { !plan.corpus.others.isEmpty && plan.asksEveryArticle }

    /// What is to be asked when the shards are joined; nothing when the findings are complete.
    var open: [MappedArticle] { plan.mayLeaveOpen ? swaps.articles : [] }

    /// The findings on this run's articles, on the review and on the corpus.
    var findings: [Finding] {
        let swapped = open.isEmpty ? swaps.findings().filter { $0.article.map(plan.isHere) ?? true } : []
        let doubled = open.isEmpty ? doubles.findings().filter { $0.article.map(plan.isHere) ?? true } : []
        return swapped + doubled + (review?.findings ?? [])
            + (tellsOfCorpus ? plan.resources.lexiconRemarks(plan.stages.options) : [])
    }

    /// What is about no file is told by the first shard.
    private var tellsOfCorpus: Bool { plan.shard?.tellsOfCorpus ?? true }

    /// What became of a person's verdicts.
    var reviewRecord: ReviewRecord? { review?.record }
}
