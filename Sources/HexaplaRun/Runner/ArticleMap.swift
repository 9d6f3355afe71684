import HexaplaAlign
import HexaplaCore
import HexaplaCorpus
import HexaplaLanguage
import HexaplaSystem

/// The map of a run: from the texts of an article to its result, by nothing but these, the settings and the resources.
///
/// What an earlier pass has done of an article is not done again.
struct ArticleMap: Sendable {
    let stages: StageSet
    /// Articles that are done for good, by id.
    private var done: [String: ArticleRun] = [:]
    /// Documents that have been read and cut.
    private var texts = KeptTexts()
    let watch = InputWatch()
    /// What makes the signatures of texts; `nil` where swapped documents are not looked for.
    private var signatures: SignatureBuilder?
    private var asksEveryArticle = false

    /// The map of a pass that only learns.
    init(_ stages: StageSet) {
        self.stages = stages
    }

    /// The map of the pass that counts.
    ///
    /// - Parameters:
    ///   - plan: What is to be done.
    ///   - first: What the first pass came to.
    init(_ plan: RunPlan, after first: FirstPass.Outcome) {
        stages =
            first.lexicons.isEmpty
            ? plan.stages : plan.stages.aligning(with: plan.resources.using(first.lexicons))
        (done, texts) = (first.done, first.texts)
        guard stages.options.runs(.align) else { return }
        signatures = SignatureBuilder(
            languages: plan.resources.languages, facts: plan.resources.facts, skeletons: plan.resources.skeletons)
        asksEveryArticle = plan.asksEveryArticle
    }

    /// Runs the stages on an article, or leaves it out.
    func run(_ article: CorpusArticle) -> ArticleRun {
        if let run = done[article.id] { return run }
        let name = InputName(article: article.id)
        if let signal = watch.signal(at: name) { return ArticleRun(leavingOut: article, signal: signal) }
        return watch.during(name) {
            ArticleRun(texts.take(article.id) ?? ArticleTexts(article, stages: stages), stages: stages)
        }
    }

    /// What the reduce steps need of an article; `nil` when they need nothing.
    func mapped(_ run: ArticleRun) -> MappedArticle? {
        signatures.map {
            run.mapped($0, canonical: stages.languages.canonical, always: asksEveryArticle)
        }
    }

    /// What the question of doubled texts needs of an article of another shard; `nil` where it is not asked.
    func sketched(_ article: CorpusArticle) -> MappedArticle? {
        let name = InputName(article: article.id)
        guard signatures != nil, watch.signal(at: name) == nil else { return nil }
        return watch.during(name) { MappedArticle(reading: article, stages) }
    }
}
