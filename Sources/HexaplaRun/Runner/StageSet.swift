package import HexaplaAlign
package import HexaplaCheck
package import HexaplaClean
package import HexaplaCore
package import HexaplaDetect
package import HexaplaLanguage
package import HexaplaNormalize
package import HexaplaRead
package import HexaplaReport
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
    package let align: AlignStage
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
            languages: languages, otherSwitcherNames: resources.otherSwitcherNames, agencies: resources.agencies,
            options: options.clean)
        normalize = NormalizeStage(options: options.normalize, languages: languages)
        segment = SegmentStage(languages: languages, options: options.segment)
        align = AlignStage(
            options: options.align, weights: resources.weights, languages: languages,
            skeletons: resources.skeletons, lexicons: resources.lexicons, review: review,
            vectors: resources.vectors)
        check = CheckStage(languages: languages, options: options.check)
    }

    /// The same stages, ending with another one.
    package func ending(with stage: StageID) -> StageSet {
        var stages = self
        stages.options.until = stage
        return stages
    }

    /// The version of each stage that takes part.
    package var versions: [String: Int] {
        let blank = Signature(
            hexapla: "", icu: "", unicode: "", cldr: "", pipeline: "", resources: "", stages: [:])
        let report = ReportStage(templates: nil, signature: blank)
        let all: [any Stage] = [read, detect, clean, normalize, segment, align, check, report]
        var versions: [String: Int] = [:]
        for stage in all {
            let id = type(of: stage).id
            if options.runs(id) { versions[id.rawValue] = stage.version }
        }
        return versions
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
