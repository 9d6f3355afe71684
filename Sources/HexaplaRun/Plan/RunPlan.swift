import HexaplaCore
package import HexaplaCorpus

/// What a run is going to do: the articles of the whole corpus, those of them that are this run's, and what is done to
/// them.
package struct RunPlan: Sendable {
    /// The documents.
    package let corpus: Corpus
    /// The part of the corpus that is this run's; `nil` for the whole.
    package let shard: Shard?
    package let resources: StageResources
    package let stages: StageSet
    private let smallCorpus: Int
    private let here: Set<String>

    /// In a corpus of so many articles every canonical text takes part when swapped documents are looked for.
    package static let smallCorpus = 1000

    /// Makes a plan.
    ///
    /// - Parameters:
    ///   - corpus: The documents.
    ///   - shard: The part of the corpus that `corpus` is.
    ///   - options: The resolved settings.
    ///   - resources: The resource files.
    ///   - smallCorpus: In a corpus of so many articles every canonical text is asked when versions are suspicious.
    package init(
        corpus: Corpus, shard: Shard?, options: PipelineOptions, resources: StageResources,
        smallCorpus: Int = RunPlan.smallCorpus
    ) {
        self.corpus = corpus
        self.shard = shard
        self.resources = resources
        self.smallCorpus = smallCorpus
        stages = StageSet(options: options, resources: resources, articles: corpus.everyArticle.map(\.id))
        here = Set(corpus.articles.map(\.id))
    }

    /// The articles of this run, in the order of their ids.
    package var articles: [CorpusArticle] { corpus.articles }
    /// The articles of all shards, this run's first.
    package var everyArticle: [CorpusArticle] { corpus.everyArticle }

    /// Whether an article is this run's.
    package func isHere(_ article: String) -> Bool { here.contains(article) }

    /// Whether every canonical text takes part when swapped documents are looked for.
    package var asksEveryArticle: Bool { everyArticle.count <= smallCorpus }

    /// Whether the run may leave open, until the shards are joined, which documents are swapped.
    package var mayLeaveOpen: Bool { !corpus.others.isEmpty && !asksEveryArticle }
}
