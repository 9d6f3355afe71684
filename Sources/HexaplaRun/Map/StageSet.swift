package import HexaplaAlign
package import HexaplaCheck
package import HexaplaClean
package import HexaplaCore
package import HexaplaDetect
package import HexaplaLanguage
package import HexaplaNormalize
package import HexaplaRead
package import HexaplaSegment

/// The stages of one run, made from its settings and resources.
package struct StageSet: Sendable {
    /// The settings; what runs may be changed afterwards, what a stage was made from may not.
    package private(set) var options: PipelineOptions
    package let read: ReadStage
    package let detect: DetectStage
    package let clean: CleanStage
    package let normalize: NormalizeStage
    package let segment: SegmentStage
    package private(set) var align: AlignStage
    package let check: CheckStage
    /// What is known of languages; the versions are those of the run.
    package let languages: LanguageSet
    /// The verdicts that the align stage obeys.
    package let review: Review?

    /// Makes the stages.
    ///
    /// - Parameters:
    ///   - options: The settings.
    ///   - resources: The resource files.
    ///   - articles: The ids of all articles of the corpus; a review is read in their light.
    package init(options: PipelineOptions, resources: StageResources, articles: some Sequence<String> = []) {
        review = resources.review?.review(over: articles)
        self.options = options
        languages = resources.languages.with(versions: options.languages)
        read = ReadStage(options: options.read, model: resources.encodings)
        detect = DetectStage(
            detector: LanguageDetector(profile: resources.profile), options: options.detect, languages: languages)
        clean = CleanStage(
            languages: languages, facts: resources.facts, otherSwitcherNames: resources.otherSwitcherNames,
            agencies: resources.agencies, options: options.clean)
        normalize = NormalizeStage(options: options.normalize, languages: languages)
        segment = SegmentStage(languages: languages, options: options.segment)
        align = Self.align(options, resources, languages, review)
        check = CheckStage(languages: languages, facts: resources.facts, options: options.check)
    }

    private static func align(
        _ options: PipelineOptions, _ resources: StageResources, _ languages: LanguageSet, _ review: Review?
    ) -> AlignStage {
        AlignStage(
            options: options.align, weights: resources.weights, languages: languages,
            facts: resources.facts, skeletons: resources.skeletons, lexicons: resources.lexicons,
            review: review, vectors: resources.vectors)
    }

    /// The same stages, aligning with the lexicons of other resources.
    package func aligning(with resources: StageResources) -> StageSet {
        var stages = self
        stages.align = Self.align(options, resources, languages, review)
        return stages
    }

    /// The same stages, ending with another one.
    package func ending(with stage: StageID) -> StageSet {
        var stages = self
        stages.options.until = stage
        return stages
    }

    /// The version of the reports and data files; raised when they can change.
    private static let reportVersion = 3

    /// The version of each stage that takes part.
    package var versions: [String: Int] {
        let all: [any Stage.Type] = [
            ReadStage.self, DetectStage.self, CleanStage.self, NormalizeStage.self, SegmentStage.self, AlignStage.self,
            CheckStage.self,
        ]
        let versions = all.map { ($0.id, $0.version) } + [(.report, Self.reportVersion)]
        return Dictionary(uniqueKeysWithValues: versions.filter { options.runs($0.0) }.map { ($0.0.rawValue, $0.1) })
    }
}

extension StageResources {
    /// Remarks on the versions that have no lexicon, where lexicons are wanted.
    package func lexiconRemarks(_ options: PipelineOptions) -> [Finding] {
        guard options.runs(.align), options.align.lexicon else { return [] }
        return languages.with(versions: options.languages).versions.filter { lexicons[$0] == nil }.map { language in
            Finding(
                .noLexicon, .info,
                "There is no lexicon for \(languages.name(language)): its versions are aligned without one.",
                language: language)
        }
    }
}
